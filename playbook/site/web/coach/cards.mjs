// Findings as cards: what one rule says of a text is one card, however often it says so; what matters most comes first.

import { Kept } from "./kept.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./reading.mjs").Told} Told */
/** @typedef {import("./writing-field.mjs").Mark} Mark */

/**
 * One thing to look at. `better` is as written; `own` when it belongs to these words and not to the rule as a whole.
 * @typedef {object} Card
 * @property {string} key
 * @property {string} rule
 * @property {string} level
 * @property {string} title
 * @property {string} message
 * @property {string} better
 * @property {boolean} own
 * @property {boolean} missing
 * @property {string} principle
 * @property {{start: number, end: number, text: string, key: string}[]} quotes what it points at
 * @property {Mark[]} marks what is marked in the text: nothing, where something is missing
 */

const ORDER = ["error", "warning", "suggestion"];

/** A sentence or a line that is finished, or as many words: before that, a reply cannot but miss things. */
const BEGUN = /[.!?\u2026](\s|$)|\S\n\s*\S|(\S+\s+){12}/u;

/**
 * The cards for a text, the first to look at first, without what is kept; and the keys of everything that was found.
 * Words that hurt come before words that are missing: a reply that is being written misses a lot.
 * @param {Told} told
 * @param {string} text
 * @param {Engine} engine
 * @param {Kept} kept
 * @returns {{cards: Card[], present: Set<string>}}
 */
export function cardsOf(told, text, engine, kept) {
  /** @type {Map<string, Card>} */
  const cards = new Map();
  /** @type {Set<string>} */
  const present = new Set();
  const begun = BEGUN.test(text);
  for (const { rule, level, start, end, title, message, better, own } of told.findings) {
    const { missing, principle } = engine.rules[rule] ?? { missing: false, principle: "" };
    if (missing && !begun) continue;
    const quote = text.slice(start, end);
    const decided = Kept.key(rule, missing ? "" : quote);
    present.add(decided);
    if (kept.has(decided)) continue;
    const key = own ? `${rule}\n${better}` : rule;
    const says = { key, rule, level, title, message, better, own, missing, principle };
    const card = cards.get(key) ?? { ...says, quotes: [], marks: [] };
    cards.set(key, card);
    card.quotes.push({ start, end, text: missing ? "" : quote, key: decided });
    if (!missing) card.marks.push({ start, end, level });
  }
  const weight = (/** @type {Card} */ card) => ORDER.indexOf(card.level) * 2 + (card.missing ? 1 : 0);
  return { cards: [...cards.values()].sort((a, b) => weight(a) - weight(b)), present };
}
