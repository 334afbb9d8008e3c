import fs from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';

/** @typedef {{ channel: string, where: string, canary: string, around: string }} Leak */
/** @typedef {ReturnType<typeof import('./finder.mjs').finder>} Find */
/** @typedef {import('./forms.mjs').Canary} Canary */

/**
 * Collects what is found where, and how much was looked through.
 * @param {Find} find
 */
export function lookout(find) {
  /** @type {Leak[]} */
  const leaks = [];
  /** @type {Map<string, number>} */
  const looked = new Map();
  return {
    leaks, looked,
    /** @param {string} channel @param {string} where @param {Buffer | string} content @param {(canary: Canary) => boolean} [allowed] */
    look(channel, where, content, allowed = () => false) {
      looked.set(channel, (looked.get(channel) ?? 0) + Buffer.byteLength(content));
      for (const { canary, around } of find(content)) if (!allowed(canary)) leaks.push({ channel, where, canary: canary.id, around });
    },
    /** Every file under a folder, and the files' names. @param {string} channel @param {string} folder @param {(canary: Canary) => boolean} [allowed] */
    lookUnder(channel, folder, allowed) {
      this.look(channel, folder, '', allowed);
      for (const entry of fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true, recursive: true }) : []) {
        const file = path.join(entry.parentPath ?? entry.path, entry.name);
        this.look(channel, path.relative(folder, file), path.relative(folder, file), allowed);
        if (entry.isFile()) this.look(channel, path.relative(folder, file), fs.readFileSync(file), allowed);
      }
    },
    /** Mail may name whom it goes to, and carry that person's own link. @param {string} folder */
    async lookAtMail(folder) {
      for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.eml'))) {
        const raw = fs.readFileSync(path.join(folder, name));
        const mail = await simpleParser(raw);
        const to = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => (address ?? '').toLowerCase()));
        const own = (/** @type {Canary} */ { id, kind, value }) => (kind === 'e-mail' && to.includes(value.toLowerCase())) || to.some((each) => id.toLowerCase().startsWith(`the link to ${each} `));
        this.look('e-mail', name, raw, own);
        const { text, html, subject, headerLines } = mail;
        this.look('e-mail', name, JSON.stringify({ text, html, subject, headers: headerLines.map(({ line }) => line) }), own);
      }
    },
    /** Only what a room declares may be read in the database, and only where. @param {import('./dump.mjs').DumpedColumn[]} columns @param {Map<string, readonly string[]>} declared @returns {Set<string>} what stands there by declaration */
    lookAtDump(columns, declared) {
      /** @type {Set<string>} */
      const readable = new Set();
      for (const { schema, table, column, content } of columns) {
        const channel = { bullmq: 'job data', canary_scan: 'job data' }[schema] ?? (table === 'event_log' ? 'event log' : 'database');
        this.look(channel, `${schema === 'public' ? '' : `${schema}.`}${table}.${column}`, content, ({ id, kind }) => {
          const may = schema === 'public' && Boolean(declared.get(`${table}.${column}`)?.includes(kind));
          if (may) readable.add(id);
          return may;
        });
      }
      return readable;
    },
  };
}
