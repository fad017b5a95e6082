// The engine with this site's rules: beside the page where the browser allows it, and otherwise in the page.
//
// The rules come as data, never as code. They are asked for again at every visit, so that a rule changed today is not
// read with yesterday's engine.

/** @typedef {import("./reading.mjs").Told} Told */
/** @typedef {(text: string, context: Record<string, any>) => Told} Reader */

/**
 * What the site says of a rule: its page, its reason and better wording as HTML, its principle, and whether it speaks
 * of something that is missing, so that there are no words to point at.
 * @typedef {{href: string, why: string, better: string, principle: string, missing: boolean}} RuleWords
 */

/**
 * @typedef {object} Engine
 * @property {(text: string, context: Record<string, any>) => Promise<Told>} read
 * @property {Record<string, RuleWords>} rules
 * @property {Record<string, {title: string, principle: string, href: string}>} good
 * @property {Record<string, string>} icons
 * @property {(address: string) => string} to the address of a page, from wherever the coach stands
 */

const HERE = new URL("./", import.meta.url);
const ROOT = new URL("../../../", HERE);

/** @type {Promise<Engine> | null} */
let opened = null;

/** The engine of this page, ready to read: one for all coaches on it. @returns {Promise<Engine>} */
export function openEngine() {
  opened ??= open();
  return opened;
}

async function open() {
  const styles = [style("coach.css"), style("findings.css")];
  const [source, words] = await Promise.all([data("etiquette.json"), data("coach.json"), ...styles]);
  const read = await beside(source).catch(() => within(source));
  return { ...JSON.parse(words), read, to: (/** @type {string} */ address) => new URL(address, ROOT).href };
}

/** @param {string} name @returns {Promise<string>} */
async function data(name) {
  const answer = await fetch(new URL(`../${name}`, HERE), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}

/** A stylesheet, which no other page has to load. @param {string} name @returns {Promise<void>} */
function style(name) {
  const href = new URL(name, HERE).href;
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((done) => {
    link.addEventListener("load", () => done());
    link.addEventListener("error", () => done()); // plain is better than nothing
    document.head.append(link);
  });
}

/**
 * A reader in a worker. Fails where there are none, or none that are modules, or a policy forbids them.
 * @param {string} source
 * @returns {Promise<Engine["read"]>}
 */
async function beside(source) {
  const worker = new Worker(new URL("reading-worker.mjs", HERE), { type: "module" });
  const ask = (/** @type {unknown} */ message) => new Promise((done, failed) => {
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = (event) => {
      event.preventDefault();
      failed(new Error("the reader beside the page has stopped"));
    };
    worker.postMessage(message);
  });
  /** @type {Promise<any>} one answer at a time, whichever coach has asked */
  let before = ask(source);
  await before;
  return (text, context) => {
    before = before.catch(() => null).then(() => ask({ text, context }));
    return before;
  };
}

/**
 * A reader in the page. It begins when the browser has shown what was typed.
 * @param {string} source
 * @returns {Promise<Engine["read"]>}
 */
async function within(source) {
  const { readerOf } = await import("./reading.mjs");
  const read = readerOf(source);
  return async (text, context) => {
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    return read(text, context);
  };
}
