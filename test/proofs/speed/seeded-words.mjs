/** Sentences a member or a rep could write; nobody wrote them. */
const SENTENCES = [
  'Jag har mitt medarbetarsamtal om två veckor och vet inte riktigt hur jag ska förbereda mig.',
  'Förra året skrev vi inte ner någonting och målen följdes aldrig upp.',
  'Min chef är ny och har inte fått någon utbildning i att hålla samtal, såvitt jag vet.',
  'Det finns inget samtalsunderlag hos oss, vi brukar bara prata en stund i korridoren.',
  'Tack för ditt meddelande, jag ringer dig på torsdag förmiddag så går vi igenom dina frågor.',
  'Jag har läst igenom mallen och fyllt i det som gäller arbetsbelastning och kompetensutveckling.',
  'Vi kan börja med att titta på vad ni kom överens om sist och vad som har hänt sedan dess.',
  'Det vore bra om du ber om att få underlaget minst en vecka i förväg.',
  'Samtalet gick bättre än jag trodde och vi bestämde en ny träff efter sommaren.',
  'Lönen togs upp mitt i samtalet fast vi hade kommit överens om att hålla isär det.',
];

/** Some of them in a row. */
export function words(/** @type {number} */ seed, /** @type {number} */ sentences) {
  return Array.from({ length: sentences }, (_, i) => SENTENCES[(seed + i * 3) % SENTENCES.length]).join(' ');
}

/** @type {Buffer[]} */
const encoded = [];
const LONGEST = 8;

/** The same, as bytes to be sealed: there are few, and each is encoded once. */
export function encodedWords(/** @type {number} */ seed, /** @type {number} */ sentences) {
  return encoded[(seed % SENTENCES.length) * LONGEST + sentences] ??= Buffer.from(words(seed, sentences));
}
