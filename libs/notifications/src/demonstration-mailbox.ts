import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config, Problem } from '@app/platform';
import type { DemonstrationMail } from './mails.dto.js';

const SHOWN = 50;

/** The folder into which the demonstration's own mail server delivers: one .eml file a mail, named by when it came. */
@Injectable()
export class DemonstrationMailbox {
  constructor(private readonly config: Config) {}

  /** Newest first. 404 unless this is a demonstration. */
  async latest(): Promise<DemonstrationMail[]> {
    const { demonstration, mailboxDir } = this.config;
    if (!demonstration || !mailboxDir) throw Problem.notFound();
    const names = await readdir(mailboxDir).catch(() => []);
    const files = names.filter((name) => /^[^.].*\.eml$/.test(name)).sort().reverse().slice(0, SHOWN);
    return Promise.all(files.map((name) => this.read(path.join(mailboxDir, name))));
  }

  private async read(file: string): Promise<DemonstrationMail> {
    const { simpleParser } = await import('mailparser'); // several megabytes that no real installation needs
    const [mail, { mtime }] = await Promise.all([readFile(file).then((raw) => simpleParser(raw)), stat(file)]);
    const to = [mail.to ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));
    return { to, subject: mail.subject ?? '', text: mail.text ?? '', receivedAt: mtime.toISOString() };
  }
}
