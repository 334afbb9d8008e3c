import type { Answer } from '../../setup/client.js';
import type { Stage } from './stage.js';

const DIFFERS_ANYWAY = ['date', 'x-request-id'];

/** Everything a stranger could learn from an answer, but for what differs between any two requests. */
export function shown({ status, headers, body }: Answer): string {
  const { reference: _, ...rest } = typeof body === 'object' ? body : { body };
  const told = [...headers].filter(([name]) => !DIFFERS_ANYWAY.includes(name));
  return JSON.stringify({ status, headers: told, body: rest, length: JSON.stringify(body).length });
}

/** Turns an answer's body into a text that is the same whenever the same is told: what this very request made new is left out. */
export type Telling = (answer: Answer) => string;

export async function tellings({ product: { db } }: Stage): Promise<Telling> {
  const { rows: tables } = await db.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`);
  const known = new Set<string>();
  for (const { name } of tables) {
    const { rows } = await db.query<{ row: string }>(`select t::text as row from ${name} t`);
    for (const { row } of rows) for (const word of row.match(/[0-9a-f]{8}-[0-9a-f-]{27}|ST-\d{4}-\d{5}/g) ?? []) known.add(word);
  }
  const { rows: [newest] } = await db.query<{ last: string; at: Date }>('select max(id)::text as last, max(at) as at from event_log');
  const { last, at } = newest!;
  return ({ body }) => JSON.stringify(body)
    .replaceAll(/"reference":"[^"]*"/g, '')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|ST-\d{4}-\d{5}/g, (word) => (known.has(word) ? word : '<new>'))
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (moment) => (new Date(moment) > at && new Date(moment).getTime() < at.getTime() + 24 * 3_600_000 ? '<soon>' : moment))
    .replaceAll(/"id":(\d+),"at"/g, (whole, id) => (Number(id) > Number(last) ? '"id":<new>,"at"' : whole))
    .replaceAll(/"(totpSecret|totpUrl)":"[^"]*"/g, '');
}
