// The catalogue's facets: choose without a page load; the address keeps the choice.

/** @typedef {Map<string, Set<string>>} Choice facet to chosen values; within a facet any, across facets all */

/**
 * Whether a card with these facet values is chosen.
 * @param {Record<string, string[]>} values
 * @param {Choice} choice
 */
export function matches(values, choice) {
  for (const [facet, wanted] of choice) {
    if (wanted.size && !(values[facet] ?? []).some((value) => wanted.has(value))) return false;
  }
  return true;
}

/**
 * The choice that an address asks for; what the page does not offer is passed over.
 * @param {URLSearchParams} query
 * @param {Map<string, Set<string>>} offered
 * @returns {Choice}
 */
export function choiceOf(query, offered) {
  /** @type {Choice} */
  const choice = new Map();
  for (const [facet, values] of offered) {
    const wanted = query.getAll(facet).filter((value) => values.has(value));
    if (wanted.length) choice.set(facet, new Set(wanted));
  }
  return choice;
}

export class CatalogueElement extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) return;
    this.form = form;
    this.form.hidden = false;
    this.cards = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".pb-card")]).map((card) => ({
      card,
      values: Object.fromEntries(Object.entries(card.dataset).map(([facet, ids]) => [facet, (ids ?? "").split(" ")])),
    }));
    if (!this.querySelector(".pb-facets__toggle")) this.foldOnPhones();
    this.fromAddress = () => this.choose(choiceOf(new URLSearchParams(location.search), this.offered), false);
    this.form.addEventListener("change", () => this.choose(this.chosen, true));
    addEventListener("popstate", this.fromAddress);
    this.fromAddress();
  }

  disconnectedCallback() {
    if (this.fromAddress) removeEventListener("popstate", this.fromAddress);
  }

  get boxes() {
    return /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll(".pb-facets input")]);
  }

  get offered() {
    /** @type {Map<string, Set<string>>} */
    const offered = new Map();
    for (const box of this.boxes) offered.set(box.name, (offered.get(box.name) ?? new Set()).add(box.value));
    return offered;
  }

  get chosen() {
    /** @type {Choice} */
    const choice = new Map();
    for (const box of this.boxes.filter((one) => one.checked)) {
      choice.set(box.name, (choice.get(box.name) ?? new Set()).add(box.value));
    }
    return choice;
  }

  /** @param {Choice} choice @param {boolean} byHand whether the address follows */
  choose(choice, byHand) {
    for (const box of this.boxes) box.checked = choice.get(box.name)?.has(box.value) ?? false;
    const found = this.count(choice);
    for (const { card, values } of this.cards ?? []) card.hidden = !matches(values, choice);
    for (const group of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".pb-group"))) {
      group.hidden = !group.querySelector(".pb-card:not([hidden])");
    }
    if (byHand) history.replaceState(history.state, "", addressOf(choice));
    this.showCounts(choice);
    this.showChosen(choice);
    this.showLoosen(choice, found);
    const status = this.querySelector(".pb-found__count");
    if (status) status.textContent = choice.size || byHand ? says(found) : "";
  }

  /** @param {Choice} choice */
  count(choice) {
    return (this.cards ?? []).filter(({ values }) => matches(values, choice)).length;
  }

  /** Beside each box: how many there would be with it. @param {Choice} choice */
  showCounts(choice) {
    for (const box of this.boxes) {
      const count = this.count(new Map([...choice, [box.name, new Set([box.value])]]));
      const label = box.closest("label");
      const number = label?.querySelector(".pb-count");
      if (number) number.textContent = String(count);
      label?.classList.toggle("pb-empty", count === 0);
    }
  }

  /** @param {Choice} choice */
  showChosen(choice) {
    const list = /** @type {HTMLElement | null} */ (this.querySelector(".pb-chosen"));
    if (!list) return;
    const chips = [...choice].flatMap(([facet, values]) => [...values].map((value) => this.chip(facet, value)));
    if (chips.length > 1) chips.push(this.button("Clear all", () => this.after(new Map())));
    list.replaceChildren(...chips.map(inItem));
    list.hidden = chips.length === 0;
  }

  /** @param {string} facet @param {string} value */
  chip(facet, value) {
    const made = this.button(`${this.nameOf(facet, value)} ✕`, () => this.after(without(this.chosen, facet, value)));
    made.setAttribute("aria-label", `Remove ${this.nameOf(facet, value)}`);
    return made;
  }

  /** When nothing is found: which one choice to give up, and what that gives. @param {Choice} choice @param {number} found */
  showLoosen(choice, found) {
    const box = /** @type {HTMLElement | null} */ (this.querySelector(".pb-loosen"));
    if (!box) return;
    box.hidden = found > 0;
    if (found > 0) {
      box.replaceChildren();
      return;
    }
    const ways = [...choice]
      .flatMap(([facet, values]) => [...values].map((value) => ({ facet, value })))
      .map(({ facet, value }) => ({ facet, value, count: this.count(without(choice, facet, value)) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    const text = document.createElement("p");
    text.textContent = "No scenario has all of this.";
    const list = document.createElement("ul");
    list.append(
      ...ways.map(({ facet, value, count }) =>
        inItem(
          this.button(`Without “${this.nameOf(facet, value)}”: ${says(count)}`, () =>
            this.after(without(this.chosen, facet, value)),
          ),
        ),
      ),
      inItem(this.button("Show all", () => this.after(new Map()))),
    );
    box.replaceChildren(text, list);
  }

  /** A choice made by a button: the button may be gone then, so the focus goes to the number found. @param {Choice} choice */
  after(choice) {
    this.choose(choice, true);
    const status = /** @type {HTMLElement | null} */ (this.querySelector(".pb-found__count"));
    if (!status) return;
    status.tabIndex = -1;
    status.focus();
  }

  /** @param {string} facet @param {string} value */
  nameOf(facet, value) {
    const box = this.boxes.find((one) => one.name === facet && one.value === value);
    return box?.closest("label")?.querySelector("span")?.textContent ?? value;
  }

  /** @param {string} text @param {() => void} action */
  button(text, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "pb-button";
    made.textContent = text;
    made.addEventListener("click", action);
    return made;
  }

  foldOnPhones() {
    const toggle = this.button("Choose by channel, feeling, skill …", () => {
      const folded = this.form?.toggleAttribute("data-folded") ?? false;
      toggle.setAttribute("aria-expanded", String(!folded));
    });
    toggle.classList.add("pb-facets__toggle");
    toggle.setAttribute("aria-expanded", "false");
    this.form?.setAttribute("data-folded", "");
    this.form?.prepend(toggle);
  }
}

/** @param {Choice} choice @param {string} facet @param {string} value @returns {Choice} */
function without(choice, facet, value) {
  const rest = new Map([...choice].map(([name, values]) => [name, new Set(values)]));
  rest.get(facet)?.delete(value);
  if (!rest.get(facet)?.size) rest.delete(facet);
  return rest;
}

/** @param {Choice} choice */
function addressOf(choice) {
  const query = new URLSearchParams();
  for (const [facet, values] of choice) for (const value of values) query.append(facet, value);
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : "") + location.hash;
}

/** @param {number} count */
function says(count) {
  return count === 1 ? "1 scenario" : `${count} scenarios`;
}

/** @param {HTMLElement} element */
function inItem(element) {
  const item = document.createElement("li");
  item.append(element);
  return item;
}
