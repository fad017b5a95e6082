/**
 * Phrases: where automata match in a text. Twin of `playbook/etiquette/phrases.py`.
 *
 * An automaton is followed from one token at a time through a graph without loops, and no pair of state and place is
 * visited twice, so that the cost of a phrase grows with the text and never faster.
 */

import { MOST_PASSED, steps } from "./steps.mjs";
import { LINE } from "./tokens.mjs";

/** @typedef {import("./program.mjs").Automaton} Automaton */
/** @typedef {import("./program.mjs").Program} Program */
/** @typedef {import("./tokens.mjs").Tokens} Tokens */

/**
 * A match: its first token, and the one after its last.
 * @typedef {[number, number]} Hit
 */

const SHORT = 24;

/** @type {number[]} */
const NONE = [];

/** Tokens with their symbols, and with some of them hidden: no phrase touches those or reaches across them. */
export class Text {
  /**
   * @param {Program} program
   * @param {Tokens} tokens
   * @param {number[][]} symbols
   * @param {Uint8Array | null} hidden
   */
  constructor(program, tokens, symbols, hidden) {
    this.program = program;
    this.tokens = tokens;
    this.symbols = symbols;
    this.hidden = hidden ?? new Uint8Array(tokens.kinds.length);
    /** @type {Map<number, Hit[]> | null} */
    this.swept = null;
    /** @type {Map<number, number[]>} */
    this.knownEnds = new Map();
    /** @type {import("./steps.mjs").Edges | null} */
    this.edges = null;
    /** @type {[number[], number[]] | null} */
    this.rests = null;
    /** @type {Map<number, Uint8Array>} */
    this.knownCovered = new Map();
  }

  /**
   * Where a set of phrases matches: from left to right, the longest at each place, none inside another.
   * @param {number} number
   * @returns {Hit[]}
   */
  hits(number) {
    if (number < 0) return [];
    const alone = this.program.alone[number];
    if (alone >= 0) return this.matches(alone);
    this.swept ??= this.sweep();
    return apart(this.swept.get(number) ?? []);
  }

  /**
   * Where an automaton matches, in the same way.
   * @param {number} number
   * @returns {Hit[]}
   */
  matches(number) {
    /** @type {Hit[]} */
    const found = [];
    const { first } = this.program.automata[number];
    let reach = 0;
    for (let at = 0; at < this.symbols.length; at += 1) {
      if (at < reach || this.hidden[at] || !meets(first, this.symbols[at])) continue;
      const ends = this.ends(number, at);
      if (ends.length) {
        reach = ends[ends.length - 1];
        found.push([at, reach]);
      }
    }
    return found;
  }

  /**
   * Which tokens belong to a match of an automaton; -1 matches nothing.
   * @param {number} number
   */
  covered(number) {
    let known = this.knownCovered.get(number);
    if (!known) {
      known = covering(this, number >= 0 ? this.matches(number) : []);
      this.knownCovered.set(number, known);
    }
    return known;
  }

  /**
   * The ends of all matches of an automaton that begin at one token, in order.
   * @param {number} number
   * @param {number} at
   * @returns {number[]}
   */
  ends(number, at) {
    const key = number * (this.symbols.length + 1) + at;
    let known = this.knownEnds.get(key);
    if (!known) {
      const automaton = this.program.automata[number];
      const found = meets(automaton.first, this.symbols[at]) ? this.run(automaton, at) : [];
      known = found.length ? [...new Set(found.map(([, end]) => end))].sort((one, other) => one - other) : NONE;
      this.knownEnds.set(key, known);
    }
    return known;
  }

  /**
   * For every set of phrases its longest match at each place, in order.
   * @returns {Map<number, Hit[]>}
   */
  sweep() {
    /** @type {Map<number, Hit[]>} */
    const found = new Map();
    for (const [number, first] of this.program.sweeps) {
      const automaton = this.program.automata[number];
      for (let at = 0; at < this.symbols.length; at += 1) {
        if (!meets(automaton.first, this.symbols[at])) continue;
        for (const [accepts, end] of this.run(automaton, at)) {
          for (const accepted of accepts) {
            const hits = found.get(accepted + first);
            const last = hits?.[hits.length - 1];
            if (!hits || !last) found.set(accepted + first, [[at, end]]);
            else if (last[0] !== at) hits.push([at, end]);
            else if (end > last[1]) last[1] = end;
          }
        }
      }
    }
    return found;
  }

  /**
   * Follow an automaton from one token on: what it accepts, and where.
   * @param {Automaton} automaton
   * @param {number} start
   * @returns {[number[], number][]}
   */
  run(automaton, start) {
    const { symbols, hidden } = this;
    const { passable, limits, kinds } = this.tokens;
    const { states } = automaton;
    const size = kinds.length;
    /** @type {[number[], number][]} */
    const accepted = [];
    const waiting = [start]; // pairs of state and place, each as one number: state * (size + 1) + place
    /** @type {Set<number> | null} */
    let seen = null; // looked up in `waiting` itself while that is short, which it nearly always stays
    const reach = (/** @type {number} */ target, /** @type {number} */ place) => {
      const pair = target * (size + 1) + place;
      if (waiting.length < SHORT ? waiting.includes(pair) : seen?.has(pair)) return;
      waiting.push(pair);
      if (waiting.length === SHORT) seen = new Set(waiting);
      else seen?.add(pair);
    };
    for (const pair of waiting) {
      const at = pair % (size + 1);
      const number = (pair - at) / (size + 1);
      const state = states[number];
      if (state.accepts.length && at > start) accepted.push([state.accepts, at]);
      let limit = size;
      if (at < size) limit = at === start || kinds[at - 1] === LINE ? limits[at] : limits[at - 1];
      for (const [kind, a, b, target] of number ? state.zero : begun(automaton, symbols[start])) {
        for (const end of steps(this, kind, a, b, at, limit)) reach(target, end);
      }
      let place = at;
      while (place < limit && !hidden[place]) {
        for (const symbol of symbols[place]) {
          const targets = state.words.get(symbol);
          if (targets) for (const target of targets) reach(target, place + 1);
        }
        for (const [inner, target] of state.lists) {
          for (const end of this.ends(inner, place)) reach(target, end);
        }
        if (at === start || !passable[place] || place - at >= MOST_PASSED) break;
        place += 1;
      }
    }
    return accepted;
  }
}

/**
 * The steps without a word of the first state that can lead on from a token with these symbols.
 * @param {Automaton} automaton
 * @param {number[]} symbols
 * @returns {number[][]}
 */
export function begun(automaton, symbols) {
  const { zero } = automaton.states[0];
  if (!zero.length) return zero;
  /** @type {Set<number>} */
  const found = new Set();
  for (const symbol of symbols) for (const nth of automaton.opening.get(symbol) ?? NONE) found.add(nth);
  return [...found].sort((one, other) => one - other).map((nth) => zero[nth]);
}

/**
 * Which tokens belong to one of the hits.
 * @param {Text} text
 * @param {Hit[]} hits
 */
export function covering(text, hits) {
  const inside = new Uint8Array(text.tokens.kinds.length);
  for (const [begin, end] of hits) inside.fill(1, begin, end);
  return inside;
}

/**
 * Hits in order, without those that begin inside another.
 * @param {Hit[]} hits
 * @returns {Hit[]}
 */
export function apart(hits) {
  /** @type {Hit[]} */
  const kept = [];
  let reach = 0;
  for (const hit of hits) {
    if (hit[0] < reach) continue;
    kept.push(hit);
    reach = hit[1];
  }
  return kept;
}

/**
 * Whether any of a token's symbols is among some.
 * @param {Set<number>} first
 * @param {number[]} symbols
 */
function meets(first, symbols) {
  for (const symbol of symbols) if (first.has(symbol)) return true;
  return false;
}
