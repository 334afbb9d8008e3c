/**
 * All that an e-mail says. It can be read by whoever shares a mailbox, a phone or a mail server: no name, no union, no word of
 * what it is about, and one link, behind which one signs in.
 */
export const MAIL_KINDS = ['news', 'reminder', 'question', 'staff-news', 'staff-task', 'sign-in-link', 'invitation'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export type Language = 'sv' | 'en';

interface Words { subject: string; text: string }

const NO_REPLY = {
  sv: 'Meddelandet är skickat automatiskt och går inte att svara på.',
  en: 'This message was sent automatically and cannot be replied to.',
};
const NEWS = {
  sv: { subject: 'Du har något nytt att läsa', text: 'Det finns något nytt för dig att läsa. Logga in här:' },
  en: { subject: 'You have something new to read', text: 'There is something new for you to read. Sign in here:' },
};

const WORDS: Record<MailKind, Record<Language, Words>> = {
  news: NEWS,
  reminder: {
    sv: { subject: 'Påminnelse', text: 'Det här är en påminnelse om något som närmar sig. Logga in här för att se vad:' },
    en: { subject: 'Reminder', text: 'This is a reminder of something that is coming up. Sign in here to see what:' },
  },
  question: {
    sv: { subject: 'En kort fråga till dig', text: 'Vi har en kort fråga till dig. Den tar ungefär två minuter att svara på. Logga in här:' },
    en: { subject: 'A short question for you', text: 'We have a short question for you. It takes about two minutes to answer. Sign in here:' },
  },
  'staff-news': NEWS,
  'staff-task': {
    sv: { subject: 'Något väntar på dig', text: 'Det finns något som väntar på att du gör det. Logga in här:' },
    en: { subject: 'Something is waiting for you', text: 'There is something that is waiting for you to do it. Sign in here:' },
  },
  'sign-in-link': {
    sv: { subject: 'Din inloggningslänk', text: 'Här är länken du bad om. Den gäller i 15 minuter och går att använda en gång:' },
    en: { subject: 'Your sign-in link', text: 'Here is the link you asked for. It is valid for 15 minutes and can be used once:' },
  },
  invitation: {
    sv: { subject: 'Skapa din inloggning', text: 'Du har fått en inbjudan. Skapa din inloggning här inom sju dagar:' },
    en: { subject: 'Create your sign-in', text: 'You have received an invitation. Create your sign-in here within seven days:' },
  },
};

const NOT_ASKED_FOR = {
  sv: 'Har du inte bett om det här kan du bortse från meddelandet.',
  en: 'If you did not ask for this you can ignore the message.',
};

/** Where the link leads. Tokens stand after #, which browsers never send to a server's log. */
export function linkOf(kind: MailKind, publicUrl: string, token: string | null): string {
  switch (kind) {
    case 'sign-in-link': return `${publicUrl}/sign-in#${token}`;
    case 'invitation': return `${publicUrl}/admin/activate#${token}`;
    case 'staff-news': case 'staff-task': return `${publicUrl}/admin/`;
    default: return `${publicUrl}/`;
  }
}

export function wordsOf(kind: MailKind, language: Language, link: string): Words {
  const { subject, text } = WORDS[kind][language];
  const asked = kind === 'sign-in-link' || kind === 'invitation' ? [NOT_ASKED_FOR[language]] : [];
  return { subject, text: [language === 'sv' ? 'Hej!' : 'Hello!', text, link, ...asked, NO_REPLY[language]].join('\n\n') + '\n' };
}

export const isMailKind = (kind: string): kind is MailKind => (MAIL_KINDS as readonly string[]).includes(kind);
