/**
 * The compiled program, made ready to run: tables, automata, signals and rules as the engine asks for them.
 * Twin of `playbook/etiquette/program.py`.
 */

import { Characters } from "./characters.mjs";

/** The version of the program's form. An engine refuses any other. */
export const FORMAT = 2;

/**
 * A state of an automaton. `number` is its own among all. `accepts` names the sets of phrases that are complete here. `words` says where a symbol
 * leads; `lists` are (automaton, target): what that automaton matches leads there; `zero` are steps without a word:
 * (kind, a, b, target). `last` says that nothing leads on from here, `needs` that a word or a list
 * must follow, `asks` are the symbols of which a token must have one to lead on from here. `moves` is what has been found before, by the
 * symbols of a token: a memory that is emptied when it grows.
 * @typedef {{number: number, accepts: number[], words: Map<number, number[]>, lists: [number, number][], zero: number[][], last: boolean, needs: boolean, asks: Set<number>, moves: Map<Symbols, Moves>}} State
 */

/**
 * What a token is to the automata. Equal ones are one object, so that what follows from them is quickly looked up.
 * @typedef {number[]} Symbols
 */

/**
 * Where a token leads from a state: the targets of its symbols, and the lists of which a match can begin with it.
 * @typedef {[number[], [number, number][]]} Moves
 */

/**
 * Phrases as one graph without loops. `reach` names for every state the sets of phrases of which one may be complete from
 * there on, for automata that stand for such sets, `single` says that every match is one token that `first` names, and `plain`
 * that there are words only, no guards, gaps or edges. `first` are the symbols with which a match can begin; `opening` says for each of
 * them which steps without a word of the first state can lead on, so that a guard is looked at only there. `begins` are
 * the steps that have been found so, by the symbols of a token: another such memory, as are `decided`:
 * whether just a token with these symbols is a match, and null when that depends on what is around.
 * @typedef {{states: State[], reach: Set<number>[], single: boolean, plain: boolean, decided: Map<Symbols, boolean | null>, first: Set<number>, opening: Map<number, number[]>, begins: Map<Symbols, number[][]>}} Automaton
 */

/**
 * Everything that `evaluate` needs. Signals and rules stay as they are in the JSON. `sweeps` are automata that look for
 * many sets of phrases at once, each with the number of its first set; `alone` is, for every set, the automaton that
 * looks for it alone, or -1. `symbols` are those of words seen before, by word and what it is where it stands: a memory
 * that is emptied when it grows. `equal` is the one object for equal symbols, and `opens` says of each automaton whether a
 * match can begin with them, as `opened` does by single symbol.
 * `tops` are the automata that stand for sets of phrases, each with the number of its first set. `front` is where all
 * phrases begin, as `fronts.mjs` follows them, `fronts`, `threads` and `parts` are the one object for equal fronts and equal
 * parts of them, and `movesKnown` counts the ways from front to front that are remembered.
 * `around` are the tokens of texts around replies, `said` what earlier turns said, and `customers` the messages that are answered,
 * by message and name, as `read` of `evaluate.mjs` sees them: three more such memories.
 * @typedef {object} Program
 * @property {Characters} characters
 * @property {Set<string>} abbreviations
 * @property {Map<string, number[]>} words
 * @property {Map<string, [string, string, number][]>} prefixes
 * @property {Map<string, [string, string, number][]>} suffixes
 * @property {Automaton[]} automata
 * @property {[number, number][]} sweeps
 * @property {number[]} alone
 * @property {Record<string, any>[]} signals
 * @property {Record<string, any>[]} rules
 * @property {Map<string, number>} names
 * @property {Set<string>} contacts
 * @property {number} notNames
 * @property {Map<string, Symbols>} symbols
 * @property {Map<string, Symbols>} equal
 * @property {Map<Symbols, Uint8Array>} opens
 * @property {Map<number, number[]>} opened
 * @property {Map<number, number>} tops
 * @property {any} front
 * @property {Map<string, any>} fronts
 * @property {Map<number, any>} threads
 * @property {Map<string, any>} parts
 * @property {number} movesKnown
 * @property {Map<string, import("./tokens.mjs").Tokens>} around
 * @property {Map<string, string[]>} said
 * @property {Map<string, any>} customers
 */

/**
 * A program from the JSON value that the compiler made. Throws for another format.
 * @param {Record<string, any>} source
 * @returns {Program}
 */
export function prepare(source) {
  if (source.format !== FORMAT) {
    throw new Error(`this program has format ${source.format}, and the engine reads format ${FORMAT}`);
  }
  /** @type {Map<string, [string, string, number][]>} */
  const prefixes = new Map();
  /** @type {Map<string, [string, string, number][]>} */
  const suffixes = new Map();
  for (const [prefix, suffix, symbol] of source.affixes) {
    if (prefix) added(prefixes, Array.from(prefix)[0], [prefix, suffix, symbol]);
    else added(suffixes, /** @type {string} */ (Array.from(suffix).at(-1)), [prefix, suffix, symbol]);
  }
  /** @type {Automaton[]} */
  const automata = source.automata.map((/** @type {any} */ one) => {
    const states = one.states.map(state);
    const [begins, decided] = [new Map(), new Map()];
    return { states, reach: [], single: false, plain: false, first: new Set(one.first), opening: opening(one.opening), begins, decided };
  });
  /** @type {Map<number, number[]>} */
  const opened = new Map();
  let states = 0;
  for (const [number, one] of automata.entries()) {
    one.single = isSingle(automata, one);
    one.plain = isPlain(automata, one);
    for (const symbol of one.first) added(opened, symbol, number);
    for (const state of one.states) {
      state.number = states;
      states += 1;
      state.asks = new Set(state.words.keys());
      for (const [inner] of state.lists) for (const symbol of automata[inner].first) state.asks.add(symbol);
    }
  }
  /** @type {[number, number][]} */
  const alone = source.alone.map((/** @type {number} */ number, /** @type {number} */ nth) => [number, nth]);
  const tops = new Map([...source.sweeps, ...alone.filter(([number]) => number >= 0)]);
  for (const number of tops.keys()) automata[number].reach = reach(automata[number].states);
  return {
    characters: new Characters(source.characters),
    abbreviations: new Set(source.abbreviations),
    words: new Map(Object.entries(source.words)),
    prefixes,
    suffixes,
    automata,
    sweeps: source.sweeps,
    alone: source.alone,
    signals: source.signals,
    rules: source.rules,
    names: new Map(source.signals.map((/** @type {any} */ signal, /** @type {number} */ number) => [signal.id, number])),
    contacts: new Set(source.contacts),
    notNames: source.not_names,
    symbols: new Map(),
    equal: new Map(),
    opens: new Map(),
    opened,
    tops,
    front: null,
    fronts: new Map(),
    threads: new Map(),
    parts: new Map(),
    movesKnown: 0,
    around: new Map(),
    said: new Map(),
    customers: new Map(),
  };
}

/**
 * @param {number[][]} source
 * @returns {Map<number, number[]>}
 */
function opening(source) {
  /** @type {Map<number, number[]>} */
  const found = new Map();
  for (const [nth, first] of source.entries()) for (const symbol of first) added(found, symbol, nth);
  return found;
}

/**
 * @param {[number[], number[], number[], number[][]]} source
 * @returns {State}
 */
function state([accepts, words, lists, zero]) {
  /** @type {Map<number, number[]>} */
  const leads = new Map();
  for (let at = 0; at < words.length; at += 2) added(leads, words[at], words[at + 1]);
  /** @type {[number, number][]} */
  const pairs = [];
  for (let at = 0; at < lists.length; at += 2) pairs.push([lists[at], lists[at + 1]]);
  const last = !words.length && !lists.length && !zero.length;
  const needs = !accepts.length && !zero.length;
  return { accepts, words: leads, lists: pairs, zero, last, needs, number: 0, asks: new Set(), moves: new Map() };
}

/**
 * @param {State[]} states
 * @returns {Set<number>[]}
 */
function reach(states) {
  /** @type {Set<number>[]} */
  const found = [];
  const waiting = [0];
  while (waiting.length) {
    const at = waiting[waiting.length - 1];
    const { accepts, words, lists, zero } = states[at];
    const targets = [...words.values()].flat().concat(lists.map(([, target]) => target), zero.map((step) => step[3]));
    const unknown = targets.filter((target) => !found[target]);
    if (unknown.length) waiting.push(...new Set(unknown));
    else {
      waiting.pop();
      found[at] = new Set(accepts);
      for (const target of new Set(targets)) for (const one of found[target]) found[at].add(one);
    }
  }
  return found;
}

/**
 * @param {Automaton[]} automata
 * @param {Automaton} automaton
 * @returns {boolean}
 */
function isSingle(automata, { states }) {
  const { accepts, words, lists, zero } = states[0];
  if (accepts.length || zero.length) return false;
  if (![...words.values()].flat().every((target) => states[target].last)) return false;
  return lists.every(([inner, target]) => states[target].last && isSingle(automata, automata[inner]));
}

/**
 * @param {Automaton[]} automata
 * @param {Automaton} automaton
 * @returns {boolean}
 */
function isPlain(automata, { states }) {
  return states.every((one) => !one.zero.length && one.lists.every(([inner]) => isPlain(automata, automata[inner])));
}

/**
 * Add to the list under a key.
 * @template K, V
 * @param {Map<K, V[]>} lists
 * @param {K} key
 * @param {V} value
 */
function added(lists, key, value) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
