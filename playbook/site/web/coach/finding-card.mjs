// One thing to look at: what it is, where, what to try, why; and “keep it, because …”.

import { build, button, linkBeside, prose, short } from "./parts.mjs";

/** @typedef {import("./cards.mjs").Card} Card */
/** @typedef {import("./engine.mjs").Engine} Engine */

/** Told by word and icon first, then by colour. @type {Record<string, [string, string]>} */
const VERDICTS = {
  error: ["bad", "Hurts"],
  warning: ["weak", "Could be better"],
  suggestion: ["weak", "Think twice"],
};

/** @type {[string, string]} */
const MISSING = ["weak", "Not there yet"];

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
    const [icon, verdict] = card.missing ? MISSING : VERDICTS[card.level];
    const title = words ? linkBeside(engine.to(words.href), card.title) : card.title;
    this.quotes = build("p", { class: "pb-coach__quotes" });
    const better = card.own || !words ? build("div", {}, build("p", {}, card.better)) : prose("div", words.better);
    (better.querySelector("p") ?? better).prepend(build("b", {}, "Try: "));
    better.classList.add("pb-coach__try");
    const reason = prose("div", words?.why ?? "");
    const why = build("details", { class: "pb-coach__why" }, build("summary", {}, "Why"), reason);
    this.keepButton = button("Keep it, because …", () => this.toggle(), {
      class: "pb-coach__keep",
      "aria-expanded": "false",
      "aria-label": `Keep it, because …: ${card.title}`,
    });
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
      let nth = 0;
      const show = () => {
        const found = this.card.quotes.filter((one) => one.key === key);
        const place = found[nth % found.length];
        nth += 1;
        if (place) this.select(place.start, place.end);
      };
      const label = { class: "pb-coach__show", "aria-label": `Show in your text: ${short(text)}` };
      const often = times > 1 ? [build("span", { class: "pb-small" }, ` ${times} times`)] : [];
      const quote = build("q", {}, short(text));
      return build("span", { class: "pb-coach__quote" }, quote, ...often, " ", button("Show", show, label));
    });
    const rest = different.length - shown.length;
    if (rest > 0) shown.push(build("span", { class: "pb-small" }, `and ${rest} more like it`));
    this.quotes.replaceChildren(...shown);
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
    const label = build("label", { for: id }, "Keep it, because");
    const form = build("form", { class: "pb-coach__because" }, label, reason, submit);
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
