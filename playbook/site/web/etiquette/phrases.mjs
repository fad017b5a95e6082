/**
 * Phrases: where automata match in a text. Twin of `playbook/etiquette/phrases.py`.
 *
 * An automaton is followed from one token at a time through a graph without loops, and no pair of state and place is
 * visited twice, so that the cost of a phrase grows with the text and never faster.
 */

import { MOST_PASSED, steps } from "./steps.mjs";
import { openedBy } from "./symbols.mjs";
import { LINE } from "./tokens.mjs";

/** @typedef {import("./program.mjs").Automaton} Automaton */
/** @typedef {import("./program.mjs").Moves} Moves */
/** @typedef {import("./program.mjs").Program} Program */
/** @typedef {import("./program.mjs").State} State */
/** @typedef {import("./program.mjs").Symbols} Symbols */
/** @typedef {import("./tokens.mjs").Tokens} Tokens */

/**
 * A match: its first token, and the one after its last.
 * @typedef {[number, number]} Hit
 */

/** How many different symbols of tokens a state remembers before it forgets them all. */
export const MOST_MOVES = 2000;

const SHORT = 24;

/** @type {number[]} */
const NONE = [];

/** Tokens with their symbols, and with some of them hidden: no phrase touches those or reaches across them. */
export class Text {
  /**
   * @param {Program} program
   * @param {Tokens} tokens
   * @param {Symbols[]} symbols
   * @param {Uint8Array | null} hidden
   * @param {Text | null} like the same tokens, others of them hidden
   */
  constructor(program, tokens, symbols, hidden, like = null) {
    this.program = program;
    this.tokens = tokens;
    this.symbols = symbols;
    /** @type {Uint8Array[]} */
    this.opened = like ? like.opened : symbols.map((one) => openedBy(program, one));
    this.hidden = hidden ?? new Uint8Array(tokens.kinds.length);
    /** @type {Map<number, Hit[]> | null} */
    this.swept = null;
    /** @type {number[][][]} */
    this.knownEnds = []; // by automaton and place
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
    let reach = 0;
    for (let at = 0; at < this.symbols.length; at += 1) {
      if (at < reach || this.hidden[at] || !this.opened[at][number]) continue;
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
    const row = (this.knownEnds[number] ??= []);
    let known = row[at];
    if (!known) {
      const found = this.opened[at][number] ? this.run(this.program.automata[number], at) : NONE;
      if (found.length > 1) known = [...new Set(found.map(([, end]) => end))].sort((one, other) => one - other);
      else known = found.length ? [found[0][1]] : NONE;
      row[at] = known;
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
        if (!this.opened[at][number]) continue;
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
    const { hidden } = this;
    const { passable, limits, kinds } = this.tokens;
    const { states } = automaton;
    const size = kinds.length;
    /** @type {[number[], number][]} */
    const accepted = [];
    const queue = this.began(automaton, start, accepted);
    for (let next = 0; next < queue.pairs.length; next += 1) {
      const at = queue.pairs[next] % (size + 1);
      const state = states[(queue.pairs[next] - at) / (size + 1)];
      if (state.accepts.length && at > start) accepted.push([state.accepts, at]);
      if (state.last) continue;
      let limit = size;
      if (at < size) limit = at === start || kinds[at - 1] === LINE ? limits[at] : limits[at - 1];
      for (let one = 0; one < state.zero.length; one += 1) {
        const [kind, a, b, target] = state.zero[one];
        const ends = steps(this, kind, a, b, at, limit);
        for (let end = 0; end < ends.length; end += 1) queue.add(target * (size + 1) + ends[end]);
      }
      let place = at;
      while (place < limit && !hidden[place]) {
        const moves = this.moves(state, place);
        for (let one = 0; one < moves[0].length; one += 1) queue.add(moves[0][one] * (size + 1) + place + 1);
        for (let one = 0; one < moves[1].length; one += 1) {
          const ends = this.ends(moves[1][one][0], place);
          for (let end = 0; end < ends.length; end += 1) queue.add(moves[1][one][1] * (size + 1) + ends[end]);
        }
        if (at === start || !passable[place] || place - at >= MOST_PASSED) break;
        place += 1;
      }
    }
    return accepted;
  }

  /**
   * The first step of an automaton: what waits after it, as pairs of state and place in one number each,
   * state * (size + 1) + place. What is complete with one word is accepted, and what the next word ends does not wait:
   * that is nearly everything.
   * @param {Automaton} automaton
   * @param {number} start
   * @param {[number[], number][]} accepted
   * @returns {Queue}
   */
  began(automaton, start, accepted) {
    const { states } = automaton;
    const size = this.symbols.length;
    const after = start + 1;
    const zero = begun(automaton, this.symbols[start]);
    const [targets, lists] = this.hidden[start] ? NOWHERE : this.moves(states[0], start);
    let queue = NOTHING;
    for (let one = 0; one < targets.length; one += 1) {
      const state = states[targets[one]];
      if (state.last) accepted.push([state.accepts, after]);
      else if (this.leadsOn(state, after)) {
        if (queue === NOTHING) queue = new Queue();
        queue.add(targets[one] * (size + 1) + after);
      }
    }
    if (!zero.length && !lists.length) return queue;
    if (queue === NOTHING) queue = new Queue();
    for (const [inner, target] of lists) {
      for (const end of this.ends(inner, start)) queue.add(target * (size + 1) + end);
    }
    for (const [kind, a, b, target] of zero) {
      const ends = steps(this, kind, a, b, start, this.tokens.limits[start]);
      for (const end of ends) queue.add(target * (size + 1) + end);
    }
    return queue;
  }

  /**
   * Where a token leads from a state.
   * @param {State} state
   * @param {number} place
   */
  moves(state, place) {
    return state.moves.get(this.symbols[place]) ?? moved(this.program, state, this.symbols[place]);
  }

  /**
   * Whether anything can come of a state at a place.
   * @param {State} state
   * @param {number} place
   */
  leadsOn(state, place) {
    if (!state.needs) return true;
    if (place >= this.symbols.length) return false;
    if (this.tokens.passable[place]) return true;
    const [targets, lists] = this.moves(state, place);
    return targets.length > 0 || lists.length > 0;
  }
}

/** Numbers that wait their turn, each of them once. */
class Queue {
  constructor() {
    /** @type {number[]} */
    this.pairs = [];
    /** @type {Set<number> | null} */
    this.seen = null; // looked up in `pairs` itself while that is short, which it nearly always stays
  }

  /** @param {number} pair */
  add(pair) {
    if (this.seen ? this.seen.has(pair) : this.pairs.includes(pair)) return;
    this.pairs.push(pair);
    if (this.seen) this.seen.add(pair);
    else if (this.pairs.length === SHORT) this.seen = new Set(this.pairs);
  }
}

const NOTHING = new Queue();

/** @type {Moves} */
const NOWHERE = [[], []];

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
