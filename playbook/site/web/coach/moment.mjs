// The moment: what a writer has said of where, when and to whom the reply goes, as the engine's context.

/**
 * What is chosen in the form. What is not chosen is left out, so that rules which need it stay silent.
 * @param {HTMLFormElement | null} form
 * @returns {Record<string, any>}
 */
export function contextFrom(form) {
  /** @type {Record<string, any>} */
  const context = {};
  if (!form) return context;
  const channel = chosen(form, "channel");
  if (channel) {
    context.public = channel.dataset.public === "true";
    context.limit = number(channel.dataset.limit);
    context.link_length = number(channel.dataset.linkLength);
  }
  const role = chosen(form, "role");
  if (role) context.role = role.value;
  const feeling = chosen(form, "feeling");
  if (feeling) context.heat = number(feeling.dataset.heat);
  const late = field(form, "late");
  if (late instanceof HTMLInputElement) context.late = late.checked ? LATE : 0;
  const name = field(form, "name")?.value.trim();
  if (name) context.name = name;
  const customer = field(form, "customer")?.value;
  if (customer?.trim()) context.customer = customer;
  return context;
}

/** Forget what belongs to one customer. @param {HTMLFormElement | null} form */
export function forgetCustomer(form) {
  for (const control of form ? [...form.elements] : []) {
    if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = false;
    else if (/** @type {HTMLInputElement} */ (control).name !== "channel") /** @type {any} */ (control).value = "";
  }
}

/** Rules ask only whether a reply is late, not how late: any number of minutes will do. */
const LATE = 60;

/** @param {HTMLFormElement} form @param {string} name */
function field(form, name) {
  return /** @type {HTMLInputElement | HTMLSelectElement | null} */ (form.elements.namedItem(name));
}

/** The option that is chosen, if it says anything. @param {HTMLFormElement} form @param {string} name */
function chosen(form, name) {
  const select = field(form, name);
  const option = select instanceof HTMLSelectElement ? select.selectedOptions[0] : null;
  return option?.value ? option : null;
}

/** @param {string | undefined} text */
function number(text) {
  return text ? Number(text) : null;
}
