/**
 * The context: what is known around a reply. The same words mean different things late, in public or to the furious.
 * Twin of `playbook/etiquette/context.py`.
 */

/**
 * Something said before: by the customer's side (`customer`), by us (`us`) or by somebody else (`other`).
 * @typedef {{by: string, text: string, public: boolean}} Turn
 */

/**
 * What is known around a reply. What is not known is null or empty, and rules that need it stay silent. `limit` and
 * `linkLength` are the channel's; `late` is in minutes; `heat` is 0 calm to 4 furious; `known` are things that need not
 * be asked for; `customer` is the message that is answered; `turns` are all turns before the reply.
 * @typedef {object} Context
 * @property {boolean | null} public
 * @property {number | null} limit
 * @property {number | null} linkLength
 * @property {string | null} role
 * @property {number | null} late
 * @property {number | null} heat
 * @property {string | null} stakes
 * @property {string | null} name
 * @property {string[]} known
 * @property {string} customer
 * @property {Turn[]} turns
 */

/**
 * A context from its JSON form: the same fields, those that are not known left out.
 * @param {Record<string, any>} source
 * @returns {Context}
 */
export function contextOf(source) {
  return {
    public: source.public ?? null,
    limit: source.limit ?? null,
    linkLength: source.link_length ?? null,
    role: source.role ?? null,
    late: source.late ?? null,
    heat: source.heat ?? null,
    stakes: source.stakes ?? null,
    name: source.name ?? null,
    known: [...(source.known ?? [])],
    customer: source.customer || "",
    turns: (source.turns ?? []).map((/** @type {any} */ turn) => ({
      by: turn.by,
      text: turn.text,
      public: Boolean(turn.public),
    })),
  };
}
