/**
 * The compiled program, made ready to run: tables, automata, signals and rules as the engine asks for them.
 * Twin of `playbook/etiquette/program.py`.
 */

import { Characters } from "./characters.mjs";

/** The version of the program's form. An engine refuses any other. */
export const FORMAT = 1;

/**
 * A state of an automaton. `accepts` names the sets of phrases that are complete here. `words` says where a symbol
 * leads; `lists` are (automaton, target): what that automaton matches leads there; `zero` are steps without a word:
 * (kind, a, b, target). `last` says that nothing leads on from here, `needs` that a word or a list
 * must follow. `moves` is what has been found before, by the
 * symbols of a token: a memory that is emptied when it grows.
 * @typedef {{accepts: number[], words: Map<number, number[]>, lists: [number, number][], zero: number[][], last: boolean, needs: boolean, moves: Map<Symbols, Moves>}} State
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
 * Phrases as one graph without loops. `first` are the symbols with which a match can begin; `opening` says for each of
 * them which steps without a word of the first state can lead on, so that a guard is looked at only there. `begins` are
 * the steps that have been found so, by the symbols of a token: another such memory.
 * @typedef {{states: State[], first: Set<number>, opening: Map<number, number[]>, begins: Map<Symbols, number[][]>}} Automaton
 */

/**
 * Everything that `evaluate` needs. Signals and rules stay as they are in the JSON. `sweeps` are automata that look for
 * many sets of phrases at once, each with the number of its first set; `alone` is, for every set, the automaton that
 * looks for it alone, or -1. `symbols` are those of words seen before, by word and what it is where it stands: a memory
 * that is emptied when it grows. `equal` is the one object for equal symbols, and `opens` says of each automaton whether a
 * match can begin with them.
 * `around` are the tokens of texts around replies, such as earlier turns, and `customers` the messages that are answered,
 * by message and name, as `read` of `evaluate.mjs` sees them: two more such memories.
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
 * @property {Map<string, import("./tokens.mjs").Tokens>} around
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
  return {
    characters: new Characters(source.characters),
    abbreviations: new Set(source.abbreviations),
    words: new Map(Object.entries(source.words)),
    prefixes,
    suffixes,
    automata: source.automata.map((/** @type {any} */ one) => ({
      states: one.states.map(state),
      first: new Set(one.first),
      opening: opening(one.opening),
      begins: new Map(),
    })),
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
    around: new Map(),
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
  return { accepts, words: leads, lists: pairs, zero, last, needs, moves: new Map() };
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
