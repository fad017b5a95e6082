/**
 * Steps without a word: where a phrase may go on at the start or end of a sentence, after a gap, or past a guard.
 * Twin of `playbook/etiquette/steps.py`.
 */

import { FACE, HANDLE, LAST_WORDLIKE, LINE, SIGN } from "./tokens.mjs";

/** @typedef {import("./phrases.mjs").Text} Text */

/**
 * At which places a sentence opens and closes, and the first and the last word of the text.
 * @typedef {[Uint8Array, Uint8Array, number, number]} Edges
 */

/** Kinds of step without a word. */
export const SENTENCE_START = 0;
export const SENTENCE_END = 1;
export const REPLY_START = 2;
export const REPLY_END = 3;
export const UP_TO = 4;
export const REST_OF_SENTENCE = 5;
export const REST_OF_CLAUSE = 6;
export const NOT_BEFORE = 7;
export const NOT_AFTER = 8;
export const BEFORE = 9;
export const AFTER = 10;

/** Steps that take words which nothing asks for. */
export const GAPS = [UP_TO, REST_OF_SENTENCE, REST_OF_CLAUSE];

/** How many commas, quotes and emoji in a row a phrase reaches across. */
export const MOST_PASSED = 8;

const CLAUSE_ENDS = new Set(",;:.!?…()\u2013");

/**
 * Where a step without a word leads from a place: nowhere, to the place itself, or further on. `limit` is where the
 * sentence ends.
 * @param {Text} text
 * @param {number} kind
 * @param {number} a
 * @param {number} b
 * @param {number} at
 * @param {number} limit
 * @returns {number[]}
 */
export function steps(text, kind, a, b, at, limit) {
  if (kind === UP_TO) return upTo(text, a, at, limit);
  if (kind === REST_OF_SENTENCE || kind === REST_OF_CLAUSE) return [rest(text, kind === REST_OF_CLAUSE, at, limit)];
  if (kind === NOT_BEFORE || kind === BEFORE) return standsBefore(text, a, b, at) === (kind === BEFORE) ? [at] : [];
  if (kind === NOT_AFTER || kind === AFTER) return standsAfter(text, a, b, at, limit) === (kind === AFTER) ? [at] : [];
  text.edges ??= findEdges(text);
  const [opens, closes, first, last] = text.edges;
  if (kind === SENTENCE_START) return opens[at] ? [at] : [];
  if (kind === SENTENCE_END) return closes[at] ? [at] : [];
  return (kind === REPLY_START ? at <= first : at > last) ? [at] : [];
}

/**
 * The places after no word, one word, and so on.
 * @param {Text} text
 * @param {number} most
 * @param {number} at
 * @param {number} limit
 */
function upTo({ tokens, hidden }, most, at, limit) {
  const places = [at];
  let passed = 0;
  while (at < limit && !hidden[at] && places.length <= most) {
    if (tokens.kinds[at] <= LAST_WORDLIKE) {
      places.push(at + 1);
      passed = 0;
    } else if (!tokens.passable[at] || passed >= MOST_PASSED) {
      break;
    } else {
      passed += 1;
    }
    at += 1;
  }
  return places;
}

/**
 * The place after the last word of the sentence, or of the clause.
 * @param {Text} text
 * @param {boolean} clause
 * @param {number} at
 * @param {number} limit
 */
function rest(text, clause, at, limit) {
  if (at >= limit) return at;
  text.rests ??= [findRests(text, false), findRests(text, true)];
  return Math.max(at, text.rests[clause ? 1 : 0][at]);
}

/**
 * For every place where the rest of its sentence or clause ends; 0 where no word follows.
 * @param {Text} text
 * @param {boolean} clause
 * @returns {number[]}
 */
export function findRests({ tokens, hidden }, clause) {
  const rests = new Array(tokens.kinds.length).fill(0);
  for (let at = rests.length - 1; at >= 0; at -= 1) {
    const stops = tokens.kinds[at] === LINE || CLAUSE_ENDS.has(tokens.texts[at]);
    if (hidden[at] || (clause && stops)) continue;
    if (at + 1 < tokens.limits[at]) rests[at] = rests[at + 1];
    if (rests[at] === 0 && tokens.kinds[at] <= LAST_WORDLIKE) rests[at] = at + 1;
  }
  return rests;
}

/**
 * Whether a match lies wholly among the `words` words before a place, in its sentence.
 * @param {Text} text
 * @param {number} number
 * @param {number} words
 * @param {number} at
 */
function standsBefore(text, number, words, at) {
  const { tokens } = text;
  if (at >= tokens.kinds.length) return false;
  let place = at - 1;
  let passed = 0;
  while (place >= tokens.firsts[at] && words > 0 && passed < MOST_PASSED) {
    if (text.ends(number, place).some((end) => end <= at)) return true;
    const wordlike = tokens.kinds[place] <= LAST_WORDLIKE;
    words -= wordlike ? 1 : 0;
    passed = wordlike ? 0 : passed + 1;
    place -= 1;
  }
  return false;
}

/**
 * Whether a match begins among the `words` words after a place, in its sentence.
 * @param {Text} text
 * @param {number} number
 * @param {number} words
 * @param {number} at
 * @param {number} limit
 */
function standsAfter(text, number, words, at, limit) {
  const { tokens } = text;
  let passed = 0;
  while (at < limit && words > 0 && passed < MOST_PASSED) {
    if (text.ends(number, at).length) return true;
    const wordlike = tokens.kinds[at] <= LAST_WORDLIKE;
    words -= wordlike ? 1 : 0;
    passed = wordlike ? 0 : passed + 1;
    at += 1;
  }
  return false;
}

/**
 * Where sentences open and close, looking past signs, emoji, handles before and what is hidden.
 * @param {Text} text
 * @returns {Edges}
 */
export function findEdges({ tokens, hidden }) {
  const size = tokens.kinds.length;
  const opens = new Uint8Array(size + 1);
  const closes = new Uint8Array(size + 1);
  const speaks = tokens.kinds.map((kind, at) => kind !== SIGN && kind !== FACE && kind !== LINE && !hidden[at]);
  let first = size;
  let last = -1;
  let opened = false;
  for (let at = 0; at < size; at += 1) {
    opened = opened || tokens.firsts[at] === at;
    opens[at] = opened ? 1 : 0;
    if (!speaks[at]) continue;
    last = at;
    if (tokens.kinds[at] === HANDLE) continue;
    opened = false;
    first = Math.min(first, at);
  }
  let silent = true;
  for (let at = size - 1; at >= 0; at -= 1) {
    silent = silent || tokens.limits[at] === at + 1;
    closes[at + 1] = silent ? 1 : 0;
    silent = silent && !speaks[at];
  }
  return [opens, closes, first, last];
}
