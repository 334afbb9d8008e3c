import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config } from '@app/platform';

export interface Letter { messageId: string; to: string; subject: string; text: string; language: 'sv' | 'en' }

/** Why the mail server did not take a mail: its answer, and a code that names no one. */
export interface Refusal { code: string; answer?: number }

/** Until the mail server is connected, greets and speaks TLS. */
const SETTING_UP_MS = 30_000;

export const PATIENCE = {
  /** Until the mail is handed over, all in all: nothing is lost by giving up, the ledger tries again. */
  handOverMs: 60_000,
  /** For the answer. The server may have the mail and still be looking at it: who hangs up sooner sends it twice. RFC 5321, 4.5.3.2.6 */
  answerMs: 600_000,
};

/** What a mail carries through nodemailer for us. */
interface Watched { handedOver(): void }

/** The mail server. */
@Injectable()
export class Post implements OnApplicationShutdown {
  patience = PATIENCE;
  private readonly transport;

  constructor(private readonly config: Config) {
    this.transport = createTransport({
      url: this.config.smtpUrl, connectionTimeout: SETTING_UP_MS, greetingTimeout: SETTING_UP_MS, socketTimeout: PATIENCE.answerMs,
    });
    this.transport.use('stream', ({ message, data }, done) => {
      message!.processFunc((written) => written.once('end', (data as Partial<Watched>).handedOver!));
      done();
    });
  }

  /** Null when the server has taken it. The Message-ID is the same each time, so that a mail taken twice can be known as one. */
  async deliver({ messageId, to, subject, text, language }: Letter): Promise<Refusal | null> {
    const over = new AbortController();
    const giveUpIn = (ms: number): NodeJS.Timeout => setTimeout(() => over.abort(), ms);
    let timer = giveUpIn(this.patience.handOverMs);
    const watched: Watched = { handedOver: () => { clearTimeout(timer); timer = giveUpIn(this.patience.answerMs); } };
    try {
      await this.transport.sendMail({
        from: this.config.mailFrom, to, subject, text, messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': language },
        disableFileAccess: true, disableUrlAccess: true, signal: over.signal, ...watched,
      });
      return null;
    } catch (error) {
      if (over.signal.aborted) return { code: 'ETIMEDOUT' };
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      return { code: [code ?? 'UNKNOWN', responseCode].filter(Boolean).join(' '), ...(responseCode !== undefined && { answer: responseCode }) };
    } finally {
      clearTimeout(timer);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
