// The engine with this site's rules, and what a reading tells.
//
// The rules come as data, never as code. They are asked for again at every visit, so that a rule changed today is not
// read with yesterday's engine.

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
 * What the site says of a rule: its page, its reason and better wording as HTML, its principle, and whether it speaks
 * of something that is missing, so that there are no words to point at.
 * @typedef {{href: string, why: string, better: string, principle: string, missing: boolean}} RuleWords
 */

/**
 * What a reading tells: offsets are those of JavaScript's strings; `length` is counted as the channel counts it.
 * @typedef {{evaluation: Evaluation, findings: Finding[], refusals: Refusal[], length: number}} Told
 */

/**
 * @typedef {object} Engine
 * @property {(text: string, context: Record<string, any>) => Told} read
 * @property {Record<string, RuleWords>} rules
 * @property {Record<string, {title: string, principle: string, href: string}>} good
 * @property {Record<string, string>} icons
 * @property {(rule: string) => string} better a rule's own better wording, as written
 * @property {(address: string) => string} to the address of a page, from wherever the coach stands
 */

const HERE = new URL("./", import.meta.url);
const ROOT = new URL("../../../", HERE);

/** @param {string} name */
async function data(name) {
  const answer = await fetch(new URL(`../${name}`, HERE), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

/** A stylesheet, which no other page has to load. @param {string} name @returns {Promise<void>} */
function style(name) {
  const href = new URL(name, HERE).href;
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((done) => {
    link.addEventListener("load", () => done());
    link.addEventListener("error", () => done()); // plain is better than nothing
    document.head.append(link);
  });
}

/** The engine, ready to read. @returns {Promise<Engine>} */
export async function openEngine() {
  const styles = [style("coach.css"), style("findings.css")];
  const [source, words] = await Promise.all([data("etiquette.json"), data("coach.json"), ...styles]);
  const program = prepare(source);
  const better = new Map(program.rules.map((rule) => [rule.id, rule.better]));
  return {
    ...words,
    better: (rule) => better.get(rule) ?? "",
    to: (address) => new URL(address, ROOT).href,
    read(text, context) {
      const evaluation = evaluate(program, text, contextOf(context));
      const no = refusals(program, text, evaluation);
      const tokens = tokenise(program.characters, program.abbreviations, text);
      let points = 0;
      for (const _ of text) points += 1;
      const at = offsets(text, points);
      return {
        evaluation,
        findings: evaluation.findings.map((one) => ({ ...one, start: at(one.start), end: at(one.end) })),
        refusals: no.map(({ start, end, from, to, ...rest }) => (
          { ...rest, start: at(start), end: at(end), from: at(from), to: at(to) }
        )),
        length: countedLength(tokens, points, context.link_length ?? null),
      };
    },
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
