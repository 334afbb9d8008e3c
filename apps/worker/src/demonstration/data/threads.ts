import type { Need } from '@app/cases';

/** One conversation: the rep's first answer, then what member and rep say in turn. Each stands by itself, so it may end anywhere. */
export interface Thread {
  first: string;
  turns: readonly (readonly [member: string, rep: string])[];
}

const hello = 'Hej {member}! Jag heter {rep} och hjälper dig fram till samtalet. Ingenting går till arbetsgivaren utan att du har sagt ja.';

const PREPARE: Thread = {
  first: `${hello} Fundera på två saker så länge: vad är du nöjd med, och vad vill du ändra på? Har du anteckningar från förra samtalet?`,
  turns: [
    ['Tack för svaret! Jag har letat men hittar inga anteckningar. Chefen skulle skicka dem men det blev aldrig av.',
      'Be chefen om dem, du har rätt att läsa det som skrevs. Skriv sedan ner tre saker du har gjort bra i år och ett mål som går att mäta.'],
    ['Nu har jag fått anteckningarna och skrivit ner mina tre saker. Det svåraste är målet.',
      'Ta det du helst vill kunna om ett år, och säg hur det märks att du kan det. Då är det lätt att följa upp för er båda.'],
    ['Det hjälpte mycket att tänka så. Jag känner mig lugnare nu.',
      'Vad bra! Be om att få det ni kommer överens om skrivet, med vem som gör vad och när.'],
  ],
};

const GOALS: Thread = {
  first: `${hello} Vilka mål har du i dag? Skriv av dem här om du vill, så tittar vi på dem tillsammans.`,
  turns: [
    ['Jag har tre: ”god service”, ”bidra till utvecklingen” och ”hålla tiderna”. Jag vet inte vad någon av dem betyder.',
      'De går inte att följa upp som de står. Föreslå ett av dem konkret: vad ska vara gjort, till när, och hur märks det?'],
    ['Jag försökte: ”Svara på nio av tio frågor inom två dagar, från mars.” Är det för litet?',
      'Det är precis lagom. Fråga också vad du behöver av arbetsgivaren för att nå dit, till exempel tid eller en kurs.'],
    ['Då har jag något att ta med mig. Tack!', 'Kom ihåg att be om ett datum för uppföljning, gärna inom ett halvår.'],
  ],
};

const WORKLOAD: Thread = {
  first: `${hello} Det du beskriver hör hemma i samtalet. Har du sagt något till chefen om det?`,
  turns: [
    ['Nej, jag har inte sagt något än. Jag ville prata med någon först.',
      'Här är ett förslag: ”Jag vill prata om arbetsbelastningen, för jag märker att jag inte hinner det vi har kommit överens om.” Ta med två exempel.'],
    ['Jag har skrivit upp hur två vanliga veckor har sett ut. Räcker det?',
      'Det är ett bra underlag. Fråga vad som kan läggas åt sidan, och be att svaret skrivs ner.'],
    ['Kan skyddsombudet hjälpa till om det inte blir bättre?',
      'Ja. Säg till så kontaktar jag skyddsombudet. Då pratar vi om arbetsbelastningen i gruppen, utan att ditt namn nämns.'],
  ],
};

const NOT_PROPER: Thread = {
  first: `${hello} Så ska ett samtal inte gå till: det ska vara enskilt, ostört och ha tid nog. Vad vill du att jag gör?`,
  turns: [
    ['Jag vill ha ett nytt samtal, men jag vill inte bråka.',
      'Det förstår jag. Du kan be om en ny tid i ett stängt rum, minst en timme. Vill du hellre att jag frågar chefen?'],
    ['Ja, du får gärna fråga chefen, men säg till mig innan.', 'Då hör jag av mig till chefen på måndag och berättar för dig hur det gick.'],
    ['Tack. Skönt att slippa göra det själv.', 'Nu har jag pratat med chefen. Ni får en ny tid, en och en halv timme, i ett ostört rum.'],
  ],
};

const KNOWLEDGE: Thread = {
  first: `${hello} Chefen ska kunna hålla samtalet, och arbetsgivaren ska se till att det finns utbildning. Har chefen sagt något om det?`,
  turns: [
    ['Inte mer än att det är ovant. Jag vill inte peka ut någon.',
      'Det behövs inte. Jag frågar HR när nästa chefsutbildning är, utan att nämna dig. Säg ifrån om du inte vill det.'],
    ['Det går bra, så länge mitt namn inte nämns.', 'HR svarar att det finns platser på nästa utbildning och att alla nya chefer blir erbjudna.'],
    ['Vad bra! Då väntar jag med samtalet tills dess om det går.', 'Fråga chefen om ni kan flytta det. Ändra sedan dagen här, så följer det vi har planerat med.'],
  ],
};

const MATERIAL: Thread = {
  first: `${hello} Båda ska ha ett underlag i förväg. Jag ser efter vad som finns registrerat för din arbetsplats.`,
  turns: [
    ['Jag har letat på intranätet men hittar bara en gammal mall för chefer.',
      'Jag har frågat och fått svar att en ny mall är på väg. Till dess kan du använda ST:s eget underlag, se Underlag här i tjänsten.'],
    ['Nu hittade jag det. Kan jag be chefen använda samma?', 'Ja, gör gärna det. Skicka det i förväg, så har ni samma punkter framför er båda två.'],
    ['Chefen tyckte att det var en bra idé.', 'Så bra! Jag tar upp i samverkansgruppen att underlaget ska finnas för alla.'],
  ],
};

const FOLLOW_UP: Thread = {
  first: `${hello} Det ni har kommit överens om ska följas upp. Har du det skrivet någonstans?`,
  turns: [
    ['Ja, det står i min utvecklingsplan, men utan datum.', 'Då är det ett bra läge att be om datum nu: vem gör vad, och till när?'],
    ['Jag frågade, och chefen sa att det får tas i nästa samtal.', 'Det är rimligt om det är snart. Ta upp det först av allt, och be att det skrivs ner den här gången.'],
    ['Det gör jag. Får jag höra av mig om det inte blir av?', 'Självklart. Skriv här, så ser vi vad nästa steg är.'],
  ],
};

const NO_TALK: Thread = {
  first: `${hello} Alla ska erbjudas ett samtal minst en gång om året. När frågade du senast, och vad blev svaret?`,
  turns: [
    ['I våras. Chefen sa att det inte finns tid just nu.', 'Skriv en rad till chefen och föreslå två dagar. Då finns det svart på vitt att du har bett om det.'],
    ['Nu har jag skrivit. Jag har inte fått något svar än.', 'Ge det en vecka. Får du inget svar kan jag fråga, om du säger ja till det.'],
    ['Nu fick jag en tid! Jag har skrivit in dagen här.', 'Härligt. Då förbereder vi det i lugn och ro.'],
  ],
};

const PAY: Thread = {
  first: `${hello} Lönen hör till lönesamtalet, om det inte är uttalat att samtalen hålls ihop. Vet du hur det är hos er?`,
  turns: [
    ['Ingen har sagt något, men chefen tog upp lönen förra gången.', 'Fråga i förväg. Om chefen tar upp lönen ändå kan du säga att du gärna återkommer till den i lönesamtalet.'],
    ['Jag frågade. De hålls isär i år.', 'Då vet du det. Be gärna om lönekriterierna, så att du vet vad som krävs för högre lön.'],
    ['Jag har fått kriterierna nu.', 'Bra. Ta med dem till samtalet och fråga vad de betyder i ditt arbete.'],
  ],
};

const OTHER: Thread = {
  first: `${hello} Jag har läst det du skrev. Berätta gärna lite mer, så tar vi det därifrån.`,
  turns: [
    ['Jag är mest osäker på vad som får stå i anteckningarna.',
      'Sjukdom, rehabilitering och misskötsamhet ska inte stå där. En undertecknad anteckning hos en myndighet är en allmän handling.'],
    ['Då vill jag att det stryks. Hur gör jag?', 'Be chefen stryka det innan ni skriver under. Jag hjälper dig gärna med hur du kan säga det.'],
    ['Chefen har strukit det nu. Tack för hjälpen!', 'Vad bra att det löste sig så lätt.'],
  ],
};

export const THREADS_SV: Record<Need, Thread> = {
  prepare: PREPARE, 'goals-unclear': GOALS, workload: WORKLOAD, 'not-proper': NOT_PROPER, 'manager-knowledge': KNOWLEDGE, 'no-material': MATERIAL,
  'no-follow-up': FOLLOW_UP, 'no-talk': NO_TALK, 'pay-mixed': PAY, other: OTHER,
};

/** In English one conversation does for whatever it is about. */
export const THREAD_EN: Thread = {
  first: 'Hello {member}! My name is {rep} and I will help you until your talk. Nothing goes to your employer unless you say so. Do you have notes from last year?',
  turns: [
    ['Thank you! No, I have no notes. I have not said anything to my manager yet, I wanted to ask you first.',
      'That is fine. Write down three things you did well this year and one goal that can be measured. We can look at it together.'],
    ['I have written it down. I am not sure how to bring up what I told you about.',
      'You could say: “I would like to talk about this, because it affects my work.” Bring one example.'],
    ['That helps. I feel much calmer now.', 'Ask for what you agree on to be written down: who does what, and when. It makes the follow-up easier for both of you.'],
  ],
};

/** After a case has been opened again. */
export const AGAIN_SV = 'Hej igen {member}! Då ber vi om ett nytt möte om det som inte har blivit av. Jag återkommer när jag vet mer.';
export const AGAIN_EN = 'Hello again {member}! Then we ask for a new meeting about what has not been done. I will get back to you when I know more.';
