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

/** The tools: each page loads what makes it work, and nothing else. @type {Record<string, () => Promise<CustomElementConstructor>>} */
const tools = {
  "pb-decide": async () => (await import("./guide/decide.mjs")).DecideElement,
  "pb-worksheet": async () => (await import("./guide/worksheet.mjs")).WorksheetElement,
  "pb-answer-by": async () => (await import("./reach/answer-by.mjs")).AnswerByElement,
  "pb-channel-chooser": async () => (await import("./reach/channel-chooser.mjs")).ChannelChooserElement,
  "pb-may-decide": async () => (await import("./reach/may-decide.mjs")).MayDecideElement,
  "pb-recurrence": async () => (await import("./reach/recurrence.mjs")).RecurrenceElement,
};

for (const [name, get] of Object.entries(tools)) {
  if (document.querySelector(name)) get().then((found) => customElements.get(name) ?? customElements.define(name, found));
}

repairTheme();
