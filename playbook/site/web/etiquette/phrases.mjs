/**
 * Phrases: where automata match in a text. Twin of `playbook/etiquette/phrases.py`.
 *
 * An automaton is followed from one token at a time through a graph without loops, and no pair of state and place is
 * visited twice, so that the cost of a phrase grows with the text and never faster.
 */

import { begun, decide, moved } from "./moves.mjs";
import { see } from "./seen.mjs";
import { MOST_PASSED, steps } from "./steps.mjs";
import { openedBy } from "./symbols.mjs";
import { LINE } from "./tokens.mjs";

/** @typedef {import("./fronts.mjs").Guards} Guards */
/** @typedef {import("./seen.mjs").Seen} Seen */
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
    /** @type {Text | null} */
    this.whole = like && (like.whole ?? like);
    /** @type {Seen | null} */
    this.known = like ? like.known : null;
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
   * What fronts find in the text, nothing of it hidden.
   * @returns {Seen}
   */
  get seen() {
    return (this.known ??= see(this.program, this.tokens, this.symbols));
  }

  /**
   * Where a set of phrases matches: from left to right, the longest at each place, none inside another.
   * @param {number} number
   * @returns {Hit[]}
   */
  hits(number) {
    if (!this.seen.sets.has(number)) return [];
    /** @type {Map<number, number>} */
    const longest = new Map();
    for (const [at, close, first, last] of this.seen.matches.get(number) ?? []) {
      if (this.hidden.subarray(at, close).includes(1)) continue;
      if (first.steps.length && this.past(first, at, at) < 0) continue;
      const end = last.steps.length ? this.past(last, close, at) : close;
      if (end > (longest.get(at) ?? 0)) longest.set(at, end);
    }
    for (const at of this.seen.possible.get(number) ?? []) {
      const end = this.longest(number, at);
      if (end) longest.set(at, end);
    }
    return apart([...longest].sort(([one], [other]) => one - other));
  }

  /**
   * The place to which steps lead from one; -1 where they do not lead on.
   * @param {Guards} guards
   * @param {number} at
   * @param {number} start
   */
  past(guards, at, start) {
    for (const [kind, a, b] of guards.steps) {
      const led = steps(this, kind, a, b, at, this.limit(at, start));
      if (!led.length) return -1;
      at = led[0];
    }
    return at;
  }

  /**
   * Where the sentence ends in which a phrase goes on that began at one place and has come to another.
   * @param {number} at
   * @param {number} start
   */
  limit(at, start) {
    const { kinds, limits } = this.tokens;
    if (at === kinds.length) return at;
    return at === start || kinds[at - 1] === LINE ? limits[at] : limits[at - 1];
  }

  /**
   * The end of the longest match of a set of phrases that begins at a token; 0 where there is none.
   * @param {number} number
   * @param {number} at
   */
  longest(number, at) {
    if (this.hidden[at]) return 0;
    const alone = this.program.alone[number];
    if (alone >= 0) return this.ends(alone, at).at(-1) ?? 0;
    let longest = 0;
    for (const [automaton, first] of this.program.sweeps) {
      for (const [accepts, end] of this.run(this.program.automata[automaton], at, number - first)) {
        if (end > longest && accepts.includes(number - first)) longest = end;
      }
    }
    return longest;
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
    if (this.hidden[at]) return NONE;
    const row = (this.knownEnds[number] ??= []);
    let known = row[at];
    if (!known) {
      const automaton = this.program.automata[number];
      let decided = automaton.decided.get(this.symbols[at]);
      if (decided === undefined) decided = decide(this.program, automaton, this.symbols[at]);
      if (decided !== null) known = decided ? [at + 1] : NONE;
      else if (automaton.plain && this.whole) {
        known = this.whole.ends(number, at).filter((end) => !this.hidden.subarray(at, end).includes(1));
      } else {
        const found = this.run(automaton, at);
        if (found.length > 1) known = [...new Set(found.map(([, end]) => end))].sort((one, other) => one - other);
        else known = found.length ? [found[0][1]] : NONE;
      }
      row[at] = known;
    }
    return known;
  }

  /**
   * Follow an automaton from one token on: what it accepts, and where. `wanted` is the set of phrases that is looked for,
   * when it is one of several.
   * @param {Automaton} automaton
   * @param {number} start
   * @param {number | null} wanted
   * @returns {[number[], number][]}
   */
  run(automaton, start, wanted = null) {
    const { hidden } = this;
    const { passable } = this.tokens;
    const { states, reach } = automaton;
    const size = passable.length;
    /** @type {[number[], number][]} */
    const accepted = [];
    const queue = this.began(automaton, start, accepted);
    for (let next = 0; next < queue.pairs.length; next += 1) {
      const at = queue.pairs[next] % (size + 1);
      const number = (queue.pairs[next] - at) / (size + 1);
      if (wanted !== null && !reach[number].has(wanted)) continue;
      const state = states[number];
      if (state.accepts.length && at > start) accepted.push([state.accepts, at]);
      if (state.last) continue;
      const limit = this.limit(at, start);
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
