/** @typedef {import('./forms.mjs').Canary} Canary */
/** @typedef {import('./forms.mjs').Kind} Kind */

/** @type {Canary[]} */
const list = [];
/** `words`: what gives it away even when the rest is cut off. */
const plant = (/** @type {string} */ id, /** @type {Kind} */ kind, /** @type {string} */ value, /** @type {string[]} */ ...words) => {
  list.push({ id, kind, value, words: words.length ? words : [value] });
  return value;
};

/** Words nobody else writes: a made-up compound in the middle of an ordinary sentence. */
const text = (/** @type {string} */ id, /** @type {string} */ word, kind = /** @type {Kind} */ ('text')) =>
  plant(id, kind, `Vi talade om ${word} i korridoren, och det får ingen veta.`, word);
const name = (/** @type {string} */ id, /** @type {string} */ first, /** @type {string} */ last) => plant(id, 'name', `${first} ${last}`, last);

/** The invented people, and everything about them that is typed somewhere. Their names are nobody's. */
export const planted = {
  names: {
    member: name('the member’s name', 'Ingegärd', 'Kvarkentimjan'), rep: name('the rep’s name', 'Östen', 'Lövgrenåsen'),
    lead: name('the unit lead’s name', 'Åsa', 'Myrstacksdotter'), direkt: name('the adviser’s name', 'Tove', 'Granruskfors'),
    invited: name('the appointed rep’s name', 'Sixten', 'Björktrastbo'), manager: name('the manager’s name in a case', 'Vendela', 'Skrubbhammar'),
    registered: name('the manager’s name in the register', 'Torgny', 'Isvråkholm'), excluded: name('the excluded rep’s name', 'Gullevi', 'Ripstensson'),
    caller: name('the caller’s name', 'Folke', 'Sälgvideby'), dpo: name('the data protection officer’s name', 'Hjördis', 'Tjäderspel'),
  },
  personnummer: {
    long: plant('personnummer, 12 digits', 'personnummer', '198403117396', '198403117396', '8403117396'),
    hyphen: plant('personnummer with a hyphen', 'personnummer', '720929-4811', '720929-4811'),
    plus: plant('personnummer with a plus', 'personnummer', '190517+6023', '190517+6023'),
    centuryHyphen: plant('personnummer with century and hyphen', 'personnummer', '19610822-9174', '610822-9174'),
  },
  email: {
    member: plant('the member’s address', 'e-mail', 'Ingegard.K@vattenmelon.example.org', 'vattenmelon.example'),
    rep: plant('the rep’s address', 'e-mail', 'osten@klibbglim.example.org', 'klibbglim.example'),
    lead: plant('the unit lead’s address', 'e-mail', 'asa@smultronstalle.example.org', 'smultronstalle.example'),
    direkt: plant('the adviser’s address', 'e-mail', 'tove@brakved.example.org', 'brakved.example'),
    invited: plant('the appointed rep’s address', 'e-mail', 'sixten@getpors.example.org', 'getpors.example'),
    caller: plant('the caller’s address', 'e-mail', 'folke@slankstarr.example.org', 'slankstarr.example'),
    reach: plant('the private address', 'e-mail', 'privat@hundkex.example.org', 'hundkex.example'),
    unknown: plant('an address nobody has', 'e-mail', 'ingen@varfryle.example.org', 'varfryle.example'),
  },
  phone: {
    member: plant('the member’s telephone', 'telephone', '070-174 06 05'), reach: plant('the telephone to be reached at', 'telephone', '+46 72 583 91 27'),
    caller: plant('the caller’s telephone', 'telephone', '0046 8 651 27 49'), plain: plant('a telephone in a message', 'telephone', '0739186420'),
  },
  memberNumber: { member: plant('the member’s number', 'member-number', '77120934581'), caller: plant('the caller’s number', 'member-number', '66028415937') },
  text: {
    description: text('the description', 'kolonilottsgrälet'), descriptionByPhone: text('the description by phone', 'hissmusiksbråket'),
    supportNeeds: text('the support needs', 'bastuugnsallergi'), when: text('when to be reached', 'tvättstugetiden'),
    fromMember: text('a member’s message', 'gurkinläggningen'), fromRep: text('a rep’s message', 'spettekaksmötet'),
    note: text('a note', 'dragspelsklagomålet'), draftMember: text('what a member has begun to write', 'skottkärreolyckan'),
    draftMessage: text('what a rep has begun to write', 'pärlugglerasten'), draftNote: text('what a rep has begun to note', 'sillburksfrågan'),
    evidence: text('evidence', 'lingonplockningen'), workplaceEvidence: text('evidence about a workplace', 'ostkupefunderingen'),
    followUp: text('a rep’s own follow-up', 'raggmunkslöftet'), comment: text('how the talk went', 'fikabrödsdomen'),
    withdrawal: text('why it is withdrawn', 'kräftskivsångern'), reopening: text('why it is reopened', 'nubbevisetvånget'),
    handOver: text('why it is handed over', 'pepparkaksjävet'), repReopening: text('why a rep reopens it', 'julbocksbranden'),
  },
  /** In the registers of a workplace, where no person is described; still, whatever stands there is kept track of. */
  register: {
    roleTitle: text('a manager’s role', 'pulkabackschefen', 'register'), course: text('a course', 'stickgrafsskolan', 'register'),
    provider: text('a course’s provider', 'mandelmassebolaget', 'register'), material: text('a material’s title', 'kanelbullsguiden', 'register'),
    place: text('where a material is', 'vedbodspärmen', 'register'), confirmedBy: text('who confirmed a material', 'rabarberförrådet', 'register'),
    workplace: text('a workplace', 'sockertoppskontoret', 'register'), city: plant('a city', 'register', 'Fjällrävshult'),
  },
  search: text('what is searched for', 'blåbärssökningen'),
  passwords: {
    rep: plant('the rep’s password', 'secret', 'tolv fjun av åkervädd', 'åkervädd'), wrong: plant('a wrong password', 'secret', 'nio kvastar i vassgyttjan', 'vassgyttjan'),
  },
};

/** Those that are known before anything runs. */
export const CANARIES = /** @type {readonly Canary[]} */ (list);

/**
 * What the run itself brings to light: session cookies, links’ tokens, second factors, recovery codes.
 * @param {string} id
 * @param {string} value
 * @returns {Canary}
 */
export const secret = (id, value) => ({ id, kind: 'secret', value, words: [value] });
