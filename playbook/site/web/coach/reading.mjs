// What a reading tells. Nothing here needs a page, so that it can be done beside one.

import { contextOf } from "../etiquette/context.mjs";
import { evaluate } from "../etiquette/evaluate.mjs";
import { countedLength } from "../etiquette/facts.mjs";
import { prepare } from "../etiquette/program.mjs";
import { tokenise } from "../etiquette/reader.mjs";
import { refusals } from "../etiquette/refusals.mjs";

/** @typedef {import("../etiquette/evaluate.mjs").Evaluation} Evaluation */
/** @typedef {import("../etiquette/evaluate.mjs").Finding} Finding */
/** @typedef {import("../etiquette/refusals.mjs").Refusal} Refusal */

/**
 * What a reading tells. Its offsets are those of JavaScript's strings, but for those in `evaluation`, which are the
 * engine's own. `own` is true of a finding whose better wording belongs to these words and not to the rule as a whole.
 * `length` is counted as the channel counts it.
 * @typedef {{evaluation: Evaluation, findings: (Finding & {own: boolean})[], refusals: Refusal[], length: number}} Told
 */

/**
 * A reader with the rules of a program.
 * @param {string} source the program, as JSON
 * @returns {(text: string, context: Record<string, any>) => Told}
 */
export function readerOf(source) {
  const program = prepare(JSON.parse(source));
  const better = new Map(program.rules.map((rule) => [rule.id, rule.better]));
  return (text, context) => {
    const evaluation = evaluate(program, text, contextOf(context));
    const no = refusals(program, text, evaluation);
    const tokens = tokenise(program.characters, program.abbreviations, text);
    let points = 0;
    for (const _ of text) points += 1;
    const at = offsets(text, points);
    return {
      evaluation,
      findings: evaluation.findings.map((one) => (
        { ...one, start: at(one.start), end: at(one.end), own: one.better !== better.get(one.rule) }
      )),
      refusals: no.map(({ start, end, from, to, ...rest }) => (
        { ...rest, start: at(start), end: at(end), from: at(from), to: at(to) }
      )),
      length: countedLength(tokens, points, context.link_length ?? null),
    };
  };
}

/**
 * Code points to offsets in a JavaScript string. The engine counts a 🎂 as one, a string counts it as two.
 * @param {string} text
 * @param {number} points how many code points the text has
 * @returns {(point: number) => number}
 */
export function offsets(text, points) {
  if (points === text.length) return (point) => point;
  const found = new Uint32Array(points + 1);
  let at = 0;
  let point = 0;
  for (const char of text) {
    found[point] = at;
    at += char.length;
    point += 1;
  }
  found[point] = at;
  return (one) => found[one];
}
