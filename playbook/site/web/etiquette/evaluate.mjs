/**
 * Evaluating: a program, a reply and its context to what the reply contains and what to say about it.
 * Twin of `playbook/etiquette/evaluate.py`.
 */

import { MOST_AROUND, tokenise, tokensAround } from "./reader.mjs";
import { fired } from "./rules.mjs";
import { Reading } from "./signals.mjs";
import { textOf } from "./thread.mjs";
import { WORD } from "./tokens.mjs";

/** @typedef {import("./context.mjs").Context} Context */
/** @typedef {import("./phrases.mjs").Text} Text */
/** @typedef {import("./program.mjs").Program} Program */
/** @typedef {import("./tokens.mjs").Tokens} Tokens */

/** What a finding takes from a score of 100. @type {Record<string, number>} */
export const COSTS = { error: 25, warning: 10, suggestion: 3 };

/**
 * Something to say about a stretch of a reply. `start` and `end` are code points of the text as typed.
 * @typedef {object} Finding
 * @property {string} rule
 * @property {string} level
 * @property {number} start
 * @property {number} end
 * @property {string} title
 * @property {string} message
 * @property {string} why
 * @property {string} better
 */

/**
 * What a reply contains (spans by signal, only signals that hit), what to say about it, and a score of 0 to 100.
 * @typedef {{signals: Record<string, [number, number][]>, findings: Finding[], score: number}} Evaluation
 */

/**
 * Read a reply. Any string will do; the same program, text and context give the same answer in both engines.
 * @param {Program} program
 * @param {string} text
 * @param {Context} context
 * @returns {Evaluation}
 */
export function evaluate(program, text, context) {
  const reading = read(program, text, context);
  const { tokens } = reading.reply;
  /** @type {Record<string, [number, number][]>} */
  const signals = {};
  program.signals.forEach((signal, number) => {
    if (signal.reads !== "reply" || !reading.hits(number).length) return;
    signals[signal.id] = reading.hits(number).map(([begin, end]) => [tokens.starts[begin], tokens.ends[end - 1]]);
  });
  /** @type {Finding[]} */
  const findings = [];
  for (const rule of program.rules) {
    const { id, level, title, message, why } = rule;
    for (const [start, end, better] of fired(rule, reading, context)) {
      findings.push({ rule: id, level, start, end, title, message, why, better });
    }
  }
  findings.sort((one, other) => one.start - other.start || one.end - other.end || compareIds(one.rule, other.rule));
  const cost = findings.reduce((sum, finding) => sum + COSTS[finding.level], 0);
  return { signals, findings, score: Math.max(0, 100 - cost) };
}

/**
 * The reply and the customer's message in tokens, ready to be asked for signals.
 * @param {Program} program
 * @param {string} text
 * @param {Context} context
 */
export function read(program, text, context) {
  const { customer, theirs, known } = answered(program, context.customer, context.name ?? "");
  const tokens = tokenise(program.characters, program.abbreviations, text);
  return new Reading(program, textOf(program, tokens, theirs, known), customer);
}

/**
 * The customer's message, the words of it, and those of their name: the same for all replies to it.
 * @param {Program} program
 * @param {string} message
 * @param {string} name
 * @returns {{customer: Text, theirs: Set<string>, known: Set<string>}}
 */
function answered(program, message, name) {
  const key = `${message.length} ${message}${name}`;
  let found = program.customers.get(key);
  if (!found) {
    if (program.customers.size >= MOST_AROUND) program.customers.clear();
    const tokens = tokensAround(program, message);
    const known = words(tokensAround(program, name));
    found = { customer: textOf(program, tokens, new Set(), known), theirs: words(tokens), known };
    program.customers.set(key, found);
  }
  return found;
}

/** @param {Tokens} tokens */
function words(tokens) {
  return new Set(tokens.texts.filter((_, at) => tokens.kinds[at] === WORD));
}

/**
 * Ids are ASCII, so that the order of code units is that of code points.
 * @param {string} one
 * @param {string} other
 */
function compareIds(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
