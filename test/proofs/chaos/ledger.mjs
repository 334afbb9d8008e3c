/**
 * What the clients did, as they know it themselves: kept outside the product, and held against it afterwards.
 * @typedef {'acknowledged' | 'refused' | 'unknown'} Fate `unknown`: given up without an answer, or refused after an attempt nobody answered
 * @typedef {{ event: string, actorId: string, caseId: string | null, marker: string | null, fate: Fate, attempts: number, at: number }} Deed
 */

export class Ledger {
  /** @type {Deed[]} */
  deeds = [];
  /** @type {Map<string, { version: number, number: string, section: number, phone: boolean }>} acknowledged cases as they were submitted */
  submitted = new Map();
  #count = 0;

  /** A word that stands in one text only. */
  marker() {
    return `märke-${process.pid}-${(this.#count += 1)}-ende`;
  }

  /**
   * @param {string} event @param {string} actorId @param {string | null} caseId
   * @param {import('../stubborn-caller.mjs').Answer | null} answer @param {string | null} [marker]
   */
  note(event, actorId, caseId, answer, marker = null) {
    const ok = answer !== null && answer.status < 300;
    /** @type {Fate} */
    const fate = ok ? 'acknowledged' : answer === null || answer.unsure ? 'unknown' : 'refused';
    this.deeds.push({ event, actorId, caseId, marker, fate, attempts: answer?.attempts ?? 1, at: Date.now() });
    return ok;
  }

  count(/** @type {Fate} */ fate) {
    return this.deeds.filter((deed) => deed.fate === fate).length;
  }
}
