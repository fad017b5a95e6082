/**
 * Normalising: the text as the engine sees it, and for every character where it stands in the text as typed.
 * Twin of `playbook/etiquette/normalise.py`.
 */

/** @typedef {import("./characters.mjs").Characters} Characters */

/**
 * A text: `typed` is NFC only, `chars` is folded as well. Character n came from `starts[n]` to `ends[n]` of the text
 * as typed, in code points.
 * @typedef {{typed: string[], chars: string[], starts: number[], ends: number[]}} Normalised
 */

/**
 * The text as the engine sees it. Any string will do, lone surrogates included.
 * @param {Characters} characters
 * @param {string} text
 * @returns {Normalised}
 */
export function normalise(characters, text) {
  const source = Array.from(text);
  const fold = (/** @type {string} */ char) => characters.folded.get(char) ?? char;
  /** @type {string[]} */
  const typed = [];
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  if (!source.some((char) => characters.restless.has(char))) {
    for (let at = 0; at < source.length; at += 1) {
      starts.push(at);
      ends.push(at + 1);
    }
    return { typed: source, chars: source.map(fold), starts, ends };
  }
  let at = 0;
  while (at < source.length) {
    let end = at + 1;
    while (end < source.length && characters.joins.has(source[end])) end += 1;
    const before = source.slice(at, end);
    const after = changes(characters, before) ? compose(characters, decompose(characters, before)) : before;
    const same = before.length === after.length && before.every((char, nth) => char === after[nth]);
    for (let nth = 0; nth < after.length; nth += 1) {
      typed.push(after[nth]);
      starts.push(same ? at + nth : at);
      ends.push(same ? at + nth + 1 : end);
    }
    at = end;
  }
  return { typed, chars: typed.map(fold), starts, ends };
}

/**
 * @param {Characters} characters
 * @param {string[]} chars
 */
function changes(characters, chars) {
  return chars.length > 1 || characters.restless.has(chars[0]);
}

/**
 * The parts of the characters, marks in canonical order.
 * @param {Characters} characters
 * @param {string[]} chars
 * @returns {string[]}
 */
export function decompose(characters, chars) {
  /** @type {string[]} */
  const parts = [];
  for (const char of chars) {
    const code = /** @type {number} */ (char.codePointAt(0));
    if (code >= 0xac00 && code < 0xd7a4) {
      const rest = code - 0xac00;
      parts.push(String.fromCodePoint(0x1100 + Math.floor(rest / 588)));
      parts.push(String.fromCodePoint(0x1161 + Math.floor((rest % 588) / 28)));
      if (rest % 28) parts.push(String.fromCodePoint(0x11a7 + (rest % 28)));
    } else {
      parts.push(...(characters.parts.get(char) ?? [char]));
    }
  }
  return inOrder(characters, parts);
}

/**
 * Marks between two base characters, sorted by their combining class; those of one class stay as they were.
 * @param {Characters} characters
 * @param {string[]} parts
 */
function inOrder(characters, parts) {
  const order = (/** @type {string} */ part) => characters.combining.get(part) ?? 0;
  let at = 0;
  while (at < parts.length) {
    let end = at;
    while (end < parts.length && order(parts[end])) end += 1;
    if (end - at > 1) {
      const sorted = parts.slice(at, end).sort((one, other) => order(one) - order(other));
      for (let nth = 0; nth < sorted.length; nth += 1) parts[at + nth] = sorted[nth];
    }
    at = end + 1;
  }
  return parts;
}

/**
 * Parts put together again wherever one character stands for two.
 * @param {Characters} characters
 * @param {string[]} parts
 * @returns {string[]}
 */
export function compose(characters, parts) {
  /** @type {string[]} */
  const whole = [];
  let base = -1; // where the base character stands that marks can join
  let last = 0; // the combining class of the character before this one
  for (const part of parts) {
    const order = characters.combining.get(part) ?? 0;
    if (base >= 0 && (whole.length - 1 === base || (last < order && last !== 0))) {
      const made = madeOf(characters, whole[base], part);
      if (made) {
        whole[base] = made;
        continue;
      }
    }
    if (order === 0) base = whole.length;
    whole.push(part);
    last = order;
  }
  return whole;
}

/**
 * @param {Characters} characters
 * @param {string} first
 * @param {string} second
 */
function madeOf(characters, first, second) {
  const one = /** @type {number} */ (first.codePointAt(0));
  const two = /** @type {number} */ (second.codePointAt(0));
  if (one >= 0x1100 && one < 0x1113 && two >= 0x1161 && two < 0x1176) {
    return String.fromCodePoint(0xac00 + ((one - 0x1100) * 21 + two - 0x1161) * 28);
  }
  if (one >= 0xac00 && one < 0xd7a4 && (one - 0xac00) % 28 === 0 && two > 0x11a7 && two < 0x11c3) {
    return String.fromCodePoint(one + two - 0x11a7);
  }
  return characters.pairs.get(first + second) ?? "";
}
