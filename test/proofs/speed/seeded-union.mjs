// How large a union goes with a number of cases, and who is where in it. The same arithmetic in JavaScript and in SQL, so that nothing has to be looked up.

/** @typedef {{ cases: number, branches: number, sections: number, workplaces: number, members: number, reps: number }} Sizes */

/** Years of history before today: the product numbers cases from 2020 on. */
export const YEARS = 6;
const PLACES_A_SECTION = 4;
const REPS_A_SECTION = 7;

/**
 * As in the sizes of docs/performance.md: 20 units at 1 000 cases, 1 000 at 100 000, 5 000 at a million.
 * @param {number} cases
 * @returns {Sizes}
 */
export function sizesOf(cases) {
  const sections = cases >= 1_000_000 ? Math.round(cases / 200) : Math.max(10, Math.round(cases / 100));
  return {
    cases, sections, branches: Math.max(3, Math.round(sections / 50)), workplaces: sections * PLACES_A_SECTION,
    members: Math.max(20, Math.round(cases * 0.7)), reps: sections * REPS_A_SECTION,
  };
}

export const UNION = 1;
export const DIREKT = 2;
/** Branches and sections are numbered after the union and ST Direkt. */
export const branchId = (/** @type {number} */ branch) => 3 + branch;
export const sectionId = (/** @type {Sizes} */ { branches }, /** @type {number} */ section) => 3 + branches + section;
export const branchOf = (/** @type {Sizes} */ { branches, sections }, /** @type {number} */ section) => Math.floor((section * branches) / sections);

/** The first sections are the largest: some have ten times the members of others, as in life. */
const GOLDEN = 0.618033988749895;
export const sectionOfMember = (/** @type {Sizes} */ { sections }, /** @type {number} */ member) => Math.floor(((member * GOLDEN) % 1) ** 1.5 * sections);
export const sqlSectionOfMember = (/** @type {Sizes} */ { sections }, /** @type {string} */ member) =>
  `floor(power((${member} * ${GOLDEN}::float8) - floor(${member} * ${GOLDEN}::float8), 1.5::float8) * ${sections})::int`;

/** Where a member works. */
export const placeOfMember = (/** @type {Sizes} */ sizes, /** @type {number} */ member) => sectionOfMember(sizes, member) * PLACES_A_SECTION + (member % PLACES_A_SECTION);
export const sqlPlaceOfMember = (/** @type {Sizes} */ sizes, /** @type {string} */ member) =>
  `(${sqlSectionOfMember(sizes, member)} * ${PLACES_A_SECTION} + ${member} % ${PLACES_A_SECTION})`;
export const sectionOfPlace = (/** @type {string} */ place) => `(${place} / ${PLACES_A_SECTION})`;
/** Some rep of the section. */
export const repOfSection = (/** @type {Sizes} */ { sections }, /** @type {number} */ section, /** @type {number} */ which) => section + sections * (which % REPS_A_SECTION);
