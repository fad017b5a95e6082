/**
 * While serving: shows what keeps the content from being built, above every page of the last good site.
 * The server reloads the page after each build, so what is read once is fresh.
 */

const DATA = new URL("../../playbook-problems.json", import.meta.url);
const CLOSED = "playbook-problems-closed";

/**
 * @typedef {{code: string, message: string, where: string, text: string}} Problem
 * @typedef {{id: string, shown: string, problems: Problem[]}} Problems
 */

/** @param {Problems} data */
function show(data) {
  const panel = element("section", "playbook-problems");
  panel.setAttribute("role", "alert");
  const count = data.problems.length;
  const title = count === 1 ? "1 problem" : `${count} problems`;
  panel.append(element("p", "playbook-problems__title", `${title}. You see ${data.shown}.`));
  const list = element("ul", "playbook-problems__list");
  for (const problem of data.problems) {
    const item = element("li");
    const text = element("pre", "", problem.text);
    text.tabIndex = 0; // it scrolls sideways, so it has to be reachable by keyboard
    item.append(text);
    list.append(item);
  }
  const close = element("button", "playbook-problems__close", "Close");
  close.setAttribute("type", "button");
  close.addEventListener("click", () => {
    panel.remove();
    remember(data.id);
  });
  panel.append(list, close);
  document.body.prepend(panel);
}

/**
 * @param {string} name
 * @param {string} [className]
 * @param {string} [text]
 */
function element(name, className = "", text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** @param {string} id */
function remember(id) {
  try {
    sessionStorage.setItem(CLOSED, id);
  } catch {
    // Without storage the panel comes back on the next page.
  }
}

function closed() {
  try {
    return sessionStorage.getItem(CLOSED);
  } catch {
    return null;
  }
}

const answer = await fetch(DATA, { cache: "no-store" });
if (answer.ok) {
  const data = /** @type {Problems} */ (await answer.json());
  if (data.problems.length > 0 && data.id !== closed()) show(data);
}
