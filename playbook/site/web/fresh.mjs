// Freshness: a page whose review day has passed says so, on whatever day it is read.

export class FreshElement extends HTMLElement {
  connectedCallback() {
    const due = this.getAttribute("due") ?? "";
    if (!/^\d{4}-\d{2}-\d{2}$/.test(due) || due >= today() || this.querySelector(".pb-overdue")) return;
    const note = document.createElement("span");
    note.className = "pb-overdue";
    note.textContent = " Review overdue.";
    this.append(note);
  }
}

/** The local day as year-month-day. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
