/** What people read for each shipped step; stored with the plan, so that a later wording does not change history. */
export const PLAN_WORDS: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  'before-the-talk': ['Före samtalet', 'Before the talk'],
  'first-answer': ['Svara medlemmen första gången', 'Give the member a first answer'],
  'preparation-call': ['Samtal med medlemmen för att förbereda', 'Call the member to prepare'],
  'material-check': ['Kontrollera att samtalsunderlag finns för båda', 'Check that there is material for both'],
  'last-reminder': ['Påminnelse till medlemmen om samtalet', 'Reminder to the member about the talk'],
  'after-the-talk': ['Efter samtalet', 'After the talk'],
  'how-did-it-go': ['Fråga till medlemmen: hur gick det?', 'Question to the member: how did it go?'],
  'half-year-follow-up': ['Halvårsuppföljning av det som bestämdes', 'Half-year follow-up of what was agreed'],
};

/** A rep's own follow-up has its own words beside these. */
export const OWN_WORDS = ['Egen uppföljning', 'Own follow-up'] as const;
