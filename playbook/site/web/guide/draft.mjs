// The text that a worksheet makes of what was filled in.

const GAP = /(?<!\{)\{([A-Za-z][\w -]{0,39})\}(?!\})/gu;

/** Something that was asked, under the heading of its part. @typedef {{part: string, name: string, ask: string, answer: string}} Filled */

/**
 * The text with the answers in its gaps. A line is left out for as long as none of its gaps is filled,
 * and a comma that follows an empty gap at its beginning goes with it.
 * @param {string} template
 * @param {Filled[]} fields
 */
export function filledIn(template, fields) {
  const answers = new Map(fields.map((field) => [field.name, field.answer.trim()]));
  if (![...answers.values()].some(Boolean)) return "";
  const lines = template.split("\n").filter((line) => {
    const gaps = [...line.matchAll(GAP)];
    return !gaps.length || gaps.some((gap) => answers.get(gap[1] ?? ""));
  });
  const text = lines.map((line) => line.replace(GAP, (gap, name) => answers.get(name) ?? gap).replace(/ {2,}/gu, " ").replace(/^[\s,;:]+|\s+$/gu, ""));
  return text.join("\n").replace(/\n{3,}/gu, "\n\n").trim();
}

/** Every question with its answer, under the headings of the parts. @param {Filled[]} fields */
export function asList(fields) {
  const lines = [];
  let part = "";
  for (const field of fields.filter((one) => one.answer.trim())) {
    if (field.part !== part) lines.push(`${lines.length ? "\n" : ""}${field.part.toUpperCase()}`);
    part = field.part;
    lines.push(`${field.ask}\n  ${field.answer.trim().replace(/\n/gu, "\n  ")}`);
  }
  return lines.join("\n");
}
