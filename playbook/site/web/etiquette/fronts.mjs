/**
 * Fronts: where all phrases have got to together, and where each token leads from there.
 * Twin of `playbook/etiquette/fronts.py`, which says why.
 *
 * Threads, guards and ways back are one object each for equal ones, with a number; so a set of them is quickly compared.
 */

import { decide } from "./moves.mjs";
import { AFTER, NOT_AFTER, REST_OF_CLAUSE, REST_OF_SENTENCE, UP_TO } from "./steps.mjs";
import { ANY, openedBy } from "./symbols.mjs";

/** @typedef {import("./program.mjs").Program} Program */
/** @typedef {import("./program.mjs").Symbols} Symbols */

/** How many ways from a front to the next a program remembers before it forgets them all. */
export const MOST_MOVES = 100000;

/** A gap of so many words, or more, is taken to reach to the end of its sentence. */
export const FAR = 40;

/**
 * Steps without a word, one after the other, that must lead on from a place: (kind, a, b). `before` and `after` remember
 * which words beside a match they bar.
 * @typedef {{number: number, steps: [number, number, number][], rests: boolean, before: Map<Symbols, boolean>, after: Map<Symbols, boolean>}} Guards
 */

/**
 * Where to go on when the automaton of a list is complete, and after that: `top` is the outermost of these places.
 * @typedef {{number: number, automaton: number, state: number, back: Back | null, top: [number, number]}} Back
 */

/**
 * A place in an automaton that waits for a word: automaton, state, where to go on afterwards, and the guards at its start.
 * Null says that there are others on the way.
 * @typedef {{number: number, automaton: number, state: number, back: Back | null, first: Guards | null}} Thread
 */

/**
 * A thread to which any of the next so many words lead; 0 stands for all up to the end of the sentence.
 * @typedef {[Thread, number]} Gap
 */

/**
 * A set of phrases of which one is complete, with the guards at its start and at its end.
 * @typedef {[number, Guards, Guards]} Complete
 */

/**
 * Where a token leads from a front: to the next front, if there is one. `possible` are the sets of phrases that have to be
 * looked for; `goesOn` is false for a token that was only passed over.
 * @typedef {{front: Front | null, complete: Complete[], possible: number[], goesOn: boolean}} Move
 */

/**
 * Threads and gaps, by their keys. `waits` are the threads with the symbols of which a token must have one for each to go
 * on, `asks` those of all; `possible` are sets of phrases of which one may begin with anything. `idle` is where a word
 * leads that no thread asks for; `passing` is as `moves`, for tokens that phrases reach across.
 * @typedef {{threads: Map<number, Thread>, gaps: Map<number, Gap>, waits: [Set<number>, Thread][], asks: Set<number>, possible: number[], idle: Move | null, moves: Map<Symbols, Move>, passing: Map<Symbols, Move>}} Front
 */

/** More than all states of a program, and more than all guards. */
const MOST_PARTS = 2 ** 17;

/** @type {Guards} */
const UNGUARDED = { number: 0, steps: [], rests: false, before: new Map(), after: new Map() };

/** @type {Move} */
const NOWHERE = { front: null, complete: [], possible: [], goesOn: false };

/**
 * Where all phrases begin.
 * @param {Program} program
 * @returns {Front}
 */
export function firstFront(program) {
  if (!program.front || program.movesKnown >= MOST_MOVES) {
    forget(program);
    const step = new Step(program, { started: false });
    for (const automaton of program.tops.keys()) step.arrive(automaton, 0, null, UNGUARDED, UNGUARDED);
    program.front = step.made(step.threads, step.gaps);
  }
  return program.front;
}

/**
 * Forget all fronts, and what they are made of.
 * @param {Program} program
 */
export function forget(program) {
  program.front = null;
  program.movesKnown = 0;
  program.fronts.clear();
  program.threads.clear();
  program.parts.clear();
}

/**
 * Where a token with these symbols leads from a front, which remembers it.
 * @param {Program} program
 * @param {Front} front
 * @param {Symbols} symbols
 * @param {boolean} passable
 * @returns {Move}
 */
export function advance(program, front, symbols, passable) {
  /** @type {Move} */
  let found;
  if (passable || front.possible.length || meets(front.asks, symbols)) found = stepped(program, front, symbols, passable);
  else if (!symbols.includes(ANY) || !front.gaps.size) found = NOWHERE;
  else found = front.idle ??= stepped(program, front, symbols, false);
  (passable ? front.passing : front.moves).set(symbols, found);
  program.movesKnown += 1;
  return found;
}

/**
 * @param {Program} program
 * @param {Front} front
 * @param {Symbols} symbols
 * @param {boolean} passable
 * @returns {Move}
 */
function stepped(program, front, symbols, passable) {
  const step = new Step(program, { opening: front === program.front });
  for (const number of front.possible) step.possible.add(number);
  if (meets(front.asks, symbols)) {
    for (const [asks, thread] of front.waits) if (meets(asks, symbols)) step.take(thread, symbols);
  }
  if (symbols.includes(ANY)) for (const gap of front.gaps.values()) step.spend(gap);
  const goesOn = step.threads.size + step.gaps.size + step.complete.size + step.possible.size > 0;
  const after = step.front(passable ? front : null);
  return { front: after, complete: [...step.complete.values()], possible: [...step.possible], goesOn };
}

/**
 * One step of a front in the making. Before it has `started`, no token is taken and nothing is complete. It is `opening`
 * when it takes the first token of a phrase.
 */
class Step {
  /**
   * @param {Program} program
   * @param {{started?: boolean, opening?: boolean}} options
   */
  constructor(program, { started = true, opening = false }) {
    this.program = program;
    this.started = started;
    this.opening = opening;
    /** @type {Map<number, Thread>} */
    this.threads = new Map();
    /** @type {Map<number, Gap>} */
    this.gaps = new Map();
    /** @type {Map<string, Complete>} */
    this.complete = new Map();
    /** @type {Set<number>} */
    this.possible = new Set();
  }

  /**
   * Go on from a thread with a token.
   * @param {Thread} thread
   * @param {Symbols} symbols
   */
  take({ automaton, state, back, first: guards }, symbols) {
    const first = this.opening && guards?.steps.length && symbols.includes(ANY) ? this.answered(guards, symbols) : guards;
    if (first === undefined) return;
    const { words, lists } = this.program.automata[automaton].states[state];
    for (const symbol of symbols) {
      const targets = words.get(symbol);
      if (targets) for (const target of targets) this.arrive(automaton, target, back, first, UNGUARDED);
    }
    if (!lists.length) return;
    const opened = openedBy(this.program, symbols);
    for (const [inner, target] of lists) {
      if (!opened[inner]) continue;
      if (this.program.automata[inner].single) this.arrive(automaton, target, back, first, UNGUARDED);
      else this.enter(inner, this.back(automaton, target, back), first, symbols);
    }
  }

  /**
   * Let a gap take a word.
   * @param {Gap} gap
   */
  spend([thread, words]) {
    this.arrive(thread.automaton, thread.state, thread.back, thread.first, UNGUARDED);
    if (words !== 1) this.open(thread, words && words - 1);
  }

  /**
   * The guards at the start of a phrase without those that its first word answers; undefined where one says no.
   * @param {Guards} guards
   * @param {Symbols} symbols
   */
  answered(guards, symbols) {
    /** @type {[number, number, number][]} */
    const left = [];
    for (const step of guards.steps) {
      const [kind, number, words] = step;
      const looksHere = kind === AFTER || kind === NOT_AFTER;
      const stands = looksHere ? decide(this.program, this.program.automata[number], symbols) : null;
      if (stands === null || (words > 1 && !stands)) left.push(step);
      else if (stands !== (kind === AFTER)) return undefined;
    }
    return left.length ? this.guards(left) : UNGUARDED;
  }

  /**
   * Take a token as the first of a list's automaton. Unless the phrase begins with it, guards there stand in the midst of
   * a phrase.
   * @param {number} automaton
   * @param {Back} back
   * @param {Guards | null} first
   * @param {Symbols} symbols
   */
  enter(automaton, back, first, symbols) {
    const within = new Step(this.program, { started: false });
    within.arrive(automaton, 0, back, first, UNGUARDED);
    const known = (/** @type {Thread} */ one) =>
      this.opening || one.first === first ? one : this.thread(one.automaton, one.state, one.back, null);
    for (const thread of within.threads.values()) this.take(known(thread), symbols);
    if (symbols.includes(ANY)) for (const [thread, words] of within.gaps.values()) this.spend([known(thread), words]);
    for (const number of within.possible) this.possible.add(number);
  }

  /**
   * Come to a state: what is complete there, and what is reached from it without a word. `first` are the guards at the
   * start of the phrase, `last` those passed since the last token.
   * @param {number} automaton
   * @param {number} number
   * @param {Back | null} back
   * @param {Guards | null} first
   * @param {Guards} last
   */
  arrive(automaton, number, back, first, last) {
    const state = this.program.automata[automaton].states[number];
    const bare = last === UNGUARDED;
    if (state.asks.size && last.rests) this.lose(automaton, number, back);
    else if (state.asks.size) {
      const thread = this.thread(automaton, number, back, bare ? first : null);
      if (bare && this.threads.has(thread.number)) return;
      this.threads.set(thread.number, thread);
    }
    if (state.accepts.length && this.started) this.finish(automaton, state.accepts, back, first, last);
    for (const [kind, a, b, target] of state.zero) {
      if (kind === UP_TO) {
        this.arrive(automaton, target, back, first, last);
        if (a) this.open(this.thread(automaton, target, back, bare ? first : null), a < FAR ? a : 0);
      } else if (this.started) this.arrive(automaton, target, back, first, this.guards([...last.steps, [kind, a, b]]));
      else if (kind === REST_OF_SENTENCE || kind === REST_OF_CLAUSE) this.lose(automaton, target, back);
      else this.arrive(automaton, target, back, first && this.guards([...first.steps, [kind, a, b]]), last);
    }
  }

  /**
   * Give up a way that goes on at a place far ahead: what it may lead to is possible.
   * @param {number} automaton
   * @param {number} number
   * @param {Back | null} back
   */
  lose(automaton, number, back) {
    const [top, state] = back ? back.top : [automaton, number];
    const offset = /** @type {number} */ (this.program.tops.get(top));
    for (const one of this.program.automata[top].reach[state]) this.possible.add(one + offset);
  }

  /**
   * @param {number} automaton
   * @param {number[]} accepts
   * @param {Back | null} back
   * @param {Guards | null} first
   * @param {Guards} last
   */
  finish(automaton, accepts, back, first, last) {
    if (back) {
      this.arrive(back.automaton, back.state, back.back, first, last);
      return;
    }
    const offset = /** @type {number} */ (this.program.tops.get(automaton));
    for (const one of accepts) {
      if (!first) this.possible.add(one + offset);
      else this.complete.set(`${one + offset} ${first.number} ${last.number}`, [one + offset, first, last]);
    }
  }

  /**
   * The front of what was reached, and of a front that was passed over; none when that is nothing.
   * @param {Front | null} passed
   * @returns {Front | null}
   */
  front(passed) {
    const { threads, gaps } = this;
    if (passed) {
      for (const [number, one] of passed.threads) threads.set(number, one);
      for (const [number, one] of passed.gaps) gaps.set(number, one);
    }
    if (!threads.size && !gaps.size) return null;
    for (const [number, one] of threads) {
      if (one.first === UNGUARDED) continue;
      if (threads.has(this.thread(one.automaton, one.state, one.back, UNGUARDED).number)) threads.delete(number);
    }
    const [ours, theirs] = [threads, gaps].map((some) => [...some.keys()].sort((one, other) => one - other));
    const key = `${ours} ${theirs}`;
    let known = this.program.fronts.get(key);
    if (!known) {
      known = this.made(threads, gaps);
      this.program.fronts.set(key, known);
    }
    return known;
  }

  /**
   * A new front.
   * @param {Map<number, Thread>} threads
   * @param {Map<number, Gap>} gaps
   * @returns {Front}
   */
  made(threads, gaps) {
    /** @type {[Set<number>, Thread][]} */
    const waits = [];
    /** @type {Set<number>} */
    const asks = new Set();
    for (const one of threads.values()) {
      const asked = this.program.automata[one.automaton].states[one.state].asks;
      waits.push([asked, one]);
      for (const symbol of asked) asks.add(symbol);
    }
    const possible = this.started ? [] : [...this.possible];
    return { threads, gaps, waits, asks, possible, idle: null, moves: new Map(), passing: new Map() };
  }

  // The one object for equal parts

  /** @param {[number, number, number][]} steps */
  guards(steps) {
    const rests = steps.some(([kind]) => kind === REST_OF_SENTENCE || kind === REST_OF_CLAUSE);
    return /** @type {Guards} */ (this.part(`g ${steps.join(";")}`, { steps, rests, before: new Map(), after: new Map() }));
  }

  /**
   * @param {number} automaton
   * @param {number} state
   * @param {Back | null} back
   */
  back(automaton, state, back) {
    const top = back ? back.top : [automaton, state];
    const key = `b ${automaton} ${state} ${back ? back.number : ""}`;
    return /** @type {Back} */ (this.part(key, { automaton, state, back, top }));
  }

  /**
   * @param {number} automaton
   * @param {number} state
   * @param {Back | null} back
   * @param {Guards | null} first
   */
  thread(automaton, state, back, first) {
    const { number } = this.program.automata[automaton].states[state];
    const key = ((back ? back.number : 0) * MOST_PARTS + (first ? first.number + 1 : 0)) * MOST_PARTS + number;
    let known = this.program.threads.get(key);
    if (!known) {
      known = { number: this.program.threads.size, automaton, state, back, first };
      this.program.threads.set(key, known);
    }
    return known;
  }

  /**
   * @param {Thread} thread
   * @param {number} words
   */
  open(thread, words) {
    this.gaps.set(thread.number * (FAR + 1) + words, [thread, words]);
  }

  /**
   * @param {string} key
   * @param {object} made
   */
  part(key, made) {
    const { parts } = this.program;
    let known = parts.get(key);
    if (!known) {
      known = { ...made, number: parts.size + 1 };
      parts.set(key, known);
    }
    return known;
  }
}

/**
 * Whether a token has one of the symbols asked for.
 * @param {Set<number>} asks
 * @param {Symbols} symbols
 */
function meets(asks, symbols) {
  for (let one = 0; one < symbols.length; one += 1) if (asks.has(symbols[one])) return true;
  return false;
}
