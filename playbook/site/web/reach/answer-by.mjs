// Answer by when: the promise of a channel, counted from when somebody is there. The twin of `views/answer_by.py`.

import { build } from "../coach/parts.mjs";
import { complain, timeOfDay } from "./field.mjs";

/** @typedef {[number, number]} Span the beginning and the end of a time in which somebody is there, from Monday 00:00 */

const DAY = 24 * 60;
const WEEK = 7 * DAY;
/** How many days back a message can have come in, today included. */
const DAYS = 14;

/** Whether somebody is there. @param {number} at @param {Span[]} spans */
function isOpen(at, spans) {
  return spans.some(([start, end]) => (start <= at && at < end) || (start <= at + WEEK && at + WEEK < end));
}

/**
 * Minutes from Monday 00:00 at which the promise begins to count: at once, or at the next opening.
 * @param {number} came @param {Span[]} spans
 */
export function countsFrom(came, spans) {
  if (!spans.length || isOpen(came, spans)) return came;
  return Math.min(...spans.map(([start]) => (start < came ? start + WEEK : start)));
}

/**
 * When the promise ends.
 * @param {number} came @param {number} promise @param {Span[]} spans
 */
export function answerBy(came, promise, spans) {
  return countsFrom(came, spans) + promise;
}

/**
 * The last closing before a moment at which nobody is there; `null` when somebody is.
 * @param {number} at @param {Span[]} spans
 */
export function closedSince(at, spans) {
  const here = at % WEEK;
  if (!spans.length || isOpen(here, spans)) return null;
  const ends = spans.flatMap(([, end]) => [end, end - WEEK]).filter((end) => end <= here);
  return at - here + Math.max(...ends);
}

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

/** @param {string} text @returns {Span[]} */
function spansOf(text) {
  return text.split(" ").filter(Boolean).map((span) => /** @type {Span} */ (span.split("-").map(Number)));
}

/**
 * What there is to say of a message that came in at `came`.
 * @param {Date} came @param {Date} now @param {number} promise @param {Span[]} spans
 * @returns {{ lines: [string, string[]], late: boolean }}
 */
function reckoned(came, now, promise, spans) {
  const at = ((came.getDay() + 6) % 7) * DAY + came.getHours() * 60 + came.getMinutes();
  const moment = (/** @type {number} */ minutes) =>
    new Date(came.getFullYear(), came.getMonth(), came.getDate(), came.getHours(), came.getMinutes() + minutes - at);
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

/** @param {Date} moment */
function clock(moment) {
  return `${String(moment.getHours()).padStart(2, "0")}:${String(moment.getMinutes()).padStart(2, "0")}`;
}

/** `20:42 today`, `09:00 tomorrow`, `10:00 on Friday 20 November`. @param {Date} moment @param {Date} now */
function say(moment, now) {
  const away = (moment.setSeconds(0), startOf(moment) - startOf(now)) / (DAY * 60_000);
  const near = { "-1": "yesterday", 0: "today", 1: "tomorrow" }[String(Math.round(away))];
  const form = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
  return `${clock(moment)} ${near ?? `on ${form.format(moment)}`}`;
}

/** @param {Date} moment */
function startOf(moment) {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
}
