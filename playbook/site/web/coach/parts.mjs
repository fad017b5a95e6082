// Elements and words that the parts of the coach share. Text goes in as text: nothing typed is ever read as HTML.

/**
 * An element with attributes and content.
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} content
 * @returns {HTMLElement & Record<string, any>}
 */
export function build(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/**
 * A button. What a screen reader says of it may be longer than what it shows.
 * @param {string} says
 * @param {() => void} act
 * @param {Record<string, string>} [attributes]
 */
export function button(says, act, attributes = {}) {
  const made = build("button", { type: "button", class: "pb-button", ...attributes }, says);
  made.addEventListener("click", act);
  return made;
}

/**
 * A link out of the coach. It opens beside it, because whoever follows it would lose what they have written.
 * @param {string} href
 * @param {string} text
 * @param {string} [about]
 */
export function linkBeside(href, text, about = "") {
  const title = about ? `${about} (in a new tab)` : "In a new tab";
  return build("a", { href, title, target: "_blank", rel: "noopener" }, text);
}

/**
 * HTML that the site has made of its own prose, and of nothing else.
 * @param {string} tag
 * @param {string} html
 * @param {string} [name]
 */
export function prose(tag, html, name = "") {
  const element = build(tag, name ? { class: name } : {});
  element.innerHTML = html;
  return element;
}

/** “1 thing”, “2 things”. @param {number} number @param {string} thing */
export function counted(number, thing) {
  return number === 1 ? `1 ${thing}` : `${number} ${thing}s`;
}

/** The longest quote that is shown, in characters. */
const LONGEST = 90;

/** What is quoted, short enough to recognise it by. @param {string} text */
export function short(text) {
  const letters = Array.from(text.replace(/\s+/gu, " ").trim());
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("").trimEnd()}…` : letters.join("");
}

/**
 * Do something to the page without losing the place of somebody who uses the keyboard.
 * @param {() => void} change
 */
export function keepingFocus(change) {
  const before = document.activeElement;
  change();
  const lost = before instanceof HTMLElement && before !== document.activeElement && before.isConnected;
  if (lost) before.focus({ preventScroll: true });
}
