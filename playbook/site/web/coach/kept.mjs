// What a writer has decided to keep, and why. It is forgotten when the page is left.

/** @typedef {{key: string, rule: string, title: string, quote: string, reason: string}} Decision */

export class Kept {
  constructor() {
    /** @type {Map<string, Decision>} */
    this.decisions = new Map();
  }

  /**
   * What tells one decision from another: the rule, and the words it marks; for something missing, the rule alone.
   * Elsewhere the text may change, and the decision stands.
   * @param {string} rule
   * @param {string} quote
   */
  static key(rule, quote) {
    return `${rule}\n${quote.replace(/\s+/gu, " ").trim().toLowerCase()}`;
  }

  /** @param {string} key */
  has(key) {
    return this.decisions.has(key);
  }

  /** @param {Decision[]} decisions */
  keep(decisions) {
    for (const one of decisions) this.decisions.set(one.key, one);
  }

  /** @param {string} key */
  undo(key) {
    this.decisions.delete(key);
  }

  /** Forget all of them: they were about another reply. */
  clear() {
    this.decisions.clear();
  }

  all() {
    return [...this.decisions.values()];
  }

  /** The decisions about what is in the text now. @param {Set<string>} present */
  among(present) {
    return this.all().filter((one) => present.has(one.key));
  }
}
