// The coach: reads a reply while it is written and says what works, what hurts, why, and what to try.
//
// It takes the moment from the form inside it, from its attribute `context` (JSON, in the engine's own fields) or from
// its property `context`, and sends “pb-evaluation” with every reading. Nothing is stored, and nothing is sent: the
// only thing it asks the site for are the rules.

import { toClipboard } from "../copy.mjs";
import { load, save } from "../store.mjs";
import { openEngine } from "./engine.mjs";
import { FindingsView } from "./findings.mjs";
import { Kept } from "./kept.mjs";
import { contextFrom, forgetCustomer } from "./moment.mjs";
import { NoToYesView } from "./no-to-yes.mjs";
import { build, button, counted } from "./parts.mjs";
import { WorksView } from "./works.mjs";
import { WritingField } from "./writing-field.mjs";

const NOT_LOADED =
  "The coach could not be loaded. Load the page again; if that does not help, the rules are here to read.";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./reading.mjs").Told} Told */

/** What was read, and what came of it. @typedef {{text: string, context: Record<string, any>, told: Told}} Read */

/** How long after the last change a screen reader is told, in milliseconds: when somebody has stopped typing. */
const QUIET = 1200;

const UNKNOWN_GAP = /(?<!\{)\{[A-Za-z][\w -]{0,39}\}(?!\})/gu;

export class CoachElement extends HTMLElement {
  connectedCallback() {
    if (this.field) return;
    this.kept = new Kept();
    this.form = /** @type {HTMLFormElement | null} */ (this.querySelector("form"));
    const label = this.getAttribute("label") ?? "Your reply";
    this.field = new WritingField(label, () => this.changed(), () => this.kept?.clear());
    this.fixed = JSON.parse(this.getAttribute("context") ?? "{}");
    this.status = build("p", { role: "status", class: "pb-quiet" });
    this.length = build("span", { class: "pb-length" });
    this.copied = build("span", { class: "pb-small" });
    const copy = button("Copy the reply", () => this.copy());
    const next = button("Next reply", () => this.next());
    const foot = build("p", { class: "pb-coach__foot" }, this.length, copy, next, this.copied);
    this.says = build("div", { class: "pb-coach__says" });
    this.writes = build("div", { class: "pb-coach__write" }, this.field.root, foot, this.status);
    const desk = build("div", { class: "pb-coach__desk" }, this.writes, this.says);
    desk.hidden = true;
    this.append(desk);
    this.opened = this.open(desk);
  }

  /** What is written. */
  get value() {
    return this.field?.value ?? "";
  }

  set value(text) {
    if (!this.field) return;
    this.field.value = text;
    this.changed();
  }

  /** What is known of the moment, in the engine's own fields. */
  get context() {
    return { ...this.fixed, ...contextFrom(this.form) };
  }

  set context(context) {
    this.fixed = context;
    this.changed();
  }

  /** @param {HTMLElement} desk what is shown once the engine is there */
  async open(desk) {
    try {
      /** @type {Engine} */
      this.engine = await openEngine();
    } catch (error) {
      const without = this.querySelector(".pb-coach__without") ?? this.appendChild(build("p"));
      without.replaceChildren(NOT_LOADED);
      this.dispatchEvent(new CustomEvent("pb-failed", { bubbles: true, detail: error }));
      return;
    }
    const tag = this.getAttribute("heading") ?? "h2";
    const select = (/** @type {number} */ from, /** @type {number} */ to) => this.field?.select(from, to);
    const put = (/** @type {number} */ from, /** @type {number} */ to, /** @type {string} */ text) =>
      this.field?.put(from, to, text);
    const again = () => this.last && this.show(this.last);
    this.views = {
      works: new WorksView(tag, this.engine),
      findings: new FindingsView(tag, this.engine, /** @type {Kept} */ (this.kept), select, again),
      noToYes: new NoToYesView(tag, put, () => this.reading ?? Promise.resolve()),
    };
    this.writes?.append(this.views.works.root);
    this.says?.append(this.views.findings.root, this.views.noToYes.root);
    this.querySelector(".pb-coach__without")?.remove();
    if (this.form) {
      this.form.hidden = false;
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("input", () => this.changed());
    }
    desk.hidden = false;
    this.takeDraft();
    this.read();
  }

  /** What a worksheet has handed over to be checked. It is taken once, and then it is no longer kept. */
  takeDraft() {
    const draft = load("draft");
    if (draft === undefined) return;
    save("draft", undefined);
    if (typeof draft === "string" && !this.value && this.field) this.field.value = draft;
  }

  changed() {
    if (this.copied) this.copied.textContent = "";
    this.read();
  }

  /**
   * Read what is written, and again as long as it has changed meanwhile: keys typed during a reading are read together.
   * Ends when what is shown is what is written.
   */
  read() {
    this.stale = true;
    this.reading ??= this.readOn().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  async readOn() {
    while (this.stale && this.engine && this.isConnected) {
      this.stale = false;
      const { value: text, context } = this;
      const told = await this.engine.read(text, context);
      this.last = { text, context, told };
      this.show(this.last);
    }
  }

  /** @param {Read} read */
  show({ text, context, told }) {
    if (!this.views || !this.field) return;
    const open = this.views.findings.show(told, text, context);
    this.views.works.show(told);
    this.views.noToYes.show(told, text);
    if (text === this.value) this.field.mark(open.flatMap((card) => card.marks)); // or else they have moved on already
    if (this.length) this.length.textContent = lengthOf(told, context);
    this.say(text.trim() ? `${this.views.findings.count.textContent}.` : "");
    const detail = { ...told, text, context, kept: this.kept?.all() ?? [] };
    this.dispatchEvent(new CustomEvent("pb-evaluation", { bubbles: true, detail }));
  }

  /** Tell a screen reader, once the writer has paused, and only what is new. @param {string} text */
  say(text) {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      if (this.status && this.status.textContent !== text) this.status.textContent = text;
    }, QUIET);
  }

  /** Everything about this customer goes, and the channel stays. “Undo” brings the text back. */
  next() {
    forgetCustomer(this.form);
    this.field?.put(0, this.value.length, "");
    this.kept?.clear();
    this.changed();
  }

  async copy() {
    const gaps = [...new Set(this.value.match(UNKNOWN_GAP) ?? [])];
    const done = await toClipboard(this.value);
    const text = !done
      ? "Your browser does not allow copying. Select the text."
      : gaps.length ? `Copied. Still to fill in: ${gaps.join(", ")}.` : "Copied.";
    clearTimeout(this.telling);
    if (this.copied) this.copied.textContent = text;
    if (this.status) this.status.textContent = text;
  }
}

/** @param {Told} told @param {Record<string, any>} context */
function lengthOf(told, context) {
  if (!context.limit) return counted(told.length, "character");
  return `${told.length} of ${counted(context.limit, "character")}`;
}
