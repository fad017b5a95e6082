// What you may decide: an offer and an amount, and whether it is yours to give.

import { build } from "../coach/parts.mjs";
import { amount, complain } from "./field.mjs";

/** @typedef {"may" | "ask" | "read"} Kind */

/** @typedef {{ upTo: string, more: string, onlyIf: string[] }} Decision `upTo` is digits, `any`, `none` or nothing */

/**
 * What holds for an offer. Nothing is allowed that the list does not allow.
 * @param {Decision | null} decision `null` for what is not on the list
 * @param {number | null} worth
 * @param {{ currency: string, ask: string }} words
 * @returns {{ kind: Kind, says: string, because: string }}
 */
export function judged(decision, worth, { currency, ask }) {
  if (!decision) {
    return { kind: "ask", says: `Ask ${ask} first.`, because: "It is not on the list of what you may decide alone." };
  }
  const { upTo, more } = decision;
  if (!upTo) {
    return { kind: "read", says: "Read the line below.", because: `It names no amount to compare with. In doubt, ask ${more}.` };
  }
  if (upTo === "none") {
    if (worth === null) return { kind: "may", says: "You may.", because: "The list names no amount for this." };
    return { kind: "ask", says: `Ask ${more} first.`, because: "The list says nothing about money here." };
  }
  if (upTo !== "any" && worth === null) {
    return { kind: "read", says: `Up to ${currency}${upTo} you may.`, because: `What is it worth? More than that is for ${more} to decide.` };
  }
  if (upTo !== "any" && worth !== null && worth > Number(upTo)) {
    const because = `${sayAmount(worth, currency)} is more than the ${currency}${upTo} you may decide alone.`;
    return { kind: "ask", says: `Ask ${more} first.`, because };
  }
  const because = upTo === "any" ? "The list sets no limit for this." : `${sayAmount(worth ?? 0, currency)} is within ${currency}${upTo}.`;
  return { kind: "may", says: "You may.", because };
}

/** `£40`, `£39.50`. @param {number} worth @param {string} currency */
function sayAmount(worth, currency) {
  return currency + (Number.isInteger(worth) ? String(worth) : worth.toFixed(2));
}

export class MayDecideElement extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form || !form.hidden) return;
    this.form = form;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.show());
    form.addEventListener("change", () => this.show());
    this.show();
  }

  show() {
    const form = /** @type {HTMLFormElement} */ (this.form);
    const offer = /** @type {HTMLSelectElement} */ (form.elements.namedItem("offer")).value;
    const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("amount"));
    const words = { currency: this.dataset.currency ?? "", ask: this.dataset.ask ?? "" };
    const worth = amount(field.value, words.currency);
    const unread = field.value.trim() !== "" && worth === null;
    complain(field, unread ? "Write the amount in figures, such as 40 or 39.50." : "");
    const entry = /** @type {HTMLElement | null} */ (this.querySelector(`[data-number="${CSS.escape(offer)}"]`));
    for (const one of this.querySelectorAll(".pb-decision")) one.classList.toggle("pb-decision--chosen", one === entry);
    const place = /** @type {HTMLElement} */ (this.querySelector(".pb-answer"));
    place.hidden = !offer || unread;
    if (place.hidden) return;
    const decision = entry && decisionOf(entry);
    const { kind, says, because } = judged(decision, worth, words);
    place.dataset.kind = kind;
    const conditions = kind === "ask" ? [] : (decision?.onlyIf ?? []);
    place.replaceChildren(
      build("p", { class: "pb-answer__first" }, says),
      build("p", {}, because),
      ...(conditions.length ? [build("p", {}, `Only if ${conditions.join(", and ")}.`)] : []),
    );
  }
}

/** @param {HTMLElement} entry @returns {Decision} */
function decisionOf(entry) {
  const onlyIf = [...entry.querySelectorAll(".pb-decision__if")].map((one) => one.textContent ?? "");
  return { upTo: entry.dataset.upTo ?? "", more: entry.dataset.more ?? "", onlyIf };
}
