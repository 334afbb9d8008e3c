/** What reps note for themselves, and short reasons. Invented. */
export const NOTES = [
  'Ringt, inget svar. Försöker igen i eftermiddag.',
  'Pratade 25 min. Orolig men har bra koll på vad hen vill.',
  'Behöver mest stöd i att formulera det hen vill säga.',
  'Stämt av med ordföranden: vi tar frågan om mallen i samverkansgruppen i stället för i det enskilda fallet.',
  'Mallen på intranätet är gammal, se arbetsplatsens register.',
  'Har skickat förslag på formuleringar. Väntar på svar.',
  'Kollat kollektivavtalet: samtal minst en gång per år, även för vikarier.',
  'Vill ha uppföljning efter samtalet, ring inte på arbetstid.',
] as const;

export const OWN_FOLLOW_UPS = [
  'Fråga om kursen blev bokad', 'Stäm av med HR om mallen', 'Ring och hör hur den nya planen fungerar', 'Kolla att anteckningarna är rättade',
  'Ta upp samtalstiden i samverkansgruppen',
] as const;

/** What an answer rests on, in the rep's words, by the kind of evidence. */
export const EVIDENCE = {
  'member-word': ['Medlemmen berättade i telefon.', 'Enligt medlemmen, som var med.'],
  'rep-observation': ['Sett inbjudan, skickad tre veckor före.', 'Varit med på arbetsplatsträffen där det gicks igenom.'],
  document: ['Läst den undertecknade planen tillsammans med medlemmen.', 'Står i den lokala rutinen.'],
  'employer-confirmation': ['Chefen bekräftade i e-post.', 'HR bekräftade i telefon.'],
} as const;

export const WITHDRAWN_BECAUSE = ['Jag har pratat med chefen själv och det löste sig.', 'Jag har bytt jobb, så det är inte aktuellt längre.', 'Jag vill vänta med det här.'] as const;
export const REOPENED_BECAUSE = ['Det vi kom överens om har inte blivit av.', 'Chefen har slutat och den nya vill börja om.'] as const;
export const HANDED_OVER_BECAUSE = ['Vi känner varandra privat.', 'Handlar om en fråga som vi inte har mandat för lokalt.', 'Ingen av oss hinner före samtalet.'] as const;
export const SENT_BACK_BECAUSE = ['Medlemmen vill helst ha någon på plats. Jag har pratat med hen.', 'Det här löser ni bäst lokalt, hör av er om ni kör fast.'] as const;
export const HOW_IT_WENT = {
  good: ['Det gick bra, vi hann med allt.', 'Chefen lyssnade den här gången.', ''],
  fair: ['Det blev lite stressigt på slutet men vi bokade en ny tid.', 'Bättre än förra året.', ''],
  poor: ['Jag saknar fortfarande en plan på papper.', 'Vi hann inte med det jag ville ta upp.', ''],
} as const;

export const COURSES = ['Medarbetarsamtalet i praktiken', 'Lönesättande samtal', 'Ny som chef', 'Samtal som utvecklar', 'Arbetsmiljö för chefer'] as const;
export const PROVIDERS = ['Arbetsgivaren', 'Partsrådet', 'Intern chefsutbildning'] as const;
