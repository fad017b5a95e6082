// One thing to look at: what it is, where, what to try, why; and “keep it, because …”.

import { build, prose, short } from "./parts.mjs";

/** @typedef {import("./cards.mjs").Card} Card */
/** @typedef {import("./reading.mjs").Engine} Engine */

/** Told by word and icon first, then by colour. @type {Record<string, [string, string]>} */
const VERDICTS = {
  error: ["bad", "Hurts"],
  warning: ["weak", "Could be better"],
  suggestion: ["weak", "Think twice"],
};

/** How many places of one rule are quoted. */
const MOST_QUOTES = 3;

let forms = 0;

export class FindingCard {
  /**
   * @param {Card} card
   * @param {Engine} engine
   * @param {(from: number, to: number) => void} select
   * @param {(card: Card, reason: string) => void} keep
   */
  constructor(card, engine, select, keep) {
    this.card = card;
    this.select = select;
    this.keep = keep;
    const words = engine.rules[card.rule];
    const [icon, verdict] = VERDICTS[card.level];
    const title = words ? build("a", { href: engine.to(words.href) }, card.title) : card.title;
    this.quotes = build("p", { class: "pb-coach__quotes" });
    const better = card.literal || !words ? build("p", {}, build("b", {}, "Try: "), card.better) : prose("div", words.better);
    if (!card.literal && words) (better.querySelector("p") ?? better).prepend(build("b", {}, "Try: "));
    better.classList.add("pb-coach__try");
    const why = build("details", { class: "pb-coach__why" }, build("summary", {}, "Why"), prose("div", words?.why ?? ""));
    this.keepButton = build("button", { type: "button", class: "pb-coach__keep", "aria-expanded": "false" }, "Keep it, because …");
    this.keepButton.setAttribute("aria-label", `Keep it, because …: ${card.title}`);
    this.keepButton.addEventListener("click", () => this.toggle());
    this.root = build(
      "li", { class: `pb-finding pb-finding--${card.level}` },
      build("p", { class: "pb-finding__head" }, prose("span", engine.icons[icon], "pb-verdict"), " ", title),
      build("p", {}, card.message), this.quotes, better, build("div", { class: "pb-coach__row" }, why, this.keepButton),
    );
    this.root.querySelector(".pb-verdict")?.append(`${verdict}: `);
    this.update(card);
  }

  /** The same thing in a text that has changed. @param {Card} card */
  update(card) {
    this.card = card;
    const places = card.quotes.filter((one) => one.text);
    const now = places.map((one) => one.text).join("\n");
    if (now === this.quoted) return;
    this.quoted = now;
    this.quotes.hidden = !places.length;
    const different = [...new Map(places.map((one) => [one.key, one.text])).entries()];
    const shown = different.slice(0, MOST_QUOTES).map(([key, text]) => {
      const times = places.filter((one) => one.key === key).length;
      const button = build("button", { type: "button", class: "pb-coach__show", "aria-label": `Show in your text: ${short(text)}` }, "Show");
      let nth = 0;
      button.addEventListener("click", () => {
        const found = this.card.quotes.filter((one) => one.key === key);
        const place = found[nth % found.length];
        nth += 1;
        if (place) this.select(place.start, place.end);
      });
      const often = times > 1 ? [build("span", { class: "pb-small" }, ` ${times} times`)] : [];
      return build("span", { class: "pb-coach__quote" }, build("q", {}, short(text)), ...often, " ", button);
    });
    const rest = different.length - shown.length;
    this.quotes.replaceChildren(...shown, ...(rest > 0 ? [build("span", { class: "pb-small" }, `and ${rest} more like it`)] : []));
  }

  /** Open or close the question for the reason. */
  toggle() {
    const open = this.root.querySelector("form");
    this.keepButton.setAttribute("aria-expanded", String(!open));
    if (open) {
      open.remove();
      return;
    }
    forms += 1;
    const id = `pb-coach-reason-${forms}`;
    const reason = build("input", { id, autocomplete: "off", required: "", maxlength: "200" });
    const submit = build("button", { class: "pb-button pb-button--first" }, "Keep it");
    const form = build("form", { class: "pb-coach__because" }, build("label", { for: id }, "Keep it, because"), reason, submit);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (reason.value.trim()) this.keep(this.card, reason.value.trim());
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.toggle();
      this.keepButton.focus();
    });
    this.root.append(form);
    reason.focus();
  }
}
