/**
 * Thread: rules that look at the turns before a reply. Twin of `playbook/etiquette/thread.py`.
 */

import { Text } from "./phrases.mjs";
import { MOST_AROUND, tokensAround } from "./reader.mjs";
import { Reading } from "./signals.mjs";
import { NAME, symbolsOf } from "./symbols.mjs";
import { GAP, HANDLE, LAST_WORDLIKE } from "./tokens.mjs";

/** @typedef {import("./context.mjs").Context} Context */
/** @typedef {import("./program.mjs").Program} Program */
/** @typedef {import("./tokens.mjs").Tokens} Tokens */

/** Replies shorter than this may be the same by chance. */
export const FEWEST_WORDS = 5;

/**
 * Whether a rule about the turns before fires.
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @param {Context} context
 */
export function lookedBack(rule, reading, context) {
  if (rule.looks_at === "public-turns") {
    const ours = context.turns.filter((turn) => turn.by === "us" && turn.public).length;
    return context.public === true && ours + 1 > rule.more_than;
  }
  if (rule.looks_at === "public-close") {
    const seen = context.turns.filter((turn) => turn.public);
    return context.public === false && seen.length > 0 && seen[seen.length - 1].by === "customer";
  }
  if (rule.looks_at === "same-text") return sameText(reading, context);
  return missedPromise(rule, reading, context);
}

/**
 * Any text in tokens and symbols, nothing hidden.
 * @param {Program} program
 * @param {Tokens} tokens
 * @param {Set<string>} theirs
 * @param {Set<string>} known
 */
export function textOf(program, tokens, theirs, known) {
  return new Text(program, tokens, symbolsOf(program, tokens, theirs, known), null);
}

/**
 * Whether we said the same before, names and handles aside. The customer's words make no difference to either.
 * @param {Reading} reading
 * @param {Context} context
 */
function sameText(reading, context) {
  const { program } = reading;
  const { tokens } = reading.reply;
  const most = wordsIn(tokens).length;
  const fewest = Math.max(FEWEST_WORDS, most - tokens.upper.filter(Boolean).length);
  const ours = context.turns.filter((turn) => turn.by === "us").map((turn) => saidBefore(program, turn.text));
  const alike = ours.filter((before) => fewest <= before.length && before.length <= most);
  if (!alike.length) return false;
  const now = said(textOf(program, tokens, new Set(), new Set()));
  return alike.some((before) => before.length === now.length && before.every((word, at) => word === now[at]));
}

/**
 * @param {Program} program
 * @param {string} text
 */
function earlier(program, text) {
  return textOf(program, tokensAround(program, text), new Set(), new Set());
}

/**
 * What an earlier turn said, as `said` has it: the same for all replies that follow it.
 * @param {Program} program
 * @param {string} text
 */
function saidBefore(program, text) {
  let known = program.said.get(text);
  if (!known) {
    if (program.said.size >= MOST_AROUND) program.said.clear();
    known = said(earlier(program, text));
    program.said.set(text, known);
  }
  return known;
}

/** @param {Text} text */
function said({ tokens, symbols }) {
  return wordsIn(tokens).filter((at) => !symbols[at].includes(NAME)).map((at) => tokens.texts[at]);
}

/**
 * The words, handles and gaps aside.
 * @param {Tokens} tokens
 */
function wordsIn({ kinds }) {
  return [...kinds.keys()].filter((at) => kinds[at] <= LAST_WORDLIKE && kinds[at] !== HANDLE && kinds[at] !== GAP);
}

/**
 * Whether our last turn promised a time, that time is past, and nothing the rule needs is said about it.
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @param {Context} context
 */
function missedPromise(rule, reading, context) {
  const ours = context.turns.filter((turn) => turn.by === "us");
  if (!ours.length || !context.late || reading.union(rule.needs).length) return false;
  const last = earlier(reading.program, ours[ours.length - 1].text);
  const before = new Reading(reading.program, last, earlier(reading.program, ""));
  return rule.signals.some((/** @type {number} */ number) => before.hits(number).length > 0);
}
