// Opening hours: when somebody is there, in minutes of a week, and how a reader says it. The reader's own clock counts.
// The twin of `spans_of` and `answer_by` in `views/answer_by.py`.

/** @typedef {[number, number]} Span the beginning and the end of a time in which somebody is there, from Monday 00:00 */

export const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** Whether somebody is there. @param {number} at @param {Span[]} spans */
export function isOpen(at, spans) {
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

/** @param {string} text @returns {Span[]} */
export function spansOf(text) {
  return text.split(" ").filter(Boolean).map((span) => /** @type {Span} */ (span.split("-").map(Number)));
}

/** Minutes since Monday 00:00. @param {Date} moment */
export function minuteOfWeek(moment) {
  return ((moment.getDay() + 6) % 7) * DAY + moment.getHours() * 60 + moment.getMinutes();
}

/** The moment that a minute of the week is in the week of another moment. @param {number} minute @param {Date} moment */
export function momentAt(minute, moment) {
  const [year, month, date] = [moment.getFullYear(), moment.getMonth(), moment.getDate()];
  return new Date(year, month, date, moment.getHours(), moment.getMinutes() + minute - minuteOfWeek(moment));
}

/** @param {Date} moment */
export function clock(moment) {
  return `${String(moment.getHours()).padStart(2, "0")}:${String(moment.getMinutes()).padStart(2, "0")}`;
}

/** `20:42 today`, `09:00 tomorrow`, `10:00 on Friday 20 November`. @param {Date} moment @param {Date} now */
export function say(moment, now) {
  const away = (moment.setSeconds(0), startOf(moment) - startOf(now)) / (DAY * 60_000);
  const near = { "-1": "yesterday", 0: "today", 1: "tomorrow" }[String(Math.round(away))];
  const form = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
  return `${clock(moment)} ${near ?? `on ${form.format(moment)}`}`;
}

/** @param {Date} moment */
function startOf(moment) {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
}
