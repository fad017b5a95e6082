// A decision, one question at a time. The address says which step is shown, so that “back” goes back and a link to an
// outcome leads there; what was answered last is found again on the next visit.

import { build, button } from "../coach/parts.mjs";
import { load, save } from "../store.mjs";

/** @typedef {Map<string, string[]>} Ways the steps that each step leads to */

/**
 * The way to a step: along the way that was gone, if it stands on it or comes next; or else the shortest from the start.
 * @param {string[]} path what was gone, from the start on
 * @param {string} target
 * @param {Ways} ways
 * @returns {string[]}
 */
export function wayTo(path, target, ways) {
  const at = path.indexOf(target);
  if (at >= 0) return path.slice(0, at + 1);
  if (ways.get(path[path.length - 1] ?? "")?.includes(target)) return [...path, target];
  const ahead = [[path[0] ?? target]];
  const seen = new Set();
  for (const way of ahead) {
    const last = way[way.length - 1] ?? "";
    if (last === target) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of ways.get(last) ?? []) ahead.push([...way, next]);
  }
  return [target];
}

/**
 * What was kept of an earlier visit, as far as it can still be gone.
 * @param {unknown} kept
 * @param {string} start
 * @param {Ways} ways
 * @returns {string[]}
 */
export function stillThere(kept, start, ways) {
  const path = [start];
  for (const step of Array.isArray(kept) ? kept.slice(1) : []) {
    if (!ways.get(path[path.length - 1] ?? "")?.includes(step)) break;
    path.push(step);
  }
  return path;
}

export class DecideElement extends HTMLElement {
  connectedCallback() {
    this.heard = () => this.fromAddress();
    addEventListener("hashchange", this.heard);
    if (this.trail) return;
    /** @type {Map<string, HTMLElement>} */
    this.steps = new Map([...this.querySelectorAll(".pb-step")].map((one) => [one.id, /** @type {HTMLElement} */ (one)]));
    /** @type {Ways} */
    this.ways = new Map([...this.steps].map(([id, step]) => [id, answers(step).map((link) => link.hash.slice(1))]));
    this.trail = build("ol", { class: "pb-trail", "aria-label": "Your answers so far" });
    this.again = button("Start again", () => this.go(this.start), { class: "pb-button pb-decide__again" });
    this.all = button("Show all questions", () => this.toggle(), { "aria-pressed": "false" });
    this.prepend(this.trail);
    this.append(build("p", { class: "pb-decide__foot" }, this.again, this.all));
    this.path = stillThere(load(this.part), this.start, this.ways);
    this.classList.add("pb-decide--steps");
    if (this.steps.has(location.hash.slice(1))) this.fromAddress();
    else this.show();
  }

  disconnectedCallback() {
    if (this.heard) removeEventListener("hashchange", this.heard);
  }

  get start() {
    return this.getAttribute("start") ?? "";
  }

  get part() {
    return `guide:${this.getAttribute("name")}`;
  }

  /** The address has changed: by an answer, by “back”, or by a link from elsewhere. */
  fromAddress() {
    const target = location.hash.slice(1) || this.start;
    if (!this.steps?.has(target) || !this.path || !this.ways) return;
    this.path = wayTo(this.path, target, this.ways);
    save(this.part, this.path.length > 1 ? this.path : undefined);
    this.show();
    if (!this.classList.contains("pb-decide--steps")) return;
    const heading = this.steps.get(target)?.querySelector("h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }

  /** Show a step, with an entry of its own for “back”; nobody is told by an event. @param {string} step */
  go(step) {
    if (location.hash !== `#${step}`) history.pushState(null, "", `#${step}`);
    this.fromAddress();
  }

  toggle() {
    const steps = this.classList.toggle("pb-decide--steps");
    this.all?.setAttribute("aria-pressed", String(!steps));
    this.show();
  }

  show() {
    const path = this.path ?? [];
    const last = path[path.length - 1];
    for (const [id, step] of this.steps ?? []) step.classList.toggle("pb-step--away", id !== last);
    this.trail?.replaceChildren(...path.slice(0, -1).map((step, at) => this.answered(step, path[at + 1] ?? "")));
    if (this.trail) this.trail.hidden = path.length < 2;
    if (this.again) this.again.hidden = path.length < 2;
  }

  /** A question with the answer that was given; a link goes back to it. @param {string} step @param {string} next */
  answered(step, next) {
    const section = /** @type {HTMLElement} */ (this.steps?.get(step));
    const given = answers(section).find((link) => link.hash.slice(1) === next);
    const asked = section.querySelector("h2")?.lastChild?.textContent?.trim() ?? "";
    const change = build("a", { href: `#${step}` }, asked);
    return build("li", {}, change, " ", build("b", {}, given?.textContent?.trim() ?? ""));
  }
}

/** The answers of a step, as links. @param {Element} step */
function answers(step) {
  return /** @type {HTMLAnchorElement[]} */ ([...step.querySelectorAll(".pb-answers a")]);
}
