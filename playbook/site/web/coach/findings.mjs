// What to look at: three things at most, the rest folded by principle, and what the writer has decided to keep.

import { cardsOf } from "./cards.mjs";
import { FindingCard } from "./finding-card.mjs";
import { build, button, counted, keepingFocus, short } from "./parts.mjs";

/** @typedef {import("./cards.mjs").Card} Card */
/** @typedef {import("./kept.mjs").Kept} Kept */
/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {import("./reading.mjs").Told} Told */

/** How many things are shown at once. */
const MOST = 3;

const READ_AGAIN = "Read it once more as the customer will, then send it.";
const SAY_MORE = "Some rules need to know where it goes and what it is: choose both, and more is read.";

export class FindingsView {
  /**
   * @param {string} tag
   * @param {Engine} engine
   * @param {Kept} kept
   * @param {(from: number, to: number) => void} select
   * @param {() => void} again reads the text once more
   */
  constructor(tag, engine, kept, select, again) {
    this.engine = engine;
    this.kept = kept;
    this.select = select;
    this.again = again;
    /** @type {Map<string, FindingCard>} */
    this.drawn = new Map();
    /** @type {string | null} what is laid out, by key; nothing yet */
    this.order = null;
    this.count = build("span");
    this.heading = build(tag, { tabindex: "-1" }, this.count);
    this.note = build("p", { class: "pb-small" });
    this.first = build("ul", { class: "pb-coach__list" });
    this.moreSays = build("summary");
    this.groups = build("div");
    this.more = build("details", { class: "pb-coach__fold" }, this.moreSays, this.groups);
    this.keptSays = build("summary");
    this.keptList = build("ul", { class: "pb-coach__list" });
    this.keptFold = build("details", { class: "pb-coach__fold" }, this.keptSays, this.keptList);
    const parts = [this.heading, this.note, this.first, this.more, this.keptFold];
    this.root = build("section", { class: "pb-coach__part pb-coach__findings" }, ...parts);
  }

  /**
   * Show what was found, and give back the cards that are open.
   * @param {Told} told
   * @param {string} text
   * @param {Record<string, any>} context
   * @returns {Card[]}
   */
  show(told, text, context) {
    const { cards, present } = cardsOf(told, text, this.engine, this.kept);
    this.count.textContent = !text.trim()
      ? "What you write is read here, as you type"
      : cards.length ? `${counted(cards.length, "thing")} to look at` : "Nothing to look at";
    const known = typeof context.public === "boolean" && context.role;
    this.note.textContent = !text.trim() || cards.length ? "" : known ? READ_AGAIN : SAY_MORE;
    keepingFocus(() => {
      this.lay(cards);
      this.showKept(present);
    });
    return cards;
  }

  /** @param {Card[]} cards */
  lay(cards) {
    const views = cards.map((card) => this.view(card));
    const order = cards.map((card) => card.key).join("\n\n");
    if (order === this.order) return;
    this.order = order;
    this.drawn = new Map(cards.map((card, at) => [card.key, views[at]]));
    this.first.replaceChildren(...views.slice(0, MOST).map((view) => view.root));
    const rest = views.slice(MOST);
    this.more.hidden = !rest.length;
    this.moreSays.textContent = `${rest.length} more`;
    /** @type {Map<string, HTMLElement>} */
    const groups = new Map();
    for (const view of rest) {
      const { principle } = view.card;
      const group = groups.get(principle) ?? build("ul", { class: "pb-coach__list" });
      groups.set(principle, group);
      group.append(view.root);
    }
    const titled = [...groups].flatMap(([title, group]) => [build("p", { class: "pb-coach__group" }, title), group]);
    this.groups.replaceChildren(...titled);
  }

  /** @param {Card} card */
  view(card) {
    const there = this.drawn.get(card.key);
    if (there) {
      there.update(card);
      return there;
    }
    return new FindingCard(card, this.engine, this.select, (kept, reason) => this.keep(kept, reason));
  }

  /** @param {Card} card @param {string} reason */
  keep(card, reason) {
    const { rule, title } = card;
    this.kept.keep(card.quotes.map(({ key, text }) => ({ key, rule, title, quote: text, reason })));
    this.again();
    this.heading.focus({ preventScroll: true });
  }

  /** @param {Set<string>} present */
  showKept(present) {
    const decisions = this.kept.among(present);
    const now = JSON.stringify(decisions);
    this.keptFold.hidden = !decisions.length;
    if (now === this.keptShown) return;
    this.keptShown = now;
    this.keptSays.textContent = `${decisions.length} kept as it is`;
    this.keptList.replaceChildren(...decisions.map((one) => {
      const again = () => {
        this.kept.undo(one.key);
        this.again();
        (this.drawn.get(one.rule)?.keepButton ?? this.heading).focus();
      };
      const undo = button("Look again", again, { "aria-label": `Look again at: ${one.title}` });
      const quote = one.quote ? [" ", build("q", {}, short(one.quote))] : [];
      const reason = build("span", { class: "pb-because" }, `Kept, because ${one.reason}`);
      return build("li", {}, build("b", {}, one.title), ...quote, reason, undo);
    }));
  }
}

