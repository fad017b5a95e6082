/**
 * Rules: what the signals mean here. A rule that does not speak of this moment stays silent.
 * Twin of `playbook/etiquette/rules.py`.
 */

import { compared } from "./facts.mjs";
import { sentences, whole } from "./measures.mjs";
import { inOrder, standing, without } from "./signals.mjs";
import { lookedBack } from "./thread.mjs";

/** @typedef {import("./context.mjs").Context} Context */
/** @typedef {import("./phrases.mjs").Hit} Hit */
/** @typedef {import("./signals.mjs").Reading} Reading */

/**
 * Where a rule fires, in code points of the text as typed, and the better wording that fits there.
 * @typedef {[number, number, string]} Found
 */

/**
 * Whether a rule speaks of this moment. What is not known of it does not fit.
 * @param {Record<string, any>} rule
 * @param {Context} context
 */
export function applies(rule, context) {
  const { when } = rule;
  return (
    (when.public === null || when.public === context.public) &&
    (!when.roles.length || when.roles.includes(context.role)) &&
    (when.late === null || (context.late !== null && context.late > 0 === when.late)) &&
    (when.heat_from === null || (context.heat !== null && context.heat >= when.heat_from)) &&
    (!when.stakes.length || when.stakes.includes(context.stakes))
  );
}

/**
 * Where a rule fires, in the order of its hits. `asks` are sets of phrases without one of which it says nothing.
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @param {Context} context
 * @returns {Found[]}
 */
export function fired(rule, reading, context) {
  const { sets } = reading.reply.seen;
  const unseen = rule.asks.length && !rule.asks.some((/** @type {number} */ number) => sets.has(number));
  if (unseen || reading.empty || !applies(rule, context)) return [];
  if (rule.kind === "prefer") return prefer(rule, reading);
  if (rule.kind === "fact" && rule.compares === "length") {
    return compared(rule, reading, context).map(([start, end]) => [start, end, rule.better]);
  }
  return spans(reading, hits(rule, reading, context), rule.mark, rule.better);
}

/**
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @param {Context} context
 * @returns {Hit[]}
 */
function hits(rule, reading, context) {
  if (rule.kind === "require") {
    const missing = rule.signals.filter((/** @type {number} */ number) => !reading.hits(number).length);
    const due = rule.all ? 1 : rule.signals.length;
    return missing.length && missing.length >= due ? [whole(reading.reply)] : [];
  }
  if (rule.kind === "order") {
    const first = reading.union(rule.first);
    const then = reading.union(rule.then);
    if (!first.length || !then.length) return [];
    const early = then[0][0] < first[0][0] || (then[0][0] === first[0][0] && then[0][1] < first[0][1]);
    return early ? [then[0]] : [];
  }
  if (rule.kind === "fact") return compared(rule, reading, context);
  if (rule.kind === "thread") return lookedBack(rule, reading, context) ? [whole(reading.reply)] : [];
  const found = what(rule, reading);
  if (rule.kind === "pair") {
    return without(found, reading.standing(reading.reply, [rule.where, rule.needs], found));
  }
  if (rule.kind === "count") {
    if (found.length < rule.fewer_than) return [whole(reading.reply)];
    return rule.more_than >= 0 && rule.more_than < found.length ? [found[rule.more_than]] : [];
  }
  return found;
}

/**
 * The hits of a rule's own phrases and of the signals it names, without those that something pardons.
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @returns {Hit[]}
 */
export function what(rule, reading) {
  let found = reading.reply.hits(rule.phrases);
  if (rule.signals.length) found = inOrder([...found, ...reading.union(rule.signals)]);
  return pardoned(rule, reading, found);
}

/**
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @param {Hit[]} found
 */
function pardoned(rule, reading, found) {
  const excepted = reading.reply.hits(rule.except);
  found = without(found, standing(reading.reply, "inside", excepted, found));
  for (const condition of rule.unless) found = without(found, reading.standing(reading.reply, condition, found));
  return found;
}

/**
 * @param {Record<string, any>} rule
 * @param {Reading} reading
 * @returns {Found[]}
 */
function prefer(rule, reading) {
  /** @type {Found[]} */
  const found = [];
  for (const [number, better] of rule.swaps) {
    const swapped = pardoned(rule, reading, reading.reply.hits(number));
    found.push(...spans(reading, swapped, rule.mark, better));
  }
  return found;
}

/**
 * Hits as stretches of the text as typed: themselves, their sentence, the first or last sentence, or all of it.
 * @param {Reading} reading
 * @param {Hit[]} found
 * @param {string} mark
 * @param {string} better
 * @returns {Found[]}
 */
function spans(reading, found, mark, better) {
  const { tokens } = reading.reply;
  /** @type {Hit[]} */
  let parts = [];
  if (mark !== "hit" && found.length) {
    parts = sentences(reading.reply);
    if (!parts.length) parts = [whole(reading.reply)];
  }
  /** @type {Found[]} */
  const stretches = [];
  for (const hit of found) {
    let [begin, end] = hit;
    if (mark === "reply") [begin, end] = whole(reading.reply);
    else if (mark === "first sentence") [begin, end] = parts[0];
    else if (mark === "last sentence") [begin, end] = parts[parts.length - 1];
    else if (mark === "sentence") [begin, end] = parts[partWith(parts, hit)];
    const start = tokens.starts[begin];
    const stop = tokens.ends[end - 1];
    const before = stretches[stretches.length - 1];
    if (!before || before[0] !== start || before[1] !== stop) stretches.push([start, stop, better]);
  }
  return stretches;
}

/**
 * The number of the last sentence that begins no later than a hit.
 * @param {Hit[]} parts
 * @param {Hit} hit
 */
function partWith(parts, hit) {
  let low = 0;
  let high = parts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (parts[middle][0] <= hit[0]) low = middle;
    else high = middle;
  }
  return low;
}
