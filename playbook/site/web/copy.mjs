// “Copy this reply”: fills in the gaps first, so that nobody sends a placeholder or another customer's name.

export class CopyElement extends HTMLElement {
  connectedCallback() {
    if (this.querySelector("button")) return;
    this.hidden = false;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pb-button";
    button.textContent = this.gaps.length ? "Copy, filling in the gaps" : "Copy this reply";
    this.status = document.createElement("span");
    this.status.setAttribute("role", "status");
    this.status.className = "pb-small";
    if (this.gaps.length) {
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", () => this.toggle(button));
    } else {
      button.addEventListener("click", () => this.copy(this.text));
    }
    this.append(button, this.status);
  }

  get text() {
    return this.querySelector("template")?.content.textContent ?? "";
  }

  /** @returns {{ text: string, ask: string, example: string }[]} */
  get gaps() {
    return [...this.querySelectorAll("[data-gap]")].map((gap) => ({
      text: gap.getAttribute("data-gap") ?? "",
      ask: gap.textContent ?? "",
      example: gap.getAttribute("data-example") ?? "",
    }));
  }

  /** @param {HTMLButtonElement} button */
  toggle(button) {
    const open = this.querySelector("form");
    button.setAttribute("aria-expanded", String(!open));
    if (open) {
      open.remove();
      return;
    }
    const form = this.form(button);
    this.append(form);
    form.querySelector("input")?.focus();
  }

  /** @param {HTMLButtonElement} button what opened it */
  form(button) {
    const form = document.createElement("form");
    form.className = "pb-copy__form";
    const fields = this.gaps.map((gap) => {
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.required = true;
      input.autocomplete = "off";
      input.placeholder = gap.example;
      label.append(gap.ask, input);
      form.append(label);
      return { gap, input };
    });
    const row = document.createElement("div");
    row.className = "pb-copy__row";
    const submit = document.createElement("button");
    submit.className = "pb-button pb-button--first";
    submit.textContent = "Copy the reply";
    row.append(submit);
    form.append(row);
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.toggle(button);
      button.focus();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.copy(filled(this.text, fields.map(({ gap, input }) => [gap.text, input.value.trim()])));
    });
    return form;
  }

  /** @param {string} text */
  async copy(text) {
    const done = await toClipboard(text);
    if (this.status) this.status.textContent = done ? "Copied." : "Your browser does not allow copying. Select the text.";
  }
}

/**
 * `text` with every gap replaced, in one pass, so that what is filled in is never replaced again.
 * @param {string} text
 * @param {[string, string][]} values gap and what goes there
 */
export function filled(text, values) {
  const given = new Map(values.filter(([gap, value]) => gap && value));
  if (!given.size) return text;
  const any = [...given.keys()].sort((a, b) => b.length - a.length).map(whole);
  return text.replace(new RegExp(any.join("|"), "gu"), (gap) => given.get(gap) ?? gap);
}

/** A pattern for a gap that is no part of a longer word: Sam is not in “same”. @param {string} gap */
function whole(gap) {
  const exact = gap.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  const before = /^[\p{L}\p{N}]/u.test(gap) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = /[\p{L}\p{N}]$/u.test(gap) ? "(?![\\p{L}\\p{N}])" : "";
  return before + exact + after;
}

/** Copy a text; says whether the browser allowed it. @param {string} text @returns {Promise<boolean>} */
export async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byHand(text);
  }
}

/** The old way, for pages that are not served over HTTPS, as on many an intranet. @param {string} text */
function byHand(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "pb-clipboard";
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    done = false;
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
