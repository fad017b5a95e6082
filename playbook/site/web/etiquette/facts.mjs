/**
 * Facts: rules that compare a reply with what is known of its case. Twin of `playbook/etiquette/facts.py`.
 */

import { whole } from "./measures.mjs";
import { covering } from "./phrases.mjs";
import { tokensAround } from "./reader.mjs";
import { NAME } from "./symbols.mjs";
import { LINK, MAIL, NUMBER, PHONE, WORD } from "./tokens.mjs";

/** @typedef {import("./context.mjs").Context} Context */
/** @typedef {import("./phrases.mjs").Hit} Hit */
/** @typedef {import("./signals.mjs").Reading} Reading */
/** @typedef {import("./tokens.mjs").Tokens} Tokens */

/** Words of something known that are not looked for. Other short ones are: a *tag number* is not any number. */
export const SMALL_WORDS = new Set(
  (
    "a all an and are as at be by do for get got had has he her him his how if in is it its me my no not of off on or" +
    " our out s she so the to up us was we who why you"
  ).split(" "),
);

/**
 * Where a reply is at odds with a fact. The stretch of `length` is in code points, all others in tokens.
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @param {Context} context
 * @returns {Hit[]}
 */
export function compared(rule, reading, context) {
  if (rule.compares === "length") return tooLong(reading.reply.tokens, context);
  if (rule.compares === "name") return unnamed(rule, reading, context);
  if (rule.compares === "contacts") return contacts(rule, reading);
  return askedAgain(rule, reading, context);
}

/**
 * The words of a text, folded.
 * @param {Reading} reading
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(reading, text) {
  const tokens = tokensAround(reading.program, text);
  return tokens.texts.filter((_, at) => tokens.kinds[at] === WORD || tokens.kinds[at] === NUMBER);
}

/**
 * The length of a text of `length` code points, with links counted as the channel counts them.
 * @param {Tokens} tokens
 * @param {number} length
 * @param {number | null} linkLength
 */
export function countedLength(tokens, length, linkLength) {
  if (linkLength === null) return length;
  return links(tokens).reduce((sum, [start, end]) => sum + linkLength - (end - start), length);
}

/**
 * @param {Tokens} tokens
 * @returns {[number, number][]}
 */
function links(tokens) {
  /** @type {[number, number][]} */
  const found = [];
  tokens.kinds.forEach((kind, at) => {
    if (kind === LINK && tokens.texts[at].startsWith("http")) found.push([tokens.starts[at], tokens.ends[at]]);
  });
  return found;
}

/**
 * What stands beyond the limit of the channel, if anything does.
 * @param {Tokens} tokens
 * @param {Context} context
 * @returns {Hit[]}
 */
function tooLong(tokens, context) {
  if (context.limit === null || !tokens.kinds.length) return [];
  const end = tokens.ends[tokens.ends.length - 1];
  if (countedLength(tokens, end, context.linkLength) <= context.limit) return [];
  let room = context.limit;
  let at = 0;
  for (const [start, stop] of context.linkLength !== null ? links(tokens) : []) {
    const length = context.linkLength ?? 0;
    if (at + room < start + length) return [[Math.min(at + room, start), end]];
    room -= start - at + length;
    at = stop;
  }
  return [[at + room, end]];
}

/**
 * The reply, when the customer's name is known and nothing in it is a name.
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @param {Context} context
 * @returns {Hit[]}
 */
function unnamed(rule, reading, context) {
  const known = context.name ? wordsOf(reading, context.name) : [];
  const { tokens, symbols } = reading.reply;
  if (!known.length || symbols.some((one, at) => one.includes(NAME) && known.includes(tokens.texts[at]))) return [];
  const named = rule.signals.some((/** @type {number} */ number) => reading.hits(number).length);
  return named ? [] : [whole(reading.reply)];
}

/**
 * E-mail addresses and telephone numbers that are not ours; where the rule has phrases, those inside one.
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @returns {Hit[]}
 */
function contacts(rule, reading) {
  const { tokens } = reading.reply;
  const inside = rule.phrases >= 0 ? covering(reading.reply, reading.reply.hits(rule.phrases)) : null;
  /** @type {Hit[]} */
  const found = [];
  tokens.kinds.forEach((kind, at) => {
    if ((kind !== MAIL && kind !== PHONE) || (inside && !inside[at])) return;
    if (!reading.program.contacts.has(plainContact(tokens.texts[at]))) found.push([at, at + 1]);
  });
  return found;
}

/**
 * An address as it is, and a telephone number as its digits.
 * @param {string} text
 */
export function plainContact(text) {
  return text.includes("@") ? text : text.replaceAll(/[^0-9]/g, "");
}

/**
 * The hits of the rule's signals that hold every word of something known, small words aside.
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @param {Context} context
 * @returns {Hit[]}
 */
function askedAgain(rule, reading, context) {
  const known = context.known.map((one) =>
    wordsOf(reading, one)
      .filter((word) => !SMALL_WORDS.has(word))
      .map(singular),
  );
  return reading.union(rule.signals).filter(([begin, end]) => {
    const asked = new Set(reading.reply.tokens.texts.slice(begin, end).map(singular));
    return known.some((words) => words.length && words.every((word) => asked.has(word)));
  });
}

/** @param {string} word */
function singular(word) {
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
