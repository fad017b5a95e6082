// What a learner's browser remembers: one versioned record under one key. Nothing is sent anywhere.
//
// The record survives storage that is missing, full, blocked or corrupt, a record of an older or newer version, and
// two tabs: every change reads the record afresh, so the last word on one part never loses another tab's part.

/** @typedef {{ version: number, parts: Record<string, unknown> }} Record_ */

const VERSION = 1;
const ROOT = new URL("../../", import.meta.url).pathname;

/** The key: one for each site, because several may live on one host. */
export const KEY = `playbook:${ROOT}`;

/** @type {Record_ | null} the record while storage does not take it, so that a visit at least holds together */
let memory = null;

/** @returns {Record_} */
function fresh() {
  return { version: VERSION, parts: {} };
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @returns {Record_} */
function read() {
  if (memory) return memory;
  try {
    const record = JSON.parse(localStorage.getItem(KEY) ?? "");
    if (isMapping(record) && isMapping(record.parts)) return /** @type {Record_} */ (record);
  } catch {
    // blocked, empty, or not JSON: someone else's or damaged; the next change writes it anew
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
  try {
    localStorage.setItem(KEY, JSON.stringify(record));
    memory = null;
  } catch {
    memory = record; // full or blocked: this serves until the page is left
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
