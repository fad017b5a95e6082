// The browser half. Everything here enhances HTML that already reads and prints well without it.

import { CatalogueElement } from "./catalogue.mjs";
import { ChecklistElement, ProgressElement } from "./checklist.mjs";
import { CopyElement } from "./copy.mjs";
import { FreshElement } from "./fresh.mjs";
import { PageToolsElement } from "./page-tools.mjs";
import { repairTheme } from "./theme-repairs.mjs";

const elements = {
  "pb-catalogue": CatalogueElement,
  "pb-checklist": ChecklistElement,
  "pb-copy": CopyElement,
  "pb-fresh": FreshElement,
  "pb-page-tools": PageToolsElement,
  "pb-progress": ProgressElement,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}

// Only pages with a coach load it: the engine and its rules are larger than all of the above.
if (document.querySelector("pb-coach")) {
  import("./coach/element.mjs").then(({ CoachElement }) => {
    if (!customElements.get("pb-coach")) customElements.define("pb-coach", CoachElement);
  });
}

// And only the pages of guides load what makes them work.
if (document.querySelector("pb-decide")) {
  import("./guide/decide.mjs").then(({ DecideElement }) => {
    if (!customElements.get("pb-decide")) customElements.define("pb-decide", DecideElement);
  });
}
if (document.querySelector("pb-worksheet")) {
  import("./guide/worksheet.mjs").then(({ WorksheetElement }) => {
    if (!customElements.get("pb-worksheet")) customElements.define("pb-worksheet", WorksheetElement);
  });
}

repairTheme();
