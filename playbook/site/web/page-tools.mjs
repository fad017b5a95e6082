// Print, and copy the link: what a reader does with a whole page. With the attribute `parts` a page can show one of its
// parts alone, so the link leads to the part that is shown.

export class PageToolsElement extends HTMLElement {
  connectedCallback() {
    if (this.childElementCount) return;
    this.hidden = false;
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    status.className = "pb-small";
    this.append(
      button("Print", () => print()),
      button("Copy the link", async () => {
        const address = this.hasAttribute("parts") ? location.href : (location.href.split("#")[0] ?? "");
        try {
          await navigator.clipboard.writeText(address);
          status.textContent = "Link copied.";
        } catch {
          status.textContent = address;
        }
      }),
      status,
    );
  }
}

/** @param {string} text @param {() => void} action */
function button(text, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "pb-button";
  made.textContent = text;
  made.addEventListener("click", action);
  return made;
}
