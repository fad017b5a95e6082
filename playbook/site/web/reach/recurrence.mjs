// Band-aid or root cause: several reasons, each with how often it came up, sorted by share. The sums are in `share.mjs`.

import { build, button } from "../coach/parts.mjs";
import { load, onChange, save } from "../store.mjs";
import { complain, wholeNumber } from "./field.mjs";
import { likely, SAYS, sayShare, verdict } from "./share.mjs";

const PART = "recurrence";

/** @typedef {{ reason: string, cases: string }} Row as typed */
/** @typedef {{ period: string, orders: string, rows: Row[] }} Sheet */

/** @param {unknown} value what was stored, by whomever @returns {Sheet} */
function asSheet(value) {
  const text = (/** @type {unknown} */ one) => (typeof one === "string" ? one : "");
  const { period, orders, rows } = /** @type {Partial<Record<keyof Sheet, unknown>>} */ (value ?? {});
  const kept = Array.isArray(rows) ? rows.map((row) => ({ reason: text(row?.reason), cases: text(row?.cases) })) : [];
  return { period: text(period), orders: text(orders), rows: kept };
}

export class RecurrenceElement extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form || !form.hidden) return;
    this.form = form;
    this.limits = { under: Number(this.dataset.under), over: Number(this.dataset.over) };
    this.stop = onChange(() => this.fill());
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.keep());
    this.fill();
  }

  disconnectedCallback() {
    this.stop?.();
  }

  /** The form as it was left. */
  fill() {
    const sheet = asSheet(load(PART));
    this.rows = build("ol", { class: "pb-rows" });
    const add = button("Add another reason", () => this.add({ reason: "", cases: "" }).querySelector("input")?.focus());
    const clear = button("Clear everything", () => {
      save(PART, undefined);
      this.fill();
      this.form?.querySelector("input")?.focus();
    });
    this.form?.replaceChildren(
      build(
        "div",
        { class: "pb-ask--row" },
        field("period", "Period", sheet.period, { placeholder: "last week" }),
        field("orders", "Orders in it, all of them", sheet.orders, { placeholder: "240", inputmode: "numeric" }),
      ),
      this.rows,
      build("p", { class: "pb-ask__do" }, add, clear),
    );
    for (const row of sheet.rows.length ? sheet.rows : [{ reason: "", cases: "" }]) this.add(row);
    this.show();
  }

  /** @param {Row} row */
  add(row) {
    this.count = (this.count ?? 0) + 1;
    const item = build("li", { class: "pb-ask--row" });
    const remove = button(
      "Remove",
      () => {
        const next = item.nextElementSibling ?? item.previousElementSibling;
        if (next) item.remove();
        else for (const input of item.querySelectorAll("input")) input.value = "";
        this.keep();
        (next ?? item).querySelector("input")?.focus();
      },
      { "aria-label": "Remove this reason" },
    );
    item.append(
      field(`reason-${this.count}`, "What went wrong", row.reason, { placeholder: "parcel late" }),
      field(`cases-${this.count}`, "How often", row.cases, { placeholder: "14", inputmode: "numeric" }),
      remove,
    );
    this.rows?.append(item);
    return item;
  }

  /** @returns {Sheet} */
  get sheet() {
    const value = (/** @type {Element | null | undefined} */ input) => /** @type {HTMLInputElement} */ (input)?.value ?? "";
    const rows = [...(this.rows?.children ?? [])].map((item) => {
      const [reason, cases] = item.querySelectorAll("input");
      return { reason: value(reason), cases: value(cases) };
    });
    const [period, orders] = this.form?.querySelectorAll("input") ?? [];
    return { period: value(period), orders: value(orders), rows };
  }

  keep() {
    const sheet = this.sheet;
    const empty = ![sheet.period, sheet.orders, ...sheet.rows.flatMap(({ reason, cases }) => [reason, cases])].join("");
    save(PART, empty ? undefined : sheet);
    this.show();
  }

  show() {
    const { period, orders: typed, rows } = this.sheet;
    const orders = wholeNumber(typed);
    const inputs = [...(this.form?.querySelectorAll("input") ?? [])];
    complain(/** @type {HTMLInputElement} */ (inputs[1]), aboutOrders(typed, orders));
    const found = rows.flatMap(({ reason, cases: given }, number) => {
      const cases = wholeNumber(given);
      complain(/** @type {HTMLInputElement} */ (inputs[3 + 2 * number]), aboutCases(given, cases, orders));
      const counts = cases !== null && orders && cases <= orders;
      return counts ? [{ reason: reason.trim() || "Without a name", cases, orders }] : [];
    });
    this.report(period.trim(), found.sort((a, b) => b.cases - a.cases));
  }

  /** @param {string} period @param {{ reason: string, cases: number, orders: number }[]} found most first */
  report(period, found) {
    const place = /** @type {HTMLElement} */ (this.querySelector(".pb-shares"));
    place.hidden = !found.length;
    const sheet = /** @type {HTMLElement | null} */ (this.querySelector(".pb-worksheet"));
    if (sheet) sheet.hidden = Boolean(found.length);
    const [first] = found;
    if (!first) return;
    const limits = this.limits ?? { under: 0, over: 100 };
    const head = ["What went wrong", "How often", "Share", "It calls for", "How sure"];
    const caption = `${period ? `${period}: ` : ""}${first.orders} orders, the largest share first`;
    const table = build(
      "table",
      {},
      build("caption", {}, caption),
      build("thead", {}, build("tr", {}, ...head.map((name) => build("th", { scope: "col" }, name)))),
      build("tbody", {}, ...found.map((one) => line(one, limits))),
    );
    place.querySelector(".pb-scroll")?.replaceChildren(table);
    const says = `${first.reason}: ${sayShare(first.cases, first.orders)}. ${SAYS[verdict(first.cases, first.orders, limits)]}.`;
    const status = /** @type {HTMLElement} */ (place.querySelector(".pb-answer"));
    if (status.textContent !== says) status.textContent = says;
  }
}

/** @param {{ reason: string, cases: number, orders: number }} one @param {import("./share.mjs").Limits} limits */
function line({ reason, cases, orders }, limits) {
  const kind = verdict(cases, orders, limits);
  return build(
    "tr",
    { "data-verdict": kind },
    build("th", { scope: "row" }, reason),
    build("td", {}, String(cases)),
    build("td", {}, sayShare(cases, orders)),
    build("td", {}, SAYS[kind]),
    build("td", {}, howSure(cases, orders, limits)),
  );
}

/**
 * Between which shares the truth probably lies, and whether that could change what to do.
 * @param {number} cases @param {number} orders @param {import("./share.mjs").Limits} limits
 */
export function howSure(cases, orders, limits) {
  const [low, high] = likely(cases, orders);
  const between = `Probably between ${Math.round(low * 100)} and ${Math.round(high * 100)} %.`;
  const kind = verdict(cases, orders, limits);
  const steady = [low, high].every((share) => verdict(share * orders, orders, limits) === kind);
  return steady ? between : `${between} That is too wide to be sure: keep counting before you rely on it.`;
}

/** @param {string} typed @param {number | null} orders */
function aboutOrders(typed, orders) {
  if (!typed.trim()) return "";
  if (orders === null) return "Write a whole number without a minus sign, such as 240.";
  return orders === 0 ? "A share needs at least one order." : "";
}

/** @param {string} typed @param {number | null} cases @param {number | null} orders */
function aboutCases(typed, cases, orders) {
  if (!typed.trim()) return "";
  if (cases === null) return "Write a whole number without a minus sign, such as 14.";
  return orders && cases > orders ? `That is more than all ${orders} orders. Which of the two is right?` : "";
}

/**
 * A field with its name above it, and room for a kind word below.
 * @param {string} name @param {string} says @param {string} value @param {Record<string, string>} attributes
 */
function field(name, says, value, attributes) {
  const problem = `${name}-problem`;
  const input = /** @type {HTMLInputElement} */ (
    build("input", { name, autocomplete: "off", "aria-describedby": problem, ...attributes })
  );
  input.value = value;
  return build(
    "div",
    { class: "pb-ask__field" },
    build("label", {}, says, " ", input),
    build("p", { class: "pb-ask__problem", id: problem, hidden: "" }),
  );
}
