/**
 * What the engine knows of characters: the shipped tables, made ready to ask.
 * Twin of `playbook/etiquette/characters.py`.
 */

/** The classes of characters. Marks that combine count as letters; what is not assigned is a symbol. */
export const SYMBOL = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const BREAK = 4;
export const IGNORED = 5;
export const EMOJI = 6;

/**
 * The tables of a program, made ready. `lower` maps upper-case letters, `folded` those and the several ways of writing
 * quotes and dashes to the one the engine sees; both are one character to one. `parts` are full canonical
 * decompositions, `pairs` compositions, and `joins` the characters that can change with the one before them.
 */
export class Characters {
  /** @param {Record<string, any>} tables */
  constructor(tables) {
    this.lower = lower(tables.lower);
    this.folded = new Map([...this.lower, .../** @type {[string, string][]} */ (groups([...tables.folded], 2))]);
    this.combining = byCharacter(tables.combining);
    /** @type {Map<string, string>} */
    this.pairs = new Map(groups([...tables.pairs], 3).map(([whole, first, second]) => [first + second, whole]));
    this.parts = parts(tables);
    this.joins = new Set(this.combining.keys());
    for (const [, , second] of groups([...tables.pairs], 3)) this.joins.add(second);
    for (let code = 0x1161; code < 0x1176; code += 1) this.joins.add(String.fromCodePoint(code));
    for (let code = 0x11a8; code < 0x11c3; code += 1) this.joins.add(String.fromCodePoint(code));
    for (const [char, inner] of this.parts) if (this.combining.has(inner[0])) this.joins.add(char);
    this.restless = new Set(this.joins);
    for (const [char] of groups([...tables.singles], 2)) this.restless.add(char);
    for (const [char] of groups([...tables.kept_apart], 3)) this.restless.add(char);
    this.low = new Uint8Array(0x10000);
    /** @type {number[]} */
    this.starts = [];
    /** @type {[number, number][]} */
    this.runs = [];
    for (const [first, count, value] of groups(tables.classes, 3)) {
      if (first < 0x10000) {
        this.low.fill(value, first, Math.min(first + count, 0x10000));
      } else {
        this.starts.push(first);
        this.runs.push([first + count, value]);
      }
    }
  }

  /**
   * The class of a character: `LETTER`, `DIGIT` …
   * @param {string} char
   */
  classOf(char) {
    const code = /** @type {number} */ (char.codePointAt(0));
    if (code < 0x10000) return this.low[code];
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (code < this.starts[middle]) high = middle;
      else low = middle + 1;
    }
    const at = low - 1;
    return at < 0 || code >= this.runs[at][0] ? SYMBOL : this.runs[at][1];
  }
}

/**
 * A flat list in groups of `size`.
 * @template T
 * @param {T[]} flat
 * @param {number} size
 * @returns {T[][]}
 */
function groups(flat, size) {
  const found = [];
  for (let at = 0; at < flat.length; at += size) found.push(flat.slice(at, at + size));
  return found;
}

/**
 * @param {number[]} steps
 * @returns {Map<string, string>}
 */
function lower(steps) {
  const found = new Map();
  for (const [first, count, step, difference] of groups(steps, 4)) {
    for (let nth = 0; nth < count; nth += 1) {
      const code = first + step * nth;
      found.set(String.fromCodePoint(code), String.fromCodePoint(code + difference));
    }
  }
  return found;
}

/**
 * @param {number[]} runs
 * @returns {Map<string, number>}
 */
function byCharacter(runs) {
  const found = new Map();
  for (const [first, count, value] of groups(runs, 3)) {
    for (let nth = 0; nth < count; nth += 1) found.set(String.fromCodePoint(first + nth), value);
  }
  return found;
}

/**
 * Every character that has parts, with all of them: a part may have parts itself.
 * @param {Record<string, any>} tables
 * @returns {Map<string, string[]>}
 */
function parts(tables) {
  /** @type {Map<string, string[]>} */
  const direct = new Map();
  for (const [char, part] of groups([...tables.singles], 2)) direct.set(char, [part]);
  for (const name of ["pairs", "kept_apart"]) {
    for (const [whole, first, second] of groups([...tables[name]], 3)) direct.set(whole, [first, second]);
  }
  /** @type {(char: string) => string[]} */
  const full = (char) => {
    const inner = direct.get(char);
    return inner ? inner.flatMap(full) : [char];
  };
  return new Map([...direct.keys()].map((char) => [char, full(char)]));
}
