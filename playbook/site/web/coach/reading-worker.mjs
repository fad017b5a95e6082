// Reads replies beside the page, so that typing never waits for a reading.

import { readerOf } from "./reading.mjs";

/** @type {import("./engine.mjs").Reader | null} */
let read = null;

addEventListener("message", ({ data }) => {
  if (!read) read = readerOf(data);
  postMessage(typeof data === "string" ? "ready" : read(data.text, data.context));
});
