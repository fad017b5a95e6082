/**
 * Signals: what a text contains. Each is read when it is asked for, after the signals that it leans on.
 * Twin of `playbook/etiquette/signals.py`.
 */

import { fitting, sentences, whole } from "./measures.mjs";
import { Text, covering } from "./phrases.mjs";

/** @typedef {import("./phrases.mjs").Hit} Hit */
/** @typedef {import("./program.mjs").Program} Program */

/** A reply and the message it answers, with the hits of the signals in them. */
export class Reading {
  /**
   * @param {Program} program
   * @param {Text} reply
   * @param {Text} customer
   */
  constructor(program, reply, customer) {
    this.program = program;
    this.reply = reply;
    this.customer = customer;
    const [begin, end] = whole(reply);
    this.empty = begin === end;
    /** @type {Hit[][]} */
    this.known = [];
  }

  /**
   * The hits of a signal, which is looked for when it is first asked for.
   * @param {number} signal
   * @returns {Hit[]}
   */
  hits(signal) {
    return (this.known[signal] ??= this.read(this.program.signals[signal]));
  }

  /**
   * All hits of several signals, in order.
   * @param {number[]} signals
   * @returns {Hit[]}
   */
  union(signals) {
    if (!signals.length) return [];
    if (signals.length === 1) return this.hits(signals[0]);
    return inOrder(signals.flatMap((number) => this.hits(number)));
  }

  /**
   * The hits for which a condition (where, signals) holds: one of the signals stands there.
   * @param {Text} text
   * @param {[string, number[]]} condition
   * @param {Hit[]} hits
   * @returns {Hit[]}
   */
  standing(text, [where, signals], hits) {
    if (!hits.length) return hits;
    if (where === "reply") return signals.some((number) => this.hits(number).length) ? hits : [];
    return standing(text, where, signals.flatMap((number) => this.hits(number)), hits);
  }

  /**
   * @param {Record<string, any>} signal
   * @returns {Hit[]}
   */
  read(signal) {
    const text = signal.reads === "customer" ? this.customer : this.reply;
    const others = this.union(signal.hits_of);
    if (!text.seen.sets.has(signal.phrases) && !others.length && !signal.units) return [];
    const masked = this.masked(text, signal.without, signal.except);
    let found = masked.hits(signal.phrases);
    if (others.length) {
      found = inOrder([...found, ...others.filter(([begin, end]) => !masked.hidden.subarray(begin, end).includes(1))]);
    }
    if (signal.units === "sentence") found = sentences(masked);
    else if (signal.units === "reply") found = [whole(masked)].filter(([begin, end]) => begin < end);
    for (const condition of signal.only_if) found = this.standing(text, condition, found);
    for (const condition of signal.unless) found = without(found, this.standing(text, condition, found));
    for (const measure of signal.measures) found = fitting(masked, measure, found);
    return found;
  }

  /**
   * The text with what is to be taken away first hidden; the text itself when there is nothing.
   * @param {Text} text
   * @param {number[]} signals
   * @param {number} number
   */
  masked(text, signals, number) {
    let masked = text;
    const taken = signals.flatMap((signal) => this.hits(signal));
    if (taken.length) masked = new Text(this.program, text.tokens, text.symbols, hiding(text, taken), text);
    const excepted = masked.hits(number);
    if (excepted.length) masked = new Text(this.program, text.tokens, text.symbols, hiding(masked, excepted), text);
    return masked;
  }
}

/**
 * Hits from left to right, the longest at each place, none inside or across another.
 * @param {Hit[]} hits
 * @returns {Hit[]}
 */
export function inOrder(hits) {
  /** @type {Hit[]} */
  const kept = [];
  for (const hit of [...hits].sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
    if (!kept.length || hit[0] >= kept[kept.length - 1][1]) kept.push(hit);
  }
  return kept;
}

/**
 * The hits to which one of `others` stands as asked: in the same sentence, before, after, inside, or anywhere.
 * @param {Text} text
 * @param {string} where
 * @param {Hit[]} others
 * @param {Hit[]} hits
 * @returns {Hit[]}
 */
export function standing(text, where, others, hits) {
  if (!others.length || !hits.length) return [];
  if (where === "sentence") {
    const numbers = new Set(others.map(([begin]) => text.tokens.sentences[begin]));
    return hits.filter((hit) => numbers.has(text.tokens.sentences[hit[0]]));
  }
  if (where === "before") {
    let first = others[0][1];
    for (const [, end] of others) if (end < first) first = end;
    return hits.filter((hit) => first <= hit[0]);
  }
  if (where === "after") {
    let last = others[0][0];
    for (const [begin] of others) if (begin > last) last = begin;
    return hits.filter((hit) => last >= hit[1]);
  }
  if (where === "inside") {
    const inside = covering(text, others);
    return hits.filter(([begin, end]) => inside.subarray(begin, end).includes(1));
  }
  return hits;
}

/**
 * The hits that are not among `gone`, which are some of them in the same order.
 * @param {Hit[]} hits
 * @param {Hit[]} gone
 * @returns {Hit[]}
 */
export function without(hits, gone) {
  let at = 0;
  return hits.filter((hit) => {
    const same = at < gone.length && gone[at][0] === hit[0] && gone[at][1] === hit[1];
    at += same ? 1 : 0;
    return !same;
  });
}

/**
 * @param {Text} text
 * @param {Hit[]} hits
 */
function hiding(text, hits) {
  const hidden = covering(text, hits);
  text.hidden.forEach((before, at) => {
    if (before) hidden[at] = 1;
  });
  return hidden;
}
