/**
 * Thread: rules that look at the turns before a reply. Twin of `playbook/etiquette/thread.py`.
 */

import { Text } from "./phrases.mjs";
import { tokensAround } from "./reader.mjs";
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
  const ours = context.turns.filter((turn) => turn.by === "us");
  const now = ours.length ? said(textOf(reading.program, reading.reply.tokens, new Set(), new Set())) : [];
  if (now.length < FEWEST_WORDS) return false;
  return ours.some((turn) => {
    const before = said(earlier(reading.program, turn.text));
    return before.length === now.length && before.every((word, at) => word === now[at]);
  });
}

/**
 * @param {Program} program
 * @param {string} text
 */
function earlier(program, text) {
  return textOf(program, tokensAround(program, text), new Set(), new Set());
}

/** @param {Text} text */
function said(text) {
  const { kinds, texts } = text.tokens;
  return texts.filter(
    (_, at) =>
      kinds[at] <= LAST_WORDLIKE && kinds[at] !== HANDLE && kinds[at] !== GAP && !text.symbols[at].includes(NAME),
  );
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
  return rule.signals.some((/** @type {number} */ number) => before.hits[number].length > 0);
}
