import { m } from '@texts';

type Words = (said: { code: string }) => string;

// The codes of the mail client, and the mail server's own numbers after them, as in "EENVELOPE 550".
const words: Record<string, Words> = {
  ECONNECTION: m.mail_error_unreachable,
  ECONNREFUSED: m.mail_error_unreachable,
  ECONNRESET: m.mail_error_unreachable,
  ESOCKET: m.mail_error_unreachable,
  ETIMEDOUT: m.mail_error_unreachable,
  EDNS: m.mail_error_address,
  ENOTFOUND: m.mail_error_address,
  EAUTH: m.mail_error_sign_in,
  ETLS: m.mail_error_secure,
  EENVELOPE: m.mail_error_refused,
  EMESSAGE: m.mail_error_refused,
};

/** What the mail server said, for whoever is to mend it: in words, with the code to look up. */
export const mailErrorText = (code: string): string => (words[code.split(' ')[0] ?? ''] ?? m.mail_error_other)({ code });
