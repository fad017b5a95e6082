// What the theme leaves out for keyboards and screen readers, added once per page.

const NARROW = "(max-width: 76.234375em)"; // where the theme keeps its menu in a drawer

/** @param {string} selector */
function find(selector) {
  return /** @type {HTMLElement | null} */ (document.querySelector(selector));
}

/** The hidden box that says whether the menu or the search is open. @param {"__drawer" | "__search"} id */
function toggle(id) {
  return /** @type {HTMLInputElement | null} */ (document.getElementById(id));
}

/** The theme opens menu and search with labels, which no keyboard reaches: a button beside each does it for everyone. */
function buttons() {
  for (const [id, name] of /** @type {const} */ ([
    ["__drawer", "Menu"],
    ["__search", "Search"],
  ])) {
    const label = find(`.md-header__button[for="${id}"]`);
    const box = toggle(id);
    if (!label || !box) continue;
    const button = buttonFor(label, name);
    button.className = label.className;
    button.dataset.opens = id;
    button.append(...label.childNodes);
    const tell = () => button.setAttribute("aria-expanded", String(box.checked));
    box.addEventListener("change", tell);
    tell();
  }
}

/** A button in the place of a label that stays, hidden, because the theme listens to it. @param {HTMLElement} label @param {string} name */
function buttonFor(label, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", name);
  button.addEventListener("click", () => label.click());
  label.hidden = true;
  label.after(button);
  return button;
}

/** A closed drawer is out of reach; an open one keeps the focus until it is closed by its button or by Escape. */
function drawer() {
  const box = toggle("__drawer");
  const side = find(".md-sidebar--primary");
  const title = find(".md-nav--primary > .md-nav__title");
  if (!box || !side || !title) return;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "pb-menu-close";
  close.textContent = "✕";
  close.setAttribute("aria-label", "Close the menu");
  close.addEventListener("click", () => box.click());
  title.after(close);
  const narrow = matchMedia(NARROW);
  const follow = () => {
    const open = narrow.matches && box.checked;
    side.inert = narrow.matches && !open;
    for (const part of document.querySelectorAll(".md-header, .md-content, .md-footer")) {
      /** @type {HTMLElement} */ (part).inert = open;
    }
    for (const label of document.querySelectorAll(".md-nav__link[for][tabindex]")) {
      /** @type {HTMLElement} */ (label).tabIndex = narrow.matches ? -1 : 0; // on a phone all of the menu is open
    }
    if (open) close.focus();
  };
  box.addEventListener("change", () => {
    follow();
    if (!box.checked) find('[data-opens="__drawer"]')?.focus();
  });
  narrow.addEventListener("change", follow);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.checked) box.click();
  });
  follow();
}

/** A closed search is out of reach: its results always, its field where only a button shows. When it is closed, the focus goes back. */
function search() {
  const box = toggle("__search");
  const results = find(".md-search__output");
  const field = find(".md-search__input");
  if (!box || !results || !field) return;
  const narrow = matchMedia("(max-width: 59.984375em)");
  const follow = () => {
    results.inert = !box.checked;
    field.tabIndex = narrow.matches && !box.checked ? -1 : 0;
  };
  const comeBack = () => {
    const lost = document.activeElement === document.body || results.contains(document.activeElement);
    if (lost) find('[data-opens="__search"]')?.focus();
  };
  box.addEventListener("change", () => {
    follow();
    if (!box.checked) setTimeout(comeBack); // after the theme has taken the focus from the field
  });
  narrow.addEventListener("change", follow);
  follow();
}

/** Of the three colour buttons one shows; without a choice none is chosen, and the focus could stop at a hidden one. */
function palette() {
  const boxes = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('[name="__palette"]')]);
  const shown = boxes.find((box) => box.nextElementSibling instanceof HTMLElement && !box.nextElementSibling.hidden);
  if (shown) shown.checked = true;
}

/** `aria-expanded` means nothing on a navigation; the theme sets it again whenever a section is opened. */
function navigation() {
  const clean = () => {
    for (const nav of document.querySelectorAll("nav[aria-expanded]")) nav.removeAttribute("aria-expanded");
  };
  clean();
  new MutationObserver(clean).observe(document.body, { subtree: true, attributeFilter: ["aria-expanded"] });
}

/** Parts of the page that the theme leaves without a name of their own; the number of search results is said aloud. */
function names() {
  find(".md-search")?.setAttribute("aria-label", "Search");
  find(".md-path")?.setAttribute("aria-label", "You are here");
  for (const nav of document.querySelectorAll(".md-nav--primary nav")) {
    nav.setAttribute("aria-label", nav.querySelector(".md-nav__title")?.textContent?.trim() ?? "");
  }
  find(".md-search-result__meta")?.setAttribute("role", "status");
}

/** A table that is wider than its place scrolls, and so a keyboard has to reach it. The theme wraps tables late. */
function tables() {
  const follow = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const place of document.querySelectorAll(".md-typeset__scrollwrap")) {
    if (place.closest(".pb-scroll")) continue; // a region of ours, which scrolls itself
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", "Table");
    follow.observe(place);
  }
}

export function repairTheme() {
  buttons();
  drawer();
  search();
  palette();
  navigation();
  names();
  if (document.readyState === "complete") tables();
  else addEventListener("load", tables, { once: true });
}
