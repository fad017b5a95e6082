// The sums behind band-aid or root cause. The twin of `views/recurrence.py`; a test compares the two.

/** @typedef {{ under: number, over: number }} Limits the thresholds in percent */
/** @typedef {"band-aid" | "judge" | "root-cause"} Verdict */

/** @type {Record<Verdict, string>} */
export const SAYS = { "band-aid": "Mend the single case", judge: "Your judgement", "root-cause": "Fix the cause" };

const Z = 1.96;

/** @param {number} cases @param {number} orders @param {Limits} limits @returns {Verdict} */
export function verdict(cases, orders, { under, over }) {
  if (cases * 100 < under * orders) return "band-aid";
  return cases * 100 >= over * orders ? "root-cause" : "judge";
}

/**
 * Between which shares (0 to 1) the true one probably lies: the interval of Wilson (1927).
 * @param {number} cases @param {number} orders
 * @returns {[number, number]}
 */
export function likely(cases, orders) {
  const share = cases / orders;
  const square = (Z * Z) / orders;
  const middle = share + square / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / orders + square / (4 * orders));
  return [Math.max(0, (middle - reach) / (1 + square)), Math.min(1, (middle + reach) / (1 + square))];
}

/** `4 %`, `12.5 %`: with one decimal, where it is not nothing. @param {number} cases @param {number} orders */
export function sayShare(cases, orders) {
  const tenths = Math.floor((cases * 2000 + orders) / (orders * 2));
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10];
  return rest ? `${whole}.${rest} %` : `${whole} %`;
}
