// From no to yes: every no in the text, and ways to say what can be done, ready to be put in its place.

import { build, button, keepingFocus, short } from "./parts.mjs";

/** @typedef {import("./reading.mjs").Told} Told */
/** @typedef {import("../etiquette/refusals.mjs").Refusal} Refusal */

const LEAD = "Say first what can be done. Choose a beginning, and fill in what is true.";
const WORD_I = /^I(?![\p{L}\p{N}])/u;

export class NoToYesView {
  /**
   * @param {string} tag
   * @param {(from: number, to: number, text: string) => void} put
   * @param {() => Promise<void>} fresh ends when what is shown is what is written
   */
  constructor(tag, put, fresh) {
    this.put = put;
    this.fresh = fresh;
    this.list = build("ul", { class: "pb-coach__list" });
    const heading = build(tag, {}, "From no to yes");
    const lead = build("p", { class: "pb-small" }, LEAD);
    this.root = build("section", { class: "pb-coach__part pb-coach__yes" }, heading, lead, this.list);
    this.root.hidden = true;
    this.shown = "";
  }

  /** @param {Told} told @param {string} text */
  show(told, text) {
    this.refusals = told.refusals;
    this.text = text;
    const now = JSON.stringify(told.refusals.map((one) => [text.slice(one.start, one.end), one.instead]));
    if (now === this.shown) return;
    this.shown = now;
    this.root.hidden = !told.refusals.length;
    const open = [...this.list.querySelectorAll("details")].map((one) => one.open);
    const hurts = (/** @type {Refusal} */ no) =>
      told.findings.some(({ start, end }) => no.start <= start && end <= no.end);
    keepingFocus(() => {
      this.list.replaceChildren(...told.refusals.map((one, at) => this.entry(one, at, text, open[at] ?? hurts(one))));
    });
  }

  /** @param {Refusal} refusal @param {number} at @param {string} text @param {boolean} open */
  entry(refusal, at, text, open) {
    const quote = build("q", {}, short(text.slice(refusal.start, refusal.end)));
    const ways = build("ul", { class: "pb-coach__ways" }, ...refusal.instead.map((way) => this.way(at, way)));
    const details = build("details", {}, build("summary", {}, quote), ways);
    details.open = open;
    return build("li", {}, details);
  }

  /** @param {number} at which no @param {string} way */
  way(at, way) {
    const named = (/** @type {string} */ says) => ({ "aria-label": `${says} the sentence: ${way}` });
    const instead = button("Replace", () => this.use(at, way, false), named("Replace"));
    const after = button("Add after", () => this.use(at, way, true), named("Add after"));
    const row = build("span", { class: "pb-coach__row" }, instead, after);
    return build("li", {}, build("span", { class: "pb-typed" }, way), row);
  }

  /** @param {number} at @param {string} way @param {boolean} beside */
  async use(at, way, beside) {
    await this.fresh();
    const refusal = this.refusals?.[at];
    if (!refusal || this.text === undefined) return;
    const { from, to } = refusal;
    if (beside) this.put(to, to, ` ${way}`);
    else this.put(from, to, /,\s*$/u.test(this.text.slice(0, from)) ? lowered(way) : way);
  }
}

/** The text as it goes on after “Hi Lena,”. @param {string} text */
function lowered(text) {
  return WORD_I.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
