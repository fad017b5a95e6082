/**
 * Tokens: the words, numbers and signs of a text, each with what phrases can ask of it, and the sentences they form.
 * Twin of `playbook/etiquette/tokens.py`.
 */

/** Kinds of token. `GAP` is a placeholder such as `{agent}`, `FACE` an emoji, `LINE` a line break. */
export const WORD = 0;
export const NUMBER = 1;
export const LINK = 2;
export const MAIL = 3;
export const PHONE = 4;
export const HANDLE = 5;
export const GAP = 6;
export const FACE = 7;
export const SIGN = 8;
export const LINE = 9;

/** Kinds up to this one count as words. */
export const LAST_WORDLIKE = GAP;

/**
 * A text in tokens, list by list. A token stands from `starts` to `ends` of the text as typed, in code points.
 * `upper` is 0 for a word in lower case, 1 for one that begins with a capital, 2 for one all in capitals. `passable`
 * signs (commas, quotes, brackets, emoji) do not keep a phrase from matching across them. `sentences` numbers the
 * sentence of every token; `firsts` and `limits` say where that sentence begins and ends.
 */
export class Tokens {
  constructor() {
    /** @type {number[]} */ this.kinds = [];
    /** @type {string[]} */ this.texts = [];
    /** @type {number[]} */ this.starts = [];
    /** @type {number[]} */ this.ends = [];
    /** @type {number[]} */ this.upper = [];
    /** @type {boolean[]} */ this.passable = [];
    /** @type {number[]} */ this.sentences = [];
    /** @type {number[]} */ this.firsts = [];
    /** @type {number[]} */ this.limits = [];
  }
}

/**
 * Note for every token where its sentence begins and ends.
 * @param {Tokens} tokens
 */
export function delimit(tokens) {
  const size = tokens.kinds.length;
  let first = 0;
  for (let at = 0; at < size; at += 1) {
    if (tokens.sentences[at] !== tokens.sentences[first]) {
      for (let place = first; place < at; place += 1) tokens.limits.push(at);
      first = at;
    }
    tokens.firsts.push(first);
  }
  for (let place = first; place < size; place += 1) tokens.limits.push(size);
}
