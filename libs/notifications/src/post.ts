import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Config } from '@app/platform';

export interface Letter { messageId: string; to: string; subject: string; text: string; language: 'sv' | 'en' }

/** Why the mail server did not take a mail: its answer, and a code that names no one. */
export interface Refusal { code: string; answer?: number }

/** The mail server. Waits are short: the ledger tries again. */
@Injectable()
export class Post implements OnApplicationShutdown {
  private readonly transport;

  constructor(private readonly config: Config) {
    this.transport = createTransport(this.config.smtpUrl, { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000 } as never);
  }

  /** Null when the server has taken it. The Message-ID is the same each time, so that a mail taken twice can be known as one. */
  async deliver({ messageId, to, subject, text, language }: Letter): Promise<Refusal | null> {
    try {
      await this.transport.sendMail({
        from: this.config.mailFrom, to, subject, text, messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': language },
        disableFileAccess: true, disableUrlAccess: true,
      });
      return null;
    } catch (error) {
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      return { code: [code ?? 'UNKNOWN', responseCode].filter(Boolean).join(' '), ...(responseCode !== undefined && { answer: responseCode }) };
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
