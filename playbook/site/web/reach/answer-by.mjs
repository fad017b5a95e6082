// Answer by when: the promise of a channel, counted from when somebody is there.

import { build } from "../coach/parts.mjs";
import { complain, timeOfDay } from "./field.mjs";
import { DAY, answerBy, clock, closedSince, countsFrom, minuteOfWeek, momentAt, say, spansOf } from "./hours.mjs";

/** @typedef {import("./hours.mjs").Span} Span */

/** How many days back a message can have come in, today included. */
const DAYS = 14;

/** Minutes as a reader says them, as on every other page. @param {number} minutes */
export function sayDuration(minutes) {
  const [days, hours, rest] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / 60), minutes % 60];
  if (days) return `${days} day${days > 1 ? "s" : ""}${hours ? ` ${hours} h` : ""}`;
  return [hours ? `${hours} h` : "", rest || !hours ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/** The days to choose from, today first. @param {Date} now */
function days(now) {
  const form = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });
  return Array.from({ length: DAYS }, (_, back) => {
    const name = form.format(new Date(now.getFullYear(), now.getMonth(), now.getDate() - back));
    return back === 0 ? `Today, ${name}` : back === 1 ? `Yesterday, ${name}` : name;
  });
}

export class AnswerByElement extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form || !form.hidden) return;
    this.form = form;
    const day = /** @type {HTMLSelectElement} */ (form.elements.namedItem("day"));
    day.replaceChildren(...days(new Date()).map((name, back) => build("option", { value: String(back) }, name)));
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.show());
    form.addEventListener("change", () => this.show());
    this.again = () => this.show();
    addEventListener("focus", this.again);
    this.show();
  }

  disconnectedCallback() {
    if (this.again) removeEventListener("focus", this.again);
  }

  show() {
    const form = /** @type {HTMLFormElement} */ (this.form);
    const channel = /** @type {HTMLSelectElement} */ (form.elements.namedItem("channel"));
    const day = /** @type {HTMLSelectElement} */ (form.elements.namedItem("day"));
    const time = /** @type {HTMLInputElement} */ (form.elements.namedItem("time"));
    const now = new Date();
    const minute = timeOfDay(time.value);
    const came = new Date(now.getFullYear(), now.getMonth(), now.getDate() - Number(day.value), 0, minute ?? 0);
    const problem = !time.value.trim()
      ? ""
      : minute === null
        ? "Write the time with hours and minutes, such as 19:42 or 7.42 pm."
        : came > now
          ? "That is still to come. Is it the right day?"
          : "";
    complain(time, problem);
    const { minutes, spans } = channel.selectedOptions[0]?.dataset ?? {};
    const ready = Boolean(minutes) && minute !== null && !problem;
    this.answer(ready ? reckoned(came, now, Number(minutes), spansOf(spans ?? "")) : null);
  }

  /** @param {{ lines: [string, string[]], late: boolean } | null} found */
  answer(found) {
    const place = /** @type {HTMLElement} */ (this.querySelector(".pb-answer"));
    const help = /** @type {HTMLElement | null} */ (this.querySelector(".pb-answer__late"));
    place.hidden = !found;
    if (help) help.hidden = !found?.late;
    const [first, more] = found?.lines ?? ["", []];
    place.replaceChildren(build("p", { class: "pb-answer__first" }, first), ...more.map((text) => build("p", {}, text)));
    place.classList.toggle("pb-answer--late", found?.late ?? false);
  }
}

/**
 * What there is to say of a message that came in at `came`.
 * @param {Date} came @param {Date} now @param {number} promise @param {Span[]} spans
 * @returns {{ lines: [string, string[]], late: boolean }}
 */
function reckoned(came, now, promise, spans) {
  const at = minuteOfWeek(came);
  const moment = (/** @type {number} */ minute) => momentAt(minute, came);
  const from = countsFrom(at, spans);
  const due = answerBy(at, promise, spans);
  const left = Math.floor((moment(due).getTime() - now.getTime()) / 60_000);
  const more = [left < 0 ? `That was ${sayDuration(-left)} ago.` : `That is in ${sayDuration(left)}.`];
  if (from !== at) more.push(`Nobody was there when it came in, so the promise counts from ${say(moment(from), now)}.`);
  const closing = closedSince(due, spans);
  if (closing !== null && left >= 0) {
    more.push(`We close before that, at ${clock(moment(closing))}: answer before you leave, or hand it over.`);
  }
  if (!spans.length) more.push("No hours are set down for this channel, so it is counted from the minute it came in.");
  if (left < 0) more.push("Answer now, and begin with the wait: own it, and give the true reason.");
  const first = left < 0 ? `It is late: the answer was due ${say(moment(due), now)}.` : `Answer by ${say(moment(due), now)}.`;
  return { lines: [first, more], late: left < 0 };
}
