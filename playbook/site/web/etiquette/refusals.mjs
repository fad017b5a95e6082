/**
 * Refusals: every no in a reply, where a better sentence would stand, and ways to say what can be done.
 * Twin of `playbook/etiquette/refusals.py`.
 */

import { tokenise } from "./reader.mjs";
import { LAST_WORDLIKE, LINE } from "./tokens.mjs";

/** @typedef {import("./evaluate.mjs").Evaluation} Evaluation */
/** @typedef {import("./program.mjs").Program} Program */
/** @typedef {import("./tokens.mjs").Tokens} Tokens */

/** The signal that finds the name the customer is addressed by. */
export const NAMES_CUSTOMER = "names-customer";

/** The most words before the comma of an address such as `Hi Lena,`. */
export const LONGEST_ADDRESS = 3;

/**
 * A no. `signals` are its kinds, `start` to `end` its words, `from` to `to` the sentence that could be replaced,
 * without an address before it; all in code points. `instead` are ways to say what can be done.
 * @typedef {{signals: string[], start: number, end: number, from: number, to: number, instead: string[]}} Refusal
 */

/**
 * Every no in a text that has been evaluated, in order. What several kinds of no find in one place is one no.
 * @param {Program} program
 * @param {string} text
 * @param {Evaluation} evaluation
 * @returns {Refusal[]}
 */
export function refusals(program, text, evaluation) {
  /** @type {[number, number, number][]} */
  const hits = [];
  program.signals.forEach((signal, number) => {
    if (!signal.instead.length) return;
    for (const [start, end] of evaluation.signals[signal.id] ?? []) hits.push([start, end, number]);
  });
  if (!hits.length) return [];
  hits.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
  const tokens = tokenise(program.characters, program.abbreviations, text);
  const named = (evaluation.signals[NAMES_CUSTOMER] ?? []).map(([start]) => start);
  /** @type {Refusal[]} */
  const found = [];
  for (let [start, end, number] of hits) {
    let ids = [program.signals[number].id];
    let { instead } = program.signals[number];
    const before = found.at(-1);
    if (before && start < before.end) {
      found.pop();
      start = before.start;
      end = Math.max(before.end, end);
      ids = together(before.signals, ids);
      instead = together(before.instead, instead);
    }
    const [from, to] = sentence(tokens, start, end, named);
    found.push({ signals: ids, start, end, from, to, instead });
  }
  return found;
}

/**
 * @param {string[]} some
 * @param {string[]} more
 */
function together(some, more) {
  return [...some, ...more.filter((one) => !some.includes(one))];
}

/**
 * The sentence round the words, without line breaks at its ends and without an address at its start.
 * @param {Tokens} tokens
 * @param {number} start
 * @param {number} end
 * @param {number[]} named
 * @returns {[number, number]}
 */
function sentence(tokens, start, end, named) {
  let first = tokens.firsts[tokens.starts.indexOf(start)];
  let limit = tokens.limits[tokens.ends.indexOf(end)];
  while (tokens.kinds[first] === LINE) first += 1;
  while (tokens.kinds[limit - 1] === LINE) limit -= 1;
  return [tokens.starts[pastAddress(tokens, first, limit, start, named)], tokens.ends[limit - 1]];
}

/**
 * The place after `Hi Lena,` at the start of a sentence, if the words that begin at `start` come later.
 * @param {Tokens} tokens
 * @param {number} first
 * @param {number} limit
 * @param {number} start
 * @param {number[]} named
 */
function pastAddress(tokens, first, limit, start, named) {
  let words = 0;
  for (let at = first; at < limit; at += 1) {
    if (tokens.texts[at] === ",") {
      const address = named.some((name) => tokens.starts[first] <= name && name < tokens.starts[at]);
      return address && tokens.ends[at] <= start ? at + 1 : first;
    }
    words += tokens.kinds[at] <= LAST_WORDLIKE ? 1 : 0;
    if (words > LONGEST_ADDRESS) break;
  }
  return first;
}
