// What the theme leaves out for keyboards and screen readers, added once per page.

/** The menu and search buttons are labels of hidden boxes: make them buttons for everyone. */
function buttons() {
  for (const [id, name] of [
    ["__drawer", "Menu"],
    ["__search", "Search"],
  ]) {
    const label = /** @type {HTMLElement | null} */ (document.querySelector(`.md-header__button[for="${id}"]`));
    const box = /** @type {HTMLInputElement | null} */ (document.getElementById(id));
    if (!label || !box || label.getAttribute("role")) continue;
    label.setAttribute("role", "button");
    label.setAttribute("aria-label", name);
    label.tabIndex = 0;
    const tell = () => label.setAttribute("aria-expanded", String(box.checked));
    box.addEventListener("change", tell);
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      box.click();
    });
    tell();
  }
}

/** A closed drawer must not be reached by tabbing, and Escape closes an open one. */
function drawer() {
  const box = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
  const side = /** @type {HTMLElement | null} */ (document.querySelector(".md-sidebar--primary"));
  if (!box || !side) return;
  const narrow = matchMedia("(max-width: 76.234375em)");
  const follow = () => {
    side.inert = narrow.matches && !box.checked;
    if (box.checked) /** @type {HTMLElement | null} */ (side.querySelector("a[href]"))?.focus();
  };
  box.addEventListener("change", follow);
  narrow.addEventListener("change", follow);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.checked) return;
    box.click();
    /** @type {HTMLElement | null} */ (document.querySelector('.md-header__button[for="__drawer"]'))?.focus();
  });
  follow();
}

/** `aria-expanded` means nothing on a navigation; the theme sets it again whenever a section is opened. */
function navigation() {
  const clean = () => {
    for (const nav of document.querySelectorAll("nav[aria-expanded]")) nav.removeAttribute("aria-expanded");
  };
  clean();
  new MutationObserver(clean).observe(document.body, { subtree: true, attributeFilter: ["aria-expanded"] });
}

/** The number of search results is said aloud. */
function search() {
  document.querySelector(".md-search-result__meta")?.setAttribute("role", "status");
}

export function repairTheme() {
  buttons();
  drawer();
  navigation();
  search();
}
