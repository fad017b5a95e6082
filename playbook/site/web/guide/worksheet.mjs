// A worksheet: every ruled space becomes a field to write in, which keeps its words, and the result is made of them.

import { build, button } from "../coach/parts.mjs";
import { toClipboard } from "../copy.mjs";
import { load, onChange, save } from "../store.mjs";
import { asList, filledIn } from "./draft.mjs";

/** What was filled in, by the name of the field: the words, and the options taken. @typedef {{text?: string, taken?: string[]}} Entry */

/** @param {unknown} value what was stored, by whomever @returns {Record<string, Entry>} */
function asEntries(value) {
  const found = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    found.map(([name, one]) => [
      name,
      {
        text: typeof one?.text === "string" ? one.text : "",
        taken: Array.isArray(one?.taken) ? one.taken.filter((/** @type {unknown} */ it) => typeof it === "string") : [],
      },
    ]),
  );
}

export class WorksheetElement extends HTMLElement {
  connectedCallback() {
    this.stop = onChange(() => this.show(asEntries(load(this.part))));
    if (this.status) return;
    for (const field of this.fields) prepare(field);
    this.status = build("span", { role: "status", class: "pb-small" });
    this.clearing = button("Clear the sheet", () => this.clear());
    this.copying = button("Copy", () => this.copy(), { class: "pb-button pb-button--first" });
    this.draft = build("p", { class: "pb-typed pb-form__draft" });
    const result = this.querySelector(".pb-form__result");
    result?.querySelector(".pb-field__lines")?.before(this.draft);
    const foot = build("p", { class: "pb-form__foot" }, ...(result ? [this.copying] : []), this.clearing, this.status);
    const check = this.querySelector(".pb-form__check");
    if (check) check.before(foot);
    else (result ?? this).append(foot);
    check?.querySelector("a")?.addEventListener("click", () => this.handOver());
    this.classList.add("pb-form--live");
    this.addEventListener("input", () => this.changed());
    this.addEventListener("change", () => this.changed());
    this.show(asEntries(load(this.part)));
  }

  disconnectedCallback() {
    this.stop?.();
  }

  get part() {
    return `guide:${this.getAttribute("name")}`;
  }

  /** @returns {HTMLElement[]} */
  get fields() {
    return [...this.querySelectorAll("[data-field]")].map((one) => /** @type {HTMLElement} */ (one));
  }

  /** @returns {Record<string, Entry>} what is filled in now */
  get entries() {
    const filled = this.fields.map((field) => {
      const taken = options(field).filter((one) => one.checked).map((one) => one.value);
      return /** @type {[string, Entry]} */ ([field.dataset.field ?? "", { text: area(field)?.value ?? "", taken }]);
    });
    return Object.fromEntries(filled.filter(([, one]) => one.text?.trim() || one.taken?.length));
  }

  /** @param {Record<string, Entry>} entries */
  show(entries) {
    for (const field of this.fields) {
      const { text = "", taken = [] } = entries[field.dataset.field ?? ""] ?? {};
      const writes = area(field);
      if (writes && writes.value !== text) writes.value = text;
      for (const one of options(field)) one.checked = taken.includes(one.value);
    }
    this.tell();
  }

  changed() {
    const entries = this.entries;
    save(this.part, Object.keys(entries).length ? entries : undefined);
    this.cleared = undefined;
    if (this.status) this.status.textContent = "";
    this.tell();
  }

  /** Show what follows from what is filled in: the words on paper, and the result. */
  tell() {
    for (const field of this.fields) {
      const text = area(field)?.value.trim() ?? "";
      field.classList.toggle("pb-field--written", Boolean(text));
      const onPaper = field.querySelector(".pb-field__written");
      if (onPaper) onPaper.textContent = text;
    }
    const result = this.result;
    if (this.draft) this.draft.textContent = result || "It appears here while you fill in the sheet.";
    this.querySelector(".pb-form__result")?.classList.toggle("pb-form__result--made", Boolean(result));
    if (this.copying) this.copying.hidden = !result;
    if (this.clearing) {
      this.clearing.hidden = !this.cleared && !Object.keys(this.entries).length;
      this.clearing.textContent = this.cleared ? "Undo: bring it back" : "Clear the sheet";
    }
  }

  /** The text that is made of the sheet. */
  get result() {
    const template = this.querySelector("template")?.content.textContent ?? "";
    const fields = this.fields.map((field) => {
      const words = [...options(field).filter((one) => one.checked).map((one) => one.value), area(field)?.value.trim() ?? ""];
      return {
        part: field.closest(".pb-form__part")?.querySelector("h2")?.lastChild?.textContent?.trim() ?? "",
        name: field.dataset.field ?? "",
        ask: field.querySelector(".pb-field__ask")?.textContent ?? "",
        answer: words.filter(Boolean).join(template ? ", " : "\n"),
      };
    });
    return template ? filledIn(template, fields) : asList(fields);
  }

  /** Empty the sheet; or bring back what was there a moment ago. */
  clear() {
    const before = this.cleared;
    this.cleared = before ? undefined : this.entries;
    const entries = before ?? {};
    save(this.part, before);
    this.show(entries);
    if (this.status) this.status.textContent = before ? "It is back." : "Cleared.";
  }

  async copy() {
    const done = await toClipboard(this.result);
    if (this.status) this.status.textContent = done ? "Copied." : "Your browser does not allow copying. Select the text.";
  }

  /** The page that checks a reply finds the draft there, once. */
  handOver() {
    if (this.result) save("draft", this.result);
  }
}

/** Put a field to write in where the lines are, and a place for its words on paper. @param {HTMLElement} field */
function prepare(field) {
  const lines = field.querySelector(".pb-field__lines");
  if (!lines) return;
  const id = `${field.id}-words`;
  const ask = field.querySelector(".pb-field__ask");
  const words = ask?.textContent ?? "";
  const hint = field.querySelector(".pb-field__hint");
  if (hint) hint.id ||= `${field.id}-hint`;
  const attributes = { id, rows: String(lines.childElementCount), dir: "auto", autocomplete: "off" };
  const writes = build("textarea", { ...attributes, ...(hint ? { "aria-describedby": hint.id } : {}) });
  if (ask?.matches("legend")) writes.setAttribute("aria-label", words);
  else ask?.replaceWith(build("label", { class: "pb-field__ask", for: id }, words));
  lines.before(writes, build("p", { class: "pb-field__written pb-typed", "aria-hidden": "true" }));
}

/** @param {Element} field */
function area(field) {
  return field.querySelector("textarea");
}

/** @param {Element} field @returns {HTMLInputElement[]} */
function options(field) {
  return [...field.querySelectorAll("input")];
}
