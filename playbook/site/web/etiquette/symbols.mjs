/**
 * Symbols: what a token is to the automata. A word is itself, a form such as `apolog*`, a member of lists, a class.
 * Twin of `playbook/etiquette/symbols.py`.
 */

import { FACE, GAP, HANDLE, LAST_WORDLIKE, LINE, LINK, MAIL, NUMBER, PHONE, WORD } from "./tokens.mjs";

/** @typedef {import("./program.mjs").Program} Program */
/** @typedef {import("./program.mjs").Symbols} Symbols */
/** @typedef {import("./tokens.mjs").Tokens} Tokens */

/** The classes of tokens that phrases can name; the place of a class is its symbol. */
export const CLASSES = [
  "*", "number", "clock", "money", "capitalised", "capitals", "initials", "name", "customer-word",
  "handle", "link", "email", "phone", "emoji", "gap", "line",
];

export const ANY = 0;
export const NUMBERS = 1;
export const CLOCK = 2;
export const MONEY = 3;
export const CAPITALISED = 4;
export const CAPITALS = 5;
export const INITIALS = 6;
export const NAME = 7;
export const THEIRS = 8;
const BY_KIND = new Map([[HANDLE, 9], [LINK, 10], [MAIL, 11], [PHONE, 12], [FACE, 13], [GAP, 14], [LINE, 15]]);

/** How many different words a program remembers before it forgets them all. */
export const MOST_REMEMBERED = 20000;

/**
 * The symbols of every token. `theirs` are the customer's own words, `known` the words of their known name.
 * @param {Program} program
 * @param {Tokens} tokens
 * @param {Set<string>} theirs
 * @param {Set<string>} known
 * @returns {Symbols[]}
 */
export function symbolsOf(program, tokens, theirs, known) {
  const found = [];
  for (let at = 0; at < tokens.kinds.length; at += 1) {
    const kind = tokens.kinds[at];
    const text = tokens.texts[at];
    let classes = 0;
    if (kind <= LAST_WORDLIKE) classes |= 1 << ANY;
    if (kind === WORD) {
      const upper = tokens.upper[at];
      const length = upper ? lengthOf(text) : 0;
      if (upper && length > 1) classes |= 1 << CAPITALISED;
      if (upper === 2) classes |= 1 << CAPITALS;
      if (upper && length < 4 && (upper === 2 || length === 1)) classes |= 1 << INITIALS;
      if (known.has(text) || (mayBeName(program, upper, text) && !theirs.has(text))) classes |= 1 << NAME;
      if (theirs.has(text)) classes |= 1 << THEIRS;
    } else if (kind === NUMBER) {
      classes |= 1 << NUMBERS;
      if ("$£€¥₹".includes(text[0])) classes |= 1 << MONEY;
      else if (isClock(text)) classes |= 1 << CLOCK;
    } else {
      const symbol = BY_KIND.get(kind);
      if (symbol !== undefined) classes |= 1 << symbol;
    }
    found.push(remembered(program, text, classes));
  }
  return found;
}

/**
 * The symbols of a word that is of some classes where it stands: a bit for each class.
 * @param {Program} program
 * @param {string} text
 * @param {number} classes
 * @returns {Symbols}
 */
function remembered(program, text, classes) {
  const key = `${classes} ${text}`;
  const known = program.symbols.get(key);
  if (known) return known;
  const symbols = new Set(program.words.get(text) ?? []);
  for (let one = 0; one < CLASSES.length; one += 1) if ((classes >> one) & 1) symbols.add(one);
  const letters = Array.from(text);
  const begun = program.prefixes.get(letters[0]) ?? [];
  const ended = program.suffixes.get(letters[letters.length - 1]) ?? [];
  for (const [prefix, suffix, symbol] of [...begun, ...ended]) {
    if (text.startsWith(prefix) && text.endsWith(suffix)) symbols.add(symbol);
  }
  if (program.symbols.size >= MOST_REMEMBERED) {
    program.symbols.clear();
    program.equal.clear();
    program.opens.clear();
  }
  const found = [...symbols].sort((one, other) => one - other);
  const name = found.join(" ");
  const equal = program.equal.get(name) ?? found;
  program.equal.set(name, equal);
  program.symbols.set(key, equal);
  return equal;
}

/**
 * The automata of which a match can begin with a token with these symbols: 1 for each of them.
 * @param {Program} program
 * @param {Symbols} symbols
 */
export function openedBy(program, symbols) {
  let known = program.opens.get(symbols);
  if (!known) {
    known = new Uint8Array(program.automata.length);
    for (const symbol of symbols) for (const number of program.opened.get(symbol) ?? []) known[number] = 1;
    program.opens.set(symbols, known);
  }
  return known;
}

/**
 * @param {Program} program
 * @param {number} upper
 * @param {string} text
 */
function mayBeName(program, upper, text) {
  if (upper !== 1 || lengthOf(text) < 2 || text.includes("'")) return false;
  return !remembered(program, text, 0).includes(program.notNames);
}

/** @param {string} text */
function isClock(text) {
  const colon = text.indexOf(":");
  if (colon < 0 || text.includes(".") || text.includes(",")) return false;
  return lengthOf(text.slice(0, colon)) < 3 && lengthOf(text.slice(colon + 1)) === 2;
}

/**
 * The length of a text in code points.
 * @param {string} text
 */
function lengthOf(text) {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
