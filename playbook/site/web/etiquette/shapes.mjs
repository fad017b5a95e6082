/**
 * Shapes: stretches of characters that are one thing, such as a link, an address, a number or an emoji.
 * Twin of `playbook/etiquette/shapes.py`.
 *
 * Every function looks at the text from one place on and says where the shape ends; `at` itself when there is none.
 */

import { BREAK, DIGIT, EMOJI, IGNORED, LETTER, SPACE } from "./characters.mjs";

/**
 * Characters, their classes and a place; where the shape ends that begins there, or the place itself.
 * @typedef {(chars: string[], classes: number[], at: number) => number} Shape
 */

/** The most characters of an e-mail address on either side of its `@`, and of a handle. */
export const LONGEST_NAME = 64;

/** The most characters of a telephone number or a number. */
export const LONGEST_NUMBER = 24;

/** The most characters of single letters with dots. */
export const LONGEST_DOTTED = 12;

/** What an address without `https://` ends in. */
export const ENDINGS = new Set(
  "app biz ca co com de dev edu es eu example fr gov ie info io it ly me net nl nz org shop tv uk us".split(" "),
);

const AFTER_LINK = new Set(".,;:!?)]}'\"");
const CURRENCY = new Set("$£€¥₹");
const JOINER = "\u200d";

/** @type {(char: string, first: number, last: number) => boolean} */
const within = (char, first, last) => {
  const code = /** @type {number} */ (char.codePointAt(0));
  return first <= code && code <= last;
};
const isTone = (/** @type {string} */ char) => within(char, 0x1f3fb, 0x1f3ff);
const isFlag = (/** @type {string} */ char) => within(char, 0x1f1e6, 0x1f1ff);

/**
 * Where a web address ends that begins with `http://`, `https://` or `www.`.
 * @param {string[]} chars
 * @param {number[]} classes
 * @param {number} at
 */
export function linkEnd(chars, classes, at) {
  const head = chars.slice(at, at + 8).join("");
  const begun = ["https://", "http://", "www."].find((start) => head.startsWith(start))?.length ?? 0;
  if (!begun) return at;
  let end = at + begun;
  while (end < chars.length && classes[end] !== SPACE && classes[end] !== BREAK && !'<>"'.includes(chars[end])) end += 1;
  while (end > at + begun && AFTER_LINK.has(chars[end - 1])) end -= 1;
  return end > at + begun ? end : at;
}

/**
 * Where a web address ends that is written without its beginning: `example.com/help`.
 * @param {string[]} chars
 * @param {number[]} classes
 * @param {number} at
 */
export function siteEnd(chars, classes, at) {
  let end = at;
  let dot = at;
  while (end < chars.length && end - at < LONGEST_NAME) {
    if (chars[end] === ".") dot = end;
    else if (classes[end] !== LETTER && classes[end] !== DIGIT && chars[end] !== "-") break;
    end += 1;
  }
  if (dot === end - 1 && dot > at) {
    end = dot; // the full stop of the sentence
    dot = at;
    for (let place = at; place < end; place += 1) if (chars[place] === ".") dot = place;
  }
  if (dot === at || !ENDINGS.has(chars.slice(dot + 1, end).join(""))) return at;
  if (end < chars.length && chars[end] === "/") {
    while (end < chars.length && classes[end] !== SPACE && classes[end] !== BREAK && !'<>"'.includes(chars[end])) end += 1;
    while (AFTER_LINK.has(chars[end - 1])) end -= 1;
  }
  return end;
}

/**
 * Where an e-mail address ends.
 * @param {string[]} chars
 * @param {number[]} classes
 * @param {number} at
 */
export function mailEnd(chars, classes, at) {
  const isWord = (/** @type {number} */ place) => classes[place] === LETTER || classes[place] === DIGIT;
  let end = at;
  while (end < chars.length && end - at < LONGEST_NAME && (isWord(end) || "._+-".includes(chars[end]))) end += 1;
  if (end === at || end >= chars.length || chars[end] !== "@") return at;
  end += 1;
  const begin = end;
  let last = begin; // after the last letter
  let dot = begin; // at the last dot before it
  while (end < chars.length && end - begin < LONGEST_NAME) {
    if (isWord(end)) last = end + 1;
    else if (!".-".includes(chars[end])) break;
    end += 1;
  }
  for (let place = begin; place < last; place += 1) if (chars[place] === ".") dot = place;
  return dot > begin && last - dot > 2 ? last : at;
}

/**
 * Where a name with `@` before it ends.
 * @param {string[]} chars
 * @param {number[]} classes
 * @param {number} at
 */
export function handleEnd(chars, classes, at) {
  const isWord = (/** @type {number} */ place) => classes[place] === LETTER || classes[place] === DIGIT;
  if (chars[at] !== "@" || (at > 0 && isWord(at - 1))) return at;
  let end = at + 1;
  while (end < chars.length && end - at < LONGEST_NAME && (isWord(end) || chars[end] === "_")) end += 1;
  return end > at + 1 ? end : at;
}

/**
 * Where a telephone number ends: 9 to 15 digits in groups, or that begin with `+` or `0`.
 * @param {string[]} chars
 * @param {number[]} classes
 * @param {number} at
 */
export function phoneEnd(chars, classes, at) {
  let end = at;
  let last = at;
  let digits = 0;
  let groups = 0;
  let inside = false;
  while (end < chars.length && end - at < LONGEST_NUMBER) {
    if (classes[end] === DIGIT) {
      digits += 1;
      groups += inside ? 0 : 1;
      inside = true;
      last = end + 1;
    } else if (chars[end] === " " || "()-./".includes(chars[end]) || (chars[end] === "+" && end === at)) {
      inside = false;
    } else {
      break;
    }
    end += 1;
  }
  if (end < chars.length && (classes[end] === LETTER || classes[end] === DIGIT) && end === last) return at;
  const looks = chars[at] === "+" || chars[at] === "0" || groups >= 3 || (chars[at] === "(" && groups >= 2);
  return looks && digits >= 9 && digits <= 15 ? last : at;
}

/**
 * Where a number ends: digits with `.`, `,` or `:` between them, a currency sign before and a `%` behind.
 * @param {string[]} chars
 * @param {number[]} classes
 * @param {number} at
 */
export function numberEnd(chars, classes, at) {
  let end = at + (CURRENCY.has(chars[at]) ? 1 : 0);
  if (end >= chars.length || classes[end] !== DIGIT) return at;
  while (end < chars.length && end - at < LONGEST_NUMBER) {
    const between = ".,:".includes(chars[end]) && end + 1 < chars.length && classes[end + 1] === DIGIT;
    if (classes[end] !== DIGIT && !between) break;
    end += 1;
  }
  return end < chars.length && chars[end] === "%" ? end + 1 : end;
}

/**
 * Where an emoji ends, with its skin tone, its partner in a flag, and what it is joined to.
 * @param {string[]} chars
 * @param {number[]} classes
 * @param {number} at
 */
export function emojiEnd(chars, classes, at) {
  if (classes[at] !== EMOJI) return at;
  let end = at + 1;
  if (isFlag(chars[at]) && end < chars.length && isFlag(chars[end])) end += 1;
  while (end < chars.length) {
    const joined = chars[end - 1] === JOINER && classes[end] === EMOJI;
    if (classes[end] !== IGNORED && !isTone(chars[end]) && !joined) break;
    end += 1;
  }
  return end;
}

/**
 * Where a face made of signs ends, such as `:)` or `;-)`, with nothing of a word on either side.
 * @param {string[]} chars
 * @param {number[]} classes
 * @param {number} at
 */
export function faceEnd(chars, classes, at) {
  if (!":;=".includes(chars[at]) || (at > 0 && ![SPACE, BREAK, EMOJI].includes(classes[at - 1]))) return at;
  let end = at + 1;
  if (end < chars.length && "-'".includes(chars[end])) end += 1;
  if (end >= chars.length || !")(dp|/\\o*3[]".includes(chars[end])) return at;
  end += 1;
  return end < chars.length && (classes[end] === LETTER || classes[end] === DIGIT) ? at : end;
}

/**
 * Where a gap of a reply ends, such as `{agent}`.
 * @param {string[]} chars
 * @param {number[]} classes
 * @param {number} at
 */
export function gapEnd(chars, classes, at) {
  if (chars[at] !== "{") return at;
  const isName = (/** @type {number} */ place) =>
    classes[place] === LETTER || classes[place] === DIGIT || "_-".includes(chars[place]);
  let end = at + 1;
  while (end < chars.length && end - at < LONGEST_NAME && isName(end)) end += 1;
  return end > at + 1 && end < chars.length && chars[end] === "}" ? end + 1 : at;
}

/**
 * Where single letters with dots end, such as `a.m.` or `U.S.`; 0 when there are none.
 * @param {string[]} chars
 * @param {number[]} classes
 * @param {number} at
 */
export function dottedEnd(chars, classes, at) {
  let end = at;
  while (end + 1 < chars.length && end - at < LONGEST_DOTTED && classes[end] === LETTER && chars[end + 1] === ".") {
    end += 2;
  }
  const inside = at > 0 && classes[at - 1] === LETTER;
  const goesOn = end < chars.length && (classes[end] === LETTER || classes[end] === DIGIT);
  return end - at < 4 || inside || goesOn ? 0 : end;
}
