/**
 * Measures: what can be counted in a stretch of text. Whole numbers only, so that both engines count alike.
 * Twin of `playbook/etiquette/measures.py`.
 */

import { LAST_WORDLIKE, LINE, WORD } from "./tokens.mjs";

/** @typedef {import("./phrases.mjs").Hit} Hit */
/** @typedef {import("./phrases.mjs").Text} Text */

/**
 * The hits that have as much of something as the measure asks.
 * @param {Text} text
 * @param {Record<string, any>} measure
 * @param {Hit[]} hits
 * @returns {Hit[]}
 */
export function fitting(text, measure, hits) {
  /** @type {Map<string, boolean>} */
  const known = new Map();
  return hits.filter((hit) => {
    const stretch = widened(text, measure.of, hit);
    const key = stretch.join(" ");
    let found = known.get(key);
    if (found === undefined) {
      found = fits(text, measure, stretch);
      known.set(key, found);
    }
    return found;
  });
}

/**
 * Whether a stretch fits. Where there is nothing to count, it does not.
 * @param {Text} text
 * @param {Record<string, any>} measure
 * @param {Hit} stretch
 */
function fits(text, measure, [begin, end]) {
  const listed = text.covered(measure.list);
  let words = 0;
  let counted = 0;
  for (let at = begin; at < end; at += 1) {
    if (text.tokens.kinds[at] > LAST_WORDLIKE || text.hidden[at]) continue;
    words += 1;
    if (measure.what === "words") counted += 1;
    else if (!listed[at] && (measure.what === "outside" || shouted(text, at))) counted += 1;
  }
  const size = measure.percent ? words : 1;
  counted *= measure.percent ? 100 : 1;
  const low = measure.at_least;
  const high = measure.at_most;
  return words > 0 && (low < 0 || counted >= low * size) && (high < 0 || counted <= high * size);
}

/**
 * The sentences that hold a word which is not hidden, each without line breaks at its ends.
 * @param {Text} text
 * @returns {Hit[]}
 */
export function sentences(text) {
  /** @type {Hit[]} */
  const found = [];
  const { tokens } = text;
  let at = 0;
  while (at < tokens.kinds.length) {
    const end = tokens.limits[at];
    let speaks = false;
    for (let one = at; one < end; one += 1) {
      speaks = speaks || (tokens.kinds[one] <= LAST_WORDLIKE && !text.hidden[one]);
    }
    if (speaks) found.push(withoutLines(text, at, end));
    at = end;
  }
  return found;
}

/**
 * The text from its first token to its last, without line breaks at its ends.
 * @param {Text} text
 * @returns {Hit}
 */
export function whole(text) {
  return withoutLines(text, 0, text.tokens.kinds.length);
}

/**
 * @param {Text} text
 * @param {number} begin
 * @param {number} end
 * @returns {Hit}
 */
function withoutLines(text, begin, end) {
  const { kinds } = text.tokens;
  while (begin < end && kinds[begin] === LINE) begin += 1;
  while (end > begin && kinds[end - 1] === LINE) end -= 1;
  return [begin, end];
}

/**
 * @param {Text} text
 * @param {string} of
 * @param {Hit} stretch
 * @returns {Hit}
 */
function widened(text, of, stretch) {
  if (of === "reply") return [0, text.tokens.kinds.length];
  if (of === "sentence") return [text.tokens.firsts[stretch[0]], text.tokens.limits[stretch[0]]];
  return stretch;
}

/**
 * @param {Text} text
 * @param {number} at
 */
function shouted(text, at) {
  const { kinds, upper, texts } = text.tokens;
  return kinds[at] === WORD && upper[at] === 2 && Array.from(texts[at]).length > 2;
}
