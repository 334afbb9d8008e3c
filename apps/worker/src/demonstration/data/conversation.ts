/** What reps and members write to each other, and what reps note for themselves. Invented. */
export const FIRST_ANSWERS_SV = [
  'Hej! Tack för att du hörde av dig. Jag heter {rep} och är förtroendevald hos oss. Jag hjälper dig fram till samtalet. Kan du skicka inbjudan och förra årets anteckningar om du har dem?',
  'Hej {member}! Bra att du skriver i god tid. Jag föreslår att vi pratas vid en halvtimme i veckan och går igenom vad du vill få ut av samtalet. Vilken dag passar?',
  'Hej! Jag har läst det du skrev och förstår att det känns osäkert. Det här går att göra något åt. Först en fråga: har du sagt något till chefen om det?',
  'Hej! Jag tar hand om ditt ärende. Ingenting går vidare till arbetsgivaren utan att du har sagt ja. Berätta gärna lite mer om hur det gick till förra gången.',
  'Hej {member}! Jag ringer dig i morgon efter klockan 15 om det passar. Fundera till dess på två saker: vad är du nöjd med, och vad vill du ändra på?',
  'Hej! Du har rätt till ett enskilt samtal och till att få förbereda dig. Jag bifogar inget nu, men i Förbered finns frågor att börja med. Hör av dig när du har tittat.',
] as const;
export const FIRST_ANSWERS_EN = [
  'Hello! My name is {rep} and I will help you until your talk. Could you tell me when you were invited and whether you have any notes from last year?',
  'Hello {member}! Thank you for writing in good time. Nothing goes to your employer unless you say so. When would be a good time for a call?',
] as const;

export const MEMBER_REPLIES_SV = [
  'Tack för snabbt svar! Torsdag efter 16 passar bra.',
  'Jag har letat men hittar inga anteckningar från förra året. Chefen sa att hen skulle skicka dem men det kom aldrig.',
  'Nej, jag har inte sagt något än. Jag ville prata med någon först.',
  'Nu har jag fått en ny tid. Jag har ändrat datumet här också.',
  'Tack, det hjälpte mycket att prata igenom det. Jag känner mig lugnare nu.',
  'Jag har fyllt i frågorna. Det svåraste var målen, där vet jag fortfarande inte vad jag ska skriva.',
  'Ja, du får gärna kontakta chefen, men säg till mig innan.',
  'Kan vi ta det på telefon i stället? Jag sitter i öppet landskap.',
  'Det blev bättre än jag trodde! Vi tog det i lugn och ro och jag fick med kursen i planen.',
  'Samtalet blev inställt igen. Jag vet inte vad jag ska göra.',
] as const;
export const MEMBER_REPLIES_EN = [
  'Thank you! Thursday after four works for me.', 'I have not said anything to my manager yet. I wanted to ask you first.',
  'It went better than I thought. We wrote down the course this time.',
] as const;

export const REP_MESSAGES_SV = [
  'Tack för samtalet i dag. Som vi sa: skriv ner tre saker du har gjort bra i år och ett mål som går att mäta. Läs upp dem högt för dig själv en gång.',
  'Jag har frågat hur det är tänkt med underlaget och fått svar att en ny mall är på väg. Jag hör av mig när den finns.',
  'Här är ett förslag på hur du kan säga det: ”Jag vill gärna prata om arbetsbelastningen, för jag märker att jag inte hinner det vi har kommit överens om.”',
  'Kom ihåg att lönen hör till lönesamtalet. Om chefen tar upp den kan du säga att du gärna återkommer till den då.',
  'Be om att få det ni kommer överens om skrivet, med vem som gör vad och när. Det gör uppföljningen lättare för er båda.',
  'Jag har pratat med chefen, som du sa att jag fick. Ni får en ny tid i ett ostört rum, en och en halv timme.',
  'Hur gick det? Hör av dig när du har hunnit landa.',
  'Sjukdom och rehabilitering ska inte stå i anteckningarna från samtalet. Vill du att jag hjälper dig att be om en rättelse?',
] as const;
export const REP_MESSAGES_EN = [
  'Thank you for the call. As we said: write down three things you did well this year and one goal that can be measured.',
  'Ask for what you agree on to be written down: who does what, and when. It makes the follow-up easier for both of you.',
] as const;

export const NOTES = [
  'Ringt, inget svar. Försöker igen i eftermiddag.',
  'Pratade 25 min. Orolig men har bra koll på vad hen vill. Behöver mest stöd i att formulera målen.',
  'Samma chef som i två andra ärenden i år. Inte nämnt för medlemmen.',
  'Medlemmen vill inte att vi tar kontakt med arbetsgivaren. Respekteras.',
  'Stämt av med ordföranden: vi tar frågan om mallen i samverkansgruppen i stället för i det enskilda fallet.',
  'HR bekräftar att chefsutbildningen går i mars. Chefen är anmäld.',
  'Mallen på intranätet är gammal, se arbetsplatsens register.',
  'Har skickat förslag på formuleringar. Väntar på svar.',
  'Kollat kollektivavtalet: samtal minst en gång per år, även för vikarier.',
  'Skyddsombudet informerat om arbetsbelastningen, utan namn, efter överenskommelse.',
] as const;

export const OWN_FOLLOW_UPS = [
  'Fråga om kursen blev bokad', 'Stäm av med HR om mallen', 'Ring och hör hur den nya planen fungerar', 'Kolla att anteckningarna är rättade',
  'Ta upp samtalstiden i samverkansgruppen',
] as const;

export const EVIDENCE = [
  'Medlemmen berättade i telefon.', 'Sett inbjudan, skickad tre veckor före.', 'Läst den undertecknade planen tillsammans med medlemmen.',
  'Chefen bekräftade i e-post.', 'Står i den lokala rutinen från i våras.', 'Enligt HR finns mallen men används inte.',
] as const;

export const WITHDRAWN_BECAUSE = ['Jag har pratat med chefen själv och det löste sig.', 'Jag har bytt jobb, så det är inte aktuellt längre.', 'Jag vill vänta med det här.'] as const;
export const REOPENED_BECAUSE = ['Det vi kom överens om har inte blivit av.', 'Chefen har slutat och den nya vill börja om.'] as const;
export const HANDED_OVER_BECAUSE = ['Vi känner varandra privat.', 'Handlar om en fråga som vi inte har mandat för lokalt.', 'Ingen av oss hinner före samtalet.'] as const;
export const HOW_IT_WENT = [
  'Det gick bra, vi hann med allt.', 'Chefen lyssnade den här gången.', 'Det blev stressigt på slutet men vi bokade en ny tid.', 'Jag saknar fortfarande en plan på papper.', '',
] as const;

export const COURSES = ['Medarbetarsamtalet i praktiken', 'Lönesättande samtal', 'Ny som chef', 'Samtal som utvecklar', 'Arbetsmiljö för chefer'] as const;
export const PROVIDERS = ['Arbetsgivaren', 'Partsrådet', 'Intern chefsutbildning'] as const;
