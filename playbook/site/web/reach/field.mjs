// What somebody types into a tool: read kindly, and with one sentence beside the field when it cannot be read.

/**
 * Say what is wrong with a field, or with an empty text that nothing is.
 * @param {HTMLInputElement} input its `aria-describedby` names the element that says it
 * @param {string} problem
 */
export function complain(input, problem) {
  const place = document.getElementById(input.getAttribute("aria-describedby") ?? "");
  if (place && place.textContent !== problem) place.textContent = problem;
  if (place) place.hidden = !problem;
  if (problem) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

/**
 * A whole number of 0 or more: `240`, `1,200`, `1 200`. `null` when it is none.
 * @param {string} text
 */
export function wholeNumber(text) {
  const plain = text.trim().replace(/(?<=\d)[ ,.\u00a0\u202f](?=\d{3}(?!\d))/gu, "");
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

/**
 * An amount of money: `40`, `£39.50`, `39,50`, `1,200`. `null` when it is none.
 * @param {string} text
 * @param {string} currency a sign that may stand before or after it
 */
export function amount(text, currency) {
  const bare = (currency ? text.replace(currency, "") : text).trim().replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/gu, "");
  const plain = bare.replace(/,(?=\d{1,2}$)/, ".");
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

/**
 * A time of day in minutes: `19:42`, `7.42 pm`, `1942`, `19`. `null` when it is none.
 * @param {string} text
 */
export function timeOfDay(text) {
  const match = /^(\d{1,2})(?:\s?[:.h]?\s?(\d{2}))?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim());
  if (!match) return null;
  const [hour, minute, half] = [Number(match[1]), Number(match[2] ?? 0), match[3]?.toLowerCase()];
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return null;
  return (half ? (hour % 12) + (half === "p" ? 12 : 0) : hour) * 60 + minute;
}
