// Print, and copy the link: what a reader does with a whole page.

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
        const address = location.href.split("#")[0] ?? "";
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
