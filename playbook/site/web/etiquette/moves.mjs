/**
 * Moves: where a token leads from a state of an automaton, worked out once for all tokens that are alike.
 * Twin of `playbook/etiquette/moves.py`.
 */

import { openedBy } from "./symbols.mjs";

/** @typedef {import("./program.mjs").Automaton} Automaton */
/** @typedef {import("./program.mjs").Moves} Moves */
/** @typedef {import("./program.mjs").Program} Program */
/** @typedef {import("./program.mjs").State} State */
/** @typedef {import("./program.mjs").Symbols} Symbols */

/** How many different symbols of tokens a state remembers before it forgets them all. */
export const MOST_MOVES = 2000;

/** @type {number[]} */
const NONE = [];

/**
 * Whether an automaton matches a token with these symbols, just that; null when it depends on what is around. The automaton
 * remembers it.
 * @param {Program} program
 * @param {Automaton} automaton
 * @param {Symbols} symbols
 * @returns {boolean | null}
 */
export function decide(program, automaton, symbols) {
  /** @type {boolean | null} */
  let found = false;
  if (symbols.some((symbol) => automaton.first.has(symbol))) {
    const { states } = automaton;
    const [words, lists] = states[0].moves.get(symbols) ?? moved(program, states[0], symbols);
    const inner = lists.map(([number]) => decide(program, program.automata[number], symbols));
    const targets = [...words, ...lists.filter((_, nth) => inner[nth]).map(([, target]) => target)];
    if (inner.includes(null) || begun(automaton, symbols).length || !targets.every((one) => states[one].last)) found = null;
    else found = targets.length > 0;
  }
  if (automaton.decided.size >= MOST_MOVES) automaton.decided.clear();
  automaton.decided.set(symbols, found);
  return found;
}

/**
 * The steps without a word of the first state that can lead on from a token with these symbols.
 * @param {Automaton} automaton
 * @param {Symbols} symbols
 * @returns {number[][]}
 */
export function begun(automaton, symbols) {
  let known = automaton.begins.get(symbols);
  if (!known) {
    const { zero } = automaton.states[0];
    /** @type {Set<number>} */
    const found = new Set();
    if (zero.length) for (const symbol of symbols) for (const nth of automaton.opening.get(symbol) ?? NONE) found.add(nth);
    if (automaton.begins.size >= MOST_MOVES) automaton.begins.clear();
    known = [...found].sort((one, other) => one - other).map((nth) => zero[nth]);
    automaton.begins.set(symbols, known);
  }
  return known;
}

/**
 * Where a token with these symbols leads from a state. The state remembers it.
 * @param {Program} program
 * @param {State} state
 * @param {Symbols} symbols
 * @returns {Moves}
 */
export function moved(program, state, symbols) {
  /** @type {Set<number>} */
  const targets = new Set();
  for (const symbol of symbols) for (const target of state.words.get(symbol) ?? NONE) targets.add(target);
  const lists = state.lists.filter(([inner]) => openedBy(program, symbols)[inner]);
  if (state.moves.size >= MOST_MOVES) state.moves.clear();
  /** @type {Moves} */
  const found = [[...targets].sort((one, other) => one - other), lists];
  state.moves.set(symbols, found);
  return found;
}
