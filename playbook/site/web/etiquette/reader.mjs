/**
 * The reader: from characters to tokens, once through the text from left to right.
 * Twin of `playbook/etiquette/reader.py`.
 */

import { BREAK, DIGIT, EMOJI, IGNORED, LETTER, SPACE } from "./characters.mjs";
import { normalise } from "./normalise.mjs";
import * as shapes from "./shapes.mjs";
import { FACE, GAP, HANDLE, LINE, LINK, MAIL, NUMBER, PHONE, SIGN, Tokens, WORD, delimit } from "./tokens.mjs";

/** @typedef {import("./characters.mjs").Characters} Characters */
/** @typedef {import("./normalise.mjs").Normalised} Normalised */
/** @typedef {import("./program.mjs").Program} Program */

/** How many texts around replies are remembered before all of them are forgotten. */
export const MOST_AROUND = 500;

const BARRIERS = new Set(".!?…;:\u2013^");
const CLOSING = new Set("\"')]}");

/** @typedef {[number, import("./shapes.mjs").Shape][]} Shapes */

/** What may begin at a character, by its class, and the kind of token it is. @type {Map<number, Shapes>} */
const SHAPES = new Map([
  [LETTER, [[LINK, shapes.linkEnd], [MAIL, shapes.mailEnd], [LINK, shapes.siteEnd]]],
  [DIGIT, [[MAIL, shapes.mailEnd], [PHONE, shapes.phoneEnd]]],
  [EMOJI, [[FACE, shapes.emojiEnd]]],
]);
/** @type {Shapes} */
const OF_NUMBERS = [[PHONE, shapes.phoneEnd], [NUMBER, shapes.numberEnd]];
/** @type {Shapes} */
const OF_SIGNS = [[HANDLE, shapes.handleEnd], [FACE, shapes.faceEnd], [GAP, shapes.gapEnd]];

/**
 * The tokens of any string. `abbreviations` are words after which a full stop ends no sentence.
 * @param {Characters} characters
 * @param {Set<string>} abbreviations
 * @param {string} text
 */
export function tokenise(characters, abbreviations, text) {
  return new Reader(characters, abbreviations, normalise(characters, text)).read();
}

/**
 * The tokens of a text that stands around replies: their customer's message or name, what is known, earlier turns.
 *
 * Such a text is read once for all of them, and not again with every letter that somebody types.
 * @param {Program} program
 * @param {string} text
 * @returns {Tokens}
 */
export function tokensAround(program, text) {
  let tokens = program.around.get(text);
  if (!tokens) {
    if (program.around.size >= MOST_AROUND) program.around.clear();
    tokens = tokenise(program.characters, program.abbreviations, text);
    program.around.set(text, tokens);
  }
  return tokens;
}

/** Goes through a text once, from left to right. */
class Reader {
  /**
   * @param {Characters} characters
   * @param {Set<string>} abbreviations
   * @param {Normalised} text
   */
  constructor(characters, abbreviations, text) {
    this.text = text;
    this.chars = text.chars;
    this.classes = text.chars.map((char) => characters.classOf(char));
    this.lower = characters.lower;
    this.abbreviations = abbreviations;
    this.tokens = new Tokens();
    this.sentence = 0;
  }

  read() {
    const size = this.chars.length;
    let at = 0;
    while (at < size) {
      const kind = this.classes[at];
      if (kind === SPACE || kind === IGNORED) at += 1;
      else if (kind === BREAK) at = this.line(at);
      else if (kind === LETTER) at = this.shape(at) || this.word(at);
      else if (kind === DIGIT) at = this.shape(at) || this.number(at);
      else at = this.shape(at) || this.sign(at);
    }
    delimit(this.tokens);
    return this.tokens;
  }

  /**
   * Take a shape that begins here; where it ends, or 0.
   * @param {number} at
   */
  shape(at) {
    const { chars, classes } = this;
    if (classes[at] === LETTER && !this.hasShape(at)) return 0;
    const candidates = SHAPES.get(classes[at]) ?? ("+($£€¥₹".includes(chars[at]) ? OF_NUMBERS : OF_SIGNS);
    for (const [token, shape] of candidates) {
      const end = shape(chars, classes, at);
      if (end > at) {
        this.take(token, at, end, chars.slice(at, end).join(""));
        return end;
      }
    }
    return 0;
  }

  /**
   * Whether the stretch up to the next space holds a sign of an address: cheap, and mostly no.
   * @param {number} at
   */
  hasShape(at) {
    let end = at + 1;
    while (end < this.chars.length && this.classes[end] === LETTER) end += 1;
    return end < this.chars.length && (this.classes[end] === DIGIT || ".@_+-:".includes(this.chars[end]));
  }

  /**
   * A word: letters and digits, an apostrophe between letters, and the dots of `a.m.` left out.
   * @param {number} at
   */
  word(at) {
    const { chars, classes } = this;
    const size = chars.length;
    const dotted = shapes.dottedEnd(chars, classes, at);
    let end = at;
    let last = at;
    let letters = "";
    while (end < (dotted || size)) {
      const kind = classes[end];
      const inner =
        chars[end] === "'" && end + 1 < size && classes[end + 1] === LETTER && classes[end - 1] === LETTER;
      if (kind === LETTER || kind === DIGIT || inner) {
        letters += chars[end];
        last = end + 1;
      } else if (kind !== IGNORED && !dotted) {
        break;
      }
      end += 1;
    }
    this.take(WORD, at, dotted || last, letters);
    if (dotted && this.capitalFollows(dotted)) this.sentence += 1;
    return this.pastHyphen(dotted || last);
  }

  /** @param {number} at */
  number(at) {
    const end = shapes.numberEnd(this.chars, this.classes, at);
    this.take(NUMBER, at, end, this.chars.slice(at, end).join(""));
    return this.pastHyphen(end);
  }

  /**
   * `follow-up` is two words: a hyphen between letters or digits is passed over.
   * @param {number} at
   */
  pastHyphen(at) {
    const between =
      at + 1 < this.chars.length &&
      this.chars[at] === "-" &&
      (this.classes[at + 1] === LETTER || this.classes[at + 1] === DIGIT);
    return between ? at + 1 : at;
  }

  /** @param {number} at */
  sign(at) {
    let char = this.chars[at];
    if (char === "&") {
      this.take(WORD, at, at + 1, "and");
      return at + 1;
    }
    let end = at + 1;
    if (char === "-") {
      while (end < this.chars.length && this.chars[end] === "-") end += 1;
      char = "\u2013";
    }
    if (".!?…".includes(char)) return this.endOfSentence(at);
    this.take(SIGN, at, end, char);
    return end;
  }

  /**
   * A run of `.`, `!`, `?` and `…` with the quotes and brackets that close behind it, and whether it ends a sentence.
   * @param {number} at
   */
  endOfSentence(at) {
    const { chars } = this;
    const first = this.tokens.kinds.length;
    let end = at;
    let dots = 0;
    let strong = false;
    while (end < chars.length && (".!?…".includes(chars[end]) || (CLOSING.has(chars[end]) && end > at))) {
      dots += chars[end] === "." ? 1 : chars[end] === "…" ? 3 : 0;
      strong = strong || "!?".includes(chars[end]);
      this.take(SIGN, end, end + 1, chars[end]);
      end += 1;
    }
    if (strong || this.endsHere(first, end, dots)) {
      this.sentence += 1;
    } else {
      for (let token = first; token < this.tokens.kinds.length; token += 1) this.tokens.passable[token] = true;
    }
    return end;
  }

  /**
   * @param {number} first
   * @param {number} end
   * @param {number} dots
   */
  endsHere(first, end, dots) {
    if (end >= this.chars.length || this.classes[end] === BREAK) return true;
    const { tokens } = this;
    const apart = this.classes[end] === SPACE || this.classes[end] === EMOJI;
    if (dots > 1) return apart && this.capitalFollows(end);
    if (!apart) {
      const before = first > 0 && tokens.kinds[first - 1] === WORD && tokens.upper[first - 1] === 0;
      return before && lengthOf(tokens.texts[first - 1]) > 1 && this.lower.has(this.text.typed[end]);
    }
    return !(first > 0 && (this.abbreviations.has(tokens.texts[first - 1]) || this.isInitial(first - 1)));
  }

  /**
   * Whether a token is the first letter of a name, as in `F. Holm`.
   * @param {number} token
   */
  isInitial(token) {
    const text = this.tokens.texts[token];
    return this.tokens.upper[token] === 1 && lengthOf(text) === 1 && text !== "i";
  }

  /** @param {number} at */
  capitalFollows(at) {
    while (at < this.chars.length && (this.classes[at] === SPACE || this.classes[at] === IGNORED)) at += 1;
    if (at >= this.chars.length) return false;
    return this.lower.has(this.text.typed[at]) || this.classes[at] === DIGIT || this.classes[at] === BREAK;
  }

  /**
   * A line break ends the sentence, unless the next line goes on in lower case.
   * @param {number} at
   */
  line(at) {
    const { chars, classes } = this;
    let end = at;
    let breaks = 0;
    let returns = 0;
    while (end < chars.length && (classes[end] === BREAK || classes[end] === SPACE || classes[end] === IGNORED)) {
      if (classes[end] === BREAK) breaks += 1;
      if (chars[end] === "\r" && end + 1 < chars.length && chars[end + 1] === "\n") returns += 1;
      end += 1;
    }
    const small = end < chars.length && classes[end] === LETTER && !this.lower.has(this.text.typed[end]);
    const { sentences } = this.tokens;
    const before = sentences.length ? sentences[sentences.length - 1] : 0;
    this.take(LINE, at, end, "\n");
    sentences[sentences.length - 1] = before;
    if (before === this.sentence && (breaks - returns > 1 || !small)) this.sentence += 1;
    return end;
  }

  /**
   * @param {number} kind
   * @param {number} at
   * @param {number} end
   * @param {string} text
   */
  take(kind, at, end, text) {
    const { tokens } = this;
    tokens.kinds.push(kind);
    tokens.texts.push(text);
    tokens.starts.push(this.text.starts[at]);
    tokens.ends.push(this.text.ends[end - 1]);
    tokens.upper.push(kind === WORD ? this.capitals(at, end) : 0);
    tokens.passable.push(kind === FACE || (kind === SIGN && !BARRIERS.has(text)));
    tokens.sentences.push(this.sentence);
  }

  /**
   * @param {number} at
   * @param {number} end
   */
  capitals(at, end) {
    const { typed } = this.text;
    if (!this.lower.has(typed[at])) return 0;
    let letters = 0;
    for (let place = at; place < end; place += 1) {
      if (this.classes[place] !== LETTER) continue;
      if (!this.lower.has(typed[place])) return 1;
      letters += 1;
    }
    return letters > 1 ? 2 : 1;
  }
}

/**
 * The length of a text in code points.
 * @param {string} text
 */
function lengthOf(text) {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
