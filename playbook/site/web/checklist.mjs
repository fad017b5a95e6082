// Checklists whose boxes keep their ticks across visits, and across small edits of the text.

import { load, onChange, save } from "./store.mjs";

/** How alike two texts must be (shared words, 0 to 1) for a tick to move from an edited line's old text to its new. */
const ALIKE = 0.6;

/** @typedef {{ key: string, text: string }} Line a line of a checklist: the name of its text, and the text */
/** @typedef {{ ticks: Line[], lines: string[] }} Kept what is stored: the ticked lines, and the keys of all there were */

/** @param {unknown} value what was stored, by whomever @returns {Kept} */
function asKept(value) {
  const { ticks, lines } = /** @type {Partial<Record<keyof Kept, unknown>>} */ (value ?? {});
  return {
    ticks: Array.isArray(ticks) ? ticks.filter((tick) => typeof tick?.key === "string" && typeof tick.text === "string") : [],
    lines: Array.isArray(lines) ? lines.filter((key) => typeof key === "string") : [],
  };
}

/** @param {string} text @returns {Set<string>} */
function words(text) {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Dice's coefficient of two texts' words. @param {string} one @param {string} other */
export function likeness(one, other) {
  const a = words(one);
  const b = words(other);
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return a.size + b.size ? (2 * shared) / (a.size + b.size) : 0;
}

/**
 * Which of the lines are ticked: those whose key was stored; and for a stored text that is gone the line most like it,
 * among those that were not there before, so that a tick never moves to a line that was left open.
 * @param {Kept} kept
 * @param {Line[]} lines
 * @returns {Set<string>} keys of the ticked lines
 */
export function ticked({ ticks, lines: before }, lines) {
  const present = new Set(lines.map((line) => line.key));
  const found = new Set(ticks.map((tick) => tick.key).filter((key) => present.has(key)));
  const fresh = lines.filter((line) => !before.includes(line.key));
  for (const tick of ticks.filter((one) => !present.has(one.key))) {
    const best = fresh
      .filter((line) => !found.has(line.key))
      .map((line) => ({ key: line.key, score: likeness(tick.text, line.text) }))
      .sort((a, b) => b.score - a.score)[0];
    if (best && best.score >= ALIKE) found.add(best.key);
  }
  return found;
}

export class ChecklistElement extends HTMLElement {
  connectedCallback() {
    this.stop = onChange(() => this.show());
    this.addEventListener("change", () => this.keep());
    if (!this.querySelector(".pb-checklist__reset")) this.append(this.resetButton());
    this.show();
  }

  disconnectedCallback() {
    this.stop?.();
  }

  get part() {
    return `checklist:${this.getAttribute("name")}`;
  }

  get boxes() {
    return /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("input[data-key]")]);
  }

  /** @param {HTMLInputElement} box @returns {Line} */
  line(box) {
    return { key: box.dataset.key ?? "", text: this.querySelector(`label[for="${box.id}"]`)?.textContent ?? "" };
  }

  show() {
    const lines = this.boxes.map((box) => this.line(box));
    const found = ticked(asKept(load(this.part)), lines);
    for (const box of this.boxes) box.checked = found.has(box.dataset.key ?? "");
    this.tell();
  }

  keep() {
    const ticks = this.boxes.filter((box) => box.checked).map((box) => this.line(box));
    const lines = this.boxes.map((box) => this.line(box).key);
    save(this.part, ticks.length ? { ticks, lines } : undefined);
    this.tell();
  }

  tell() {
    const done = this.boxes.filter((box) => box.checked).length;
    const reset = /** @type {HTMLButtonElement} */ (this.querySelector(".pb-checklist__reset"));
    reset.hidden = done === 0;
    this.dispatchEvent(new CustomEvent("pb-progress", { bubbles: true, detail: { done, all: this.boxes.length } }));
  }

  resetButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pb-button pb-checklist__reset";
    button.textContent = "Clear the ticks";
    button.addEventListener("click", () => {
      for (const box of this.boxes) box.checked = false;
      this.keep();
      this.boxes[0]?.focus();
    });
    return button;
  }
}

export class ProgressElement extends HTMLElement {
  connectedCallback() {
    this.heard = (/** @type {Event} */ event) => this.show(/** @type {CustomEvent} */ (event).detail);
    this.list?.addEventListener("pb-progress", this.heard);
    const boxes = [...(this.list?.querySelectorAll("input[data-key]") ?? [])];
    this.show({ done: boxes.filter((box) => /** @type {HTMLInputElement} */ (box).checked).length, all: boxes.length });
  }

  disconnectedCallback() {
    if (this.heard) this.list?.removeEventListener("pb-progress", this.heard);
  }

  get list() {
    return document.getElementById(this.getAttribute("for") ?? "");
  }

  /** @param {{ done: number, all: number }} progress */
  show({ done, all }) {
    const bar = document.createElement("progress");
    bar.className = "pb-progress__bar";
    bar.max = all;
    bar.value = done;
    bar.setAttribute("aria-label", `${done} of ${all} lines ticked`);
    this.replaceChildren(`${done} done`, bar);
  }
}
