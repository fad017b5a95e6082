// What a learner's browser remembers: one versioned record under one key. Nothing is sent anywhere.
//
// The record survives storage that is missing, full, blocked or corrupt, a record of an older or newer version, and
// two tabs: every change reads the record afresh, so the last word on one part never loses another tab's part.

/** @typedef {{ version: number, parts: Record<string, unknown> }} Record_ */

const VERSION = 1;
const ROOT = new URL("../../", import.meta.url).pathname;

/** The key: one for each site, because several may live on one host. */
export const KEY = `playbook:${ROOT}`;

/** @type {Record_ | null} kept in memory when storage does not work, so that a visit at least holds together */
let memory = null;

/** @returns {Record_} */
function fresh() {
  return { version: VERSION, parts: {} };
}

/** @returns {Record_} */
function read() {
  let text = null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return memory ?? fresh();
  }
  if (text === null) return memory ?? fresh();
  try {
    const record = JSON.parse(text);
    if (record && typeof record === "object" && record.parts && typeof record.parts === "object") return record;
  } catch {
    // not JSON: someone else's or damaged; the next change writes it anew
  }
  return fresh();
}

/**
 * The part of the record with this name, or `undefined`.
 * @param {string} name
 * @returns {unknown}
 */
export function load(name) {
  const record = read();
  return Object.hasOwn(record.parts, name) ? record.parts[name] : undefined;
}

/**
 * Set one part of the record. A record of a newer version keeps its version and the parts we do not know.
 * @param {string} name
 * @param {unknown} value `undefined` forgets the part
 */
export function save(name, value) {
  const record = read();
  if (value === undefined) delete record.parts[name];
  else record.parts[name] = value;
  if (!(record.version > VERSION)) record.version = VERSION;
  memory = record;
  try {
    localStorage.setItem(KEY, JSON.stringify(record));
  } catch {
    // full or blocked: what is in memory serves until the page is left
  }
}

/**
 * Hear of changes made in other tabs.
 * @param {() => void} listener
 * @returns {() => void} stops listening
 */
export function onChange(listener) {
  /** @param {StorageEvent} event */
  const heard = (event) => {
    if (event.key === KEY || event.key === null) listener();
  };
  addEventListener("storage", heard);
  return () => removeEventListener("storage", heard);
}
