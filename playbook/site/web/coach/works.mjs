// What works: the good things a reply has, each with the principle it follows from.

import { build, linkBeside, prose } from "./parts.mjs";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./reading.mjs").Told} Told */

export class WorksView {
  /** @param {string} tag @param {Engine} engine */
  constructor(tag, engine) {
    this.engine = engine;
    this.list = build("ul", { role: "list" });
    const heading = build(tag, {}, prose("span", engine.icons.good), "What works");
    this.root = build("section", { class: "pb-coach__works" }, heading, this.list);
    this.root.hidden = true;
    this.shown = "";
  }

  /** @param {Told} told */
  show(told) {
    const found = Object.keys(this.engine.good).filter((id) => id in told.evaluation.signals && !this.hurts(id, told));
    if (found.join() === this.shown) return;
    this.shown = found.join();
    this.root.hidden = !found.length;
    this.list.replaceChildren(...found.map((id) => {
      const { title, principle, href } = this.engine.good[id];
      return build("li", {}, linkBeside(this.engine.to(href), title, principle));
    }));
  }

  /**
   * Whether all of it is at fault elsewhere: “sorry if …” is no apology to be praised for.
   * @param {string} id
   * @param {Told} told
   */
  hurts(id, { evaluation: { findings, signals } }) {
    const faults = findings.filter((one) => one.level !== "suggestion" && !this.engine.rules[one.rule]?.missing);
    return signals[id].every(([start, end]) => faults.some((one) => one.start <= start && end <= one.end));
  }
}
