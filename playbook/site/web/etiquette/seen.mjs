/**
 * What is seen in a text at first sight: fronts followed from every token. Twin of `playbook/etiquette/seen.py`.
 *
 * What is not seen is not there, whatever is hidden later; what is seen still has to get past its guards, and the hidden.
 */

import { FAR, advance, firstFront } from "./fronts.mjs";
import { decide } from "./moves.mjs";
import { AFTER, BEFORE, MOST_PASSED, REST_OF_CLAUSE, REST_OF_SENTENCE } from "./steps.mjs";
import { LAST_WORDLIKE, LINE } from "./tokens.mjs";

/** @typedef {import("./fronts.mjs").Guards} Guards */
/** @typedef {import("./fronts.mjs").Move} Move */
/** @typedef {import("./program.mjs").Program} Program */
/** @typedef {import("./program.mjs").Symbols} Symbols */
/** @typedef {import("./tokens.mjs").Tokens} Tokens */

/**
 * A stretch that matches if these guards let it: its first token, the one after its last.
 * @typedef {[number, number, Guards, Guards]} Match
 */

/**
 * What fronts find in a text, by set of phrases and in order: matches, and tokens at which to look for one. `sets` are
 * those of which there is either.
 * @typedef {{matches: Map<number, Match[]>, possible: Map<number, number[]>, sets: Set<number>}} Seen
 */

/** What stands before the first word of a sentence, and behind its last. @type {Symbols} */
const NOTHING = [];

/**
 * Follow all phrases from every token of a text.
 * @param {Program} program
 * @param {Tokens} tokens
 * @param {Symbols[]} symbols
 * @returns {Seen}
 */
export function see(program, tokens, symbols) {
  const { passable, limits, kinds } = tokens;
  /** @type {Seen} */
  const seen = { matches: new Map(), possible: new Map(), sets: new Set() };
  const size = kinds.length;
  const certain = isPlain(tokens);
  const first = firstFront(program);
  for (let start = 0; start < size; start += 1) {
    let move = first.moves.get(symbols[start]) ?? advance(program, first, symbols[start], false);
    let place = start + 1;
    let passed = 0;
    let limit = limits[start];
    for (;;) {
      if (move.complete.length) {
        if (certain) note(program, tokens, symbols, seen, move, start, place);
        else lookAgain(seen, move.complete.map(([number]) => number), start);
      }
      if (move.possible.length) lookAgain(seen, move.possible, start);
      const { front } = move;
      if (!front || passed > MOST_PASSED || place >= size) break;
      if (place >= limit) {
        if (kinds[place - 1] !== LINE) break;
        limit = limits[place];
      }
      const here = symbols[place];
      if (passable[place]) move = front.passing.get(here) ?? advance(program, front, here, true);
      else move = front.moves.get(here) ?? advance(program, front, here, false);
      passed = move.goesOn ? 0 : passed + 1;
      place += 1;
    }
  }
  seen.sets = new Set([...seen.matches.keys(), ...seen.possible.keys()]);
  return seen;
}

/**
 * Note what is complete, but for what the words beside it bar.
 * @param {Program} program
 * @param {Tokens} tokens
 * @param {Symbols[]} symbols
 * @param {Seen} seen
 * @param {Move} move
 * @param {number} start
 * @param {number} end
 */
function note(program, { kinds, firsts, limits }, symbols, seen, move, start, end) {
  /** @type {Symbols | null} */
  let before = null;
  /** @type {Symbols | null} */
  let after = null;
  if (start === firsts[start]) before = NOTHING;
  else if (kinds[start - 1] <= LAST_WORDLIKE) before = symbols[start - 1];
  if (end === limits[end - 1]) after = kinds[end - 1] === LINE ? null : NOTHING;
  else if (kinds[end] <= LAST_WORDLIKE) after = symbols[end];
  for (const [number, first, last] of move.complete) {
    if (before && first.steps.length && bars(program, BEFORE, first, before)) continue;
    if (after && last.steps.length && bars(program, AFTER, last, after)) continue;
    const matches = seen.matches.get(number);
    if (matches) matches.push([start, end, first, last]);
    else seen.matches.set(number, [[start, end, first, last]]);
  }
}

/**
 * Whether guards ask for something beside a match, and the one word there is not it. To hide words is no help.
 * @param {Program} program
 * @param {number} side
 * @param {Guards} guards
 * @param {Symbols} beside
 */
function bars(program, side, guards, beside) {
  const known = side === BEFORE ? guards.before : guards.after;
  let barred = known.get(beside);
  if (barred === undefined) {
    barred = false;
    for (const [kind, automaton, words] of guards.steps) {
      if (kind === REST_OF_SENTENCE || kind === REST_OF_CLAUSE) break;
      if (kind === side && words === 1) barred ||= decide(program, program.automata[automaton], beside) === false;
    }
    known.set(beside, barred);
  }
  return barred;
}

/**
 * @param {Seen} seen
 * @param {number[]} numbers
 * @param {number} start
 */
function lookAgain(seen, numbers, start) {
  for (const number of numbers) {
    const starts = seen.possible.get(number);
    if (!starts) seen.possible.set(number, [start]);
    else if (starts[starts.length - 1] !== start) starts.push(start);
  }
}

/**
 * Whether no sentence is long enough to tire a gap, and no row of signs too long to reach across.
 * @param {Tokens} tokens
 */
function isPlain(tokens) {
  let passed = 0;
  for (let at = 0; at < tokens.kinds.length; at += 1) {
    passed = tokens.passable[at] ? passed + 1 : 0;
    if (passed > MOST_PASSED || tokens.limits[at] - tokens.firsts[at] > FAR) return false;
  }
  return true;
}
