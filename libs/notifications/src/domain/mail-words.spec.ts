import { describe, expect, it } from '@jest/globals';
import { linkOf, MAIL_KINDS, wordsOf } from './mail-words.js';

const PUBLIC_URL = 'https://stod.example.org';
const GIVES_AWAY = /\b(ST|fack\w*|union|medlem\w*|member\w*|förtroende\w*|rep|ärende\w*|case|samtal\w*|talk|medarbetar\w*|chef\w*|manager)\b/i;

describe('what an e-mail says', () => {
  it.each(MAIL_KINDS.flatMap((kind) => [[kind, 'sv'], [kind, 'en']] as const))('gives nothing away in %s (%s), and has one link', (kind, language) => {
    const link = linkOf(kind, PUBLIC_URL, 'a-token');
    const { subject, text } = wordsOf(kind, language, link);
    expect(`${subject} ${text.replace(link, '')}`).not.toMatch(GIVES_AWAY);
    expect(text.match(/https?:/g)).toHaveLength(1);
  });

  it('keeps a token behind #, where no server sees it', () => {
    expect(linkOf('sign-in-link', PUBLIC_URL, 'abc')).toBe('https://stod.example.org/sign-in#abc');
    expect(linkOf('invitation', PUBLIC_URL, 'abc')).toBe('https://stod.example.org/admin/activate#abc');
  });

  it('leads members to the member portal and staff to the staff admin', () => {
    expect(linkOf('news', PUBLIC_URL, null)).toBe('https://stod.example.org/');
    expect(linkOf('staff-task', PUBLIC_URL, null)).toBe('https://stod.example.org/admin/');
  });
});
