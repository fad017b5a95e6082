// The field one writes in: a real text area, and behind it the same text once more, unseen, with the marked words.

import { build } from "./parts.mjs";

/**
 * A stretch to mark: offsets of a JavaScript string, and how much it matters.
 * @typedef {{start: number, end: number, level: string}} Mark
 */

/** The levels of marks, the lightest first; the heaviest is seen where several meet. */
const LEVELS = ["", "suggestion", "warning", "error"];

const GAP = /(?<!\{)\{[A-Za-z][\w -]{0,39}\}(?!\})/u;

/** How much of a text has to stay for it to be the same text. */
const SAME = 0.2;

let fields = 0;

export class WritingField {
  /**
   * @param {string} label
   * @param {() => void} changed
   * @param {() => void} another what is written now is another text
   */
  constructor(label, changed, another) {
    this.another = another;
    fields += 1;
    const id = `pb-coach-text-${fields}`;
    this.behind = build("div", { class: "pb-coach__marks", "aria-hidden": "true", dir: "auto" });
    /** @type {any} a text area */
    this.area = build("textarea", { id, class: "pb-coach__text", rows: "7", dir: "auto", autocomplete: "off" });
    this.root = build(
      "div", { class: "pb-coach__field" },
      build("label", { for: id, class: "pb-coach__label" }, label),
      build("div", { class: "pb-coach__paper" }, this.behind, this.area),
    );
    /** How much every character of the text matters. */
    this.levels = new Uint8Array(0);
    this.text = "";
    this.area.addEventListener("input", () => {
      this.moved();
      changed();
    });
  }

  get value() {
    return this.area.value;
  }

  set value(text) {
    this.area.value = text;
    this.moved();
  }

  /** The text has changed: its marks move along, until the engine has read it again. */
  moved() {
    const [before, after] = [this.text, this.area.value];
    const most = Math.min(before.length, after.length);
    let head = 0;
    while (head < most && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
    const levels = new Uint8Array(after.length);
    levels.set(this.levels.subarray(0, head));
    levels.set(this.levels.subarray(before.length - tail), after.length - tail);
    const [left, right] = [this.levels[head - 1], this.levels[before.length - tail]];
    if (left && left === right) levels.fill(left, head, after.length - tail); // typed inside of a mark
    this.draw(after, levels);
    if (before && head + tail < before.length * SAME) this.another();
  }

  /** @param {Mark[]} marks */
  mark(marks) {
    const levels = new Uint8Array(this.area.value.length);
    for (const { start, end, level } of [...marks].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))) {
      levels.fill(LEVELS.indexOf(level), start, end);
    }
    const same = this.text === this.area.value && levels.every((level, at) => level === this.levels[at]);
    if (!same) this.draw(this.area.value, levels);
  }

  /** @param {string} text @param {Uint8Array} levels */
  draw(text, levels) {
    this.text = text;
    this.levels = levels;
    const parts = [];
    let from = 0;
    for (let at = 1; at <= text.length; at += 1) {
      if (at < text.length && levels[at] === levels[from]) continue;
      const part = text.slice(from, at);
      parts.push(levels[from] ? build("mark", { class: `pb-mark--${LEVELS[levels[from]]}` }, part) : part);
      from = at;
    }
    this.behind.replaceChildren(...parts, "\n"); // a last line that is empty has its height too
  }

  /** Show some words: the cursor takes hold of them. @param {number} from @param {number} to */
  select(from, to) {
    this.area.focus();
    this.area.setSelectionRange(from, to);
  }

  /**
   * Put a text in the place of another, as if it were typed, so that the browser's own “undo” takes it back;
   * and go to the first gap that is to be filled in.
   * @param {number} from @param {number} to @param {string} text
   */
  put(from, to, text) {
    this.select(from, to);
    let typed = false;
    try {
      typed = text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
    } catch {
      typed = false;
    }
    if (!typed) {
      this.area.setRangeText(text, from, to, "end");
      this.area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    const gap = GAP.exec(text);
    if (gap) this.select(from + gap.index, from + gap.index + gap[0].length);
  }
}
