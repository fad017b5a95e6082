// Which channel: the ways in the order in which they suit what was answered, each with its reasons, and whether somebody is
// there now.

import { countsFrom, isOpen, minuteOfWeek, momentAt, say, spansOf } from "./hours.mjs";

/** @typedef {{ best: string[], worst: string[] }} Way the needs that a way suits, and those that it does not */

/** What each kind of fit is called. */
const SAYS = { first: "Suits best", good: "Suits too", open: "Nothing for it, nothing against it", bad: "Rather not" };

/**
 * The places of the ways, best first: those without anything against them by how much they suit; then those with
 * something against them. Of equals the first stays first.
 * @param {Way[]} ways
 * @param {string[]} needs
 * @returns {{ place: number, fits: number, against: number }[]}
 */
export function ranked(ways, needs) {
  const count = (/** @type {string[]} */ ids) => needs.filter((need) => ids.includes(need)).length;
  return ways
    .map((way, place) => ({ place, fits: count(way.best), against: count(way.worst) }))
    .sort((a, b) => Number(a.against > 0) - Number(b.against > 0) || b.fits - b.against - (a.fits - a.against));
}

export class ChannelChooserElement extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    const list = this.querySelector(".pb-ways");
    if (!form || !list || this.cards) return;
    this.form = form;
    this.list = list;
    this.cards = /** @type {HTMLElement[]} */ ([...list.children]);
    this.ways = this.cards.map(({ dataset }) => ({
      best: (dataset.best ?? "").split(" "),
      worst: (dataset.worst ?? "").split(" "),
    }));
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => this.show());
    this.again = () => this.show();
    addEventListener("focus", this.again);
    this.show();
  }

  disconnectedCallback() {
    if (this.again) removeEventListener("focus", this.again);
  }

  /** Say of every way with hours whether somebody is there. */
  tellHours() {
    const now = new Date();
    for (const card of this.cards ?? []) {
      const spans = spansOf(card.dataset.spans ?? "");
      const line = /** @type {HTMLElement} */ (card.querySelector(".pb-way__now"));
      line.hidden = !spans.length;
      card.dataset.closed = String(spans.length > 0 && !isOpen(minuteOfWeek(now), spans));
      if (spans.length) line.textContent = thereNow(now, spans);
    }
  }

  get needs() {
    const chosen = [...(this.form?.querySelectorAll("input:checked") ?? [])];
    return chosen.map((box) => /** @type {HTMLInputElement} */ (box).value).filter(Boolean);
  }

  show() {
    this.tellHours();
    const needs = this.needs;
    const order = ranked(this.ways ?? [], needs);
    const best = order[0];
    const suits = Boolean(best && best.fits && !best.against);
    order.forEach(({ place, fits, against }, rank) => {
      const card = /** @type {HTMLElement} */ (this.cards?.[place]);
      const kind = against ? "bad" : !fits ? "open" : rank === 0 || fits === best?.fits ? "first" : "good";
      this.mark(card, needs.length ? kind : "", needs);
    });
    this.list?.append(...order.map(({ place }) => /** @type {HTMLElement} */ (this.cards?.[place])));
    this.tell(needs.length ? this.answer(suits, order) : "");
  }

  /** @param {HTMLElement} card @param {keyof SAYS | ""} kind @param {string[]} needs */
  mark(card, kind, needs) {
    card.dataset.fit = kind;
    const fit = /** @type {HTMLElement} */ (card.querySelector(".pb-way__fit"));
    fit.hidden = !kind;
    fit.textContent = kind ? SAYS[kind] : "";
    const why = /** @type {HTMLElement} */ (card.querySelector(".pb-way__why"));
    const reasons = /** @type {HTMLElement[]} */ ([...why.children]);
    for (const one of reasons) one.hidden = !needs.includes(one.dataset.need ?? "");
    why.hidden = reasons.every((one) => one.hidden);
  }

  /** @param {boolean} suits @param {{ place: number, fits: number, against: number }[]} order */
  answer(suits, order) {
    if (!suits) return "No way suits all of this. Stay where they wrote, or take the first one and mind what speaks against it.";
    const top = order.filter((one) => !one.against && one.fits === order[0]?.fits);
    const cards = top.map(({ place }) => /** @type {HTMLElement} */ (this.cards?.[place]));
    const names = cards.map((card) => card.querySelector("h3")?.textContent ?? "");
    const closed = cards.every((card) => card.dataset.closed === "true") ? " But nobody is there now." : "";
    return (names.length === 1 ? `${names[0]}: this suits best.` : `These suit equally well: ${names.join(", ")}.`) + closed;
  }

  /** @param {string} text */
  tell(text) {
    const status = /** @type {HTMLElement} */ (this.querySelector(".pb-answer"));
    status.hidden = !text;
    status.textContent = text;
  }
}

/** @param {Date} now @param {import("./hours.mjs").Span[]} spans */
function thereNow(now, spans) {
  const minute = minuteOfWeek(now);
  if (isOpen(minute, spans)) return "By your clock, somebody is there now.";
  return `By your clock, nobody is there before ${say(momentAt(countsFrom(minute, spans), now), now)}.`;
}
