import type { Need } from '@app/cases';

type Told = Record<Need, readonly string[]>;

/** What members write about each need. Put together at random; nothing anybody has written. */
export const TOLD_SV: Told = {
  prepare: [
    'Det är mitt första medarbetarsamtal här och jag vet inte riktigt vad som förväntas av mig.',
    'Jag har fått en inbjudan men inget om vad vi ska prata om. Hur förbereder man sig på ett bra sätt?',
    'Jag skulle vilja bolla mina mål med någon innan jag sätter mig med chefen.',
    'Förra året blev jag överrumplad och kom inte på vad jag ville säga förrän efteråt. Det vill jag inte vara med om igen.',
    'Jag är tillbaka efter föräldraledighet och behöver hjälp att tänka igenom vad jag vill ta upp.',
  ],
  'not-proper': [
    'Samtalet bokades samma dag och var över på en kvart, i ett rum med glasväggar.',
    'Chefen gick igenom en checklista på skärmen och frågade aldrig hur jag har det.',
    'Vi hade samtalet i grupp, fyra personer samtidigt. Det kändes inte rätt.',
    'Det mesta av tiden gick åt till chefens egna frågor och telefonen ringde flera gånger.',
    'Jag fick inget skrivet efteråt, och nu minns vi olika vad vi kom överens om.',
  ],
  'manager-knowledge': [
    'Min chef är ny och sa rakt ut att hen aldrig har hållit ett medarbetarsamtal.',
    'Chefen verkar tro att samtalet är ett tillfälle att ta upp klagomål, och vi andra drar oss för att säga något.',
    'Vår chef har fyrtio medarbetare och ingen utbildning i samtalet vad jag vet.',
    'När jag frågade om utvecklingsplan visste chefen inte vad det var.',
  ],
  'no-material': [
    'Det finns ingen mall, varken för mig eller för chefen. Alla gör på sitt eget sätt.',
    'Underlaget på intranätet är från 2017 och handlar om en organisation som inte finns längre.',
    'Chefen har en mall, men vi medarbetare får inte se den i förväg.',
    'Vi fick ett formulär på svenska. Flera av oss skulle behöva det på engelska också.',
  ],
  'no-follow-up': [
    'Vi kom överens om en kurs i våras som aldrig blev av, och ingen har frågat efter den.',
    'Förra årets mål har ingen tittat på sedan dess. Jag vet inte ens om de gäller.',
    'Jag bad om uppföljning efter ett halvår, men det har skjutits upp tre gånger.',
  ],
  'no-talk': [
    'Jag har inte haft något medarbetarsamtal på två år trots att jag har påmint.',
    'Under min sjukskrivning blev det inget samtal, och nu säger de att jag får vänta till nästa år.',
    'Vi vikarier blir aldrig kallade. Är det så det ska vara?',
    'Chefen slutade i somras och den nya säger att samtalen får vänta.',
  ],
  'goals-unclear': [
    'Mina mål är så allmänna att jag inte kan veta om jag når dem.',
    'Jag har fått tre mål som säger emot varandra.',
    'Verksamhetens mål ändrades i höstas men mina står kvar som de var.',
    'Jag vet inte vad som krävs för att gå vidare till mer kvalificerade uppgifter.',
  ],
  workload: [
    'Vi är två färre sedan i våras men antalet ärenden är detsamma. Jag har börjat sova dåligt.',
    'Jag hinner inte ta rast de flesta dagar och vill kunna säga det på ett sätt som leder någonstans.',
    'Stämningen i gruppen är spänd efter omorganisationen och det påverkar mig mer än jag vill.',
    'Övertiden har blivit det normala. Jag vill ta upp det utan att uppfattas som gnällig.',
  ],
  'pay-mixed': [
    'Chefen började prata om lönen mitt i samtalet och sedan blev det inget mer av resten.',
    'Jag fick höra att betyget i samtalet avgör lönepåslaget, men ingen har sagt hur.',
    'Hos oss har de slagit ihop medarbetarsamtalet och lönesamtalet utan att säga det i förväg.',
  ],
  other: [
    'Jag är osäker på vad som får stå i anteckningarna. Min sjukdom nämns där.',
    'Jag vill att någon går igenom min utvecklingsplan innan jag skriver under.',
    'Samtalet ska hållas på distans och jag undrar hur vi får det att fungera.',
  ],
};

export const TOLD_EN: Told = {
  prepare: [
    'This is my first development talk in Sweden and I do not know what is expected of me.',
    'I would like to go through my goals with someone before I meet my manager.',
  ],
  'not-proper': ['The talk took fifteen minutes and my manager did all the talking.', 'We were three people in the same talk. Is that how it should be?'],
  'manager-knowledge': ['My manager told us that he has never held one of these talks before.'],
  'no-material': ['There is only a form in Swedish, and nothing for me to prepare with.'],
  'no-follow-up': ['Last year we agreed on a language course. Nobody has mentioned it since.'],
  'no-talk': ['I am on a fixed-term contract and have never been offered a talk.'],
  'goals-unclear': ['My goals are so general that I cannot tell whether I reach them.'],
  workload: ['Two colleagues left and I do their work as well. I want to raise it in the right way.'],
  'pay-mixed': ['My manager brought up pay in the middle of the talk. I was not prepared for that.'],
  other: ['I am not sure what may be written in the notes from the talk.'],
};

export const BESIDES_SV = [
  '', '', '', 'Jag skulle helst vilja prata i telefon innan samtalet.', 'Säg till innan du pratar med någon annan om det här.', 'Tack på förhand!',
  'Flera kollegor har det likadant, men jag talar bara för mig själv.', 'Jag är mest orolig för att det ska bli dålig stämning efteråt.',
  'Jag läser meddelanden här på kvällarna.',
] as const;

export const SUPPORT_NEEDS = ['Jag behöver skriftlig information med större text.', 'Jag hör dåligt i telefon, skriv hellre.', 'Jag behöver tolk till arabiska.'] as const;
export const REACH_WHEN = ['Efter klockan 16', 'På lunchen', 'Måndagar och onsdagar', 'Helst på förmiddagen', null, null, null] as const;
