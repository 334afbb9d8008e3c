import { beginningOf, EVENT_AS_LINE, linkHash, momentAsText } from '../../../libs/privacy/src/chain/link.js';
import { headLine, type Query, readHead } from '@app/privacy';

/** What the one who tampers can reach: the whole database, or (rarely) the file outside. */
export interface Scene {
  query: Query;
  /** How many events are sealed, and which: by position. */
  ids: readonly string[];
  /** What the file outside says. */
  lines: string[];
  /** A whole number from 0 up to, not including, below. */
  upTo(below: number): number;
}

export type Tampering = (scene: Scene) => Promise<void>;

const anyOf = ({ ids, upTo }: Scene): { id: string; position: number } => {
  const index = upTo(ids.length);
  return { id: ids[index]!, position: index + 1 };
};
/** Two different ones: neighbours half of the time. */
const anyTwo = (scene: Scene): [number, number] => {
  const first = scene.upTo(scene.ids.length - 1);
  const second = scene.upTo(2) ? first + 1 : (first + 1 + scene.upTo(scene.ids.length - 1)) % scene.ids.length;
  return [first, second];
};

/** The strongest hand: every link from a place on made anew with the right arithmetic, moments kept, the record of the end too. */
async function sealAnew(query: Query, from: number): Promise<void> {
  const [chain] = await query<{ id: string }>('select id from event_chain');
  const [prior] = await query<{ hash: Buffer }>('select hash from event_seals where position = $1', [from - 1]);
  const links = await query<{ position: string; sealedAt: string; line: string }>(
    `select s.position, ${momentAsText('s.sealed_at')} as "sealedAt", ${EVENT_AS_LINE} as line
     from event_seals s join event_log e on e.id = s.event_id where s.position >= $1 order by s.position`, [from]);
  let hash = prior?.hash ?? beginningOf(chain!.id);
  const hashes = links.map(({ position, sealedAt, line }) => hash = linkHash(hash, Number(position), sealedAt, line));
  await query('update event_seals s set hash = made.hash from unnest($1::bigint[], $2::bytea[]) as made(position, hash) where s.position = made.position',
    [links.map(({ position }) => position), hashes]);
  await query('update event_chain set position = (select max(position) from event_seals), hash = $1', [hash]);
}

/** Takes a link out and lets those after it move up. */
async function closeGap(query: Query, position: number): Promise<void> {
  await query('update event_seals set position = position + 1000000 where position > $1', [position]);
  await query('update event_seals set position = position - 1000001 where position > 1000000');
}

const CHANGES: Record<string, string> = {
  'a later moment': `at = at + interval '1 microsecond'`,
  'an earlier moment': `at = at - interval '3 days'`,
  'no moment at all': `at = 'infinity'`,
  'another name': `name = name || 's'`,
  'another actor': `actor_id = md5(id::text || 'x')::uuid`,
  'no actor, or one': `actor_id = case when actor_id is null then md5('a')::uuid end`,
  'another role': `actor_role = actor_role || ' '`,
  'another case': `case_id = md5(id::text || 'y')::uuid`,
  'no case, or one': `case_id = case when case_id is null then md5('c')::uuid end`,
  'another unit': `unit_id = coalesce(unit_id, 0) + 1`,
  'no unit, or one': `unit_id = case when unit_id is null then 0 end`,
  'another subject': `subject_id = coalesce(subject_id, '') || 'é'`,
  'no subject, or an empty one': `subject_id = case when subject_id is null then '' end`,
  'a word moved to the next column': `name = name || actor_role, actor_role = ''`,
  'more data': `data = data || '{"more": 1}'`,
  'a number that reads the same': `data = data || '{"n": 1.0}'`,
  'data of the past digit': `data = data || '{"n": 9007199254740993}'`,
};

const FORGED = `insert into event_log (id, at, name, actor_role) overriding system value
  values ((select max(id) + 1 from event_log), now() - interval '30 days', 'case.read', 'rep') returning id`;
const forge = async (query: Query): Promise<string> => (await query<{ id: string }>(FORGED))[0]!.id;

export const TAMPERINGS: Record<string, Tampering> = {
  ...Object.fromEntries(Object.entries(CHANGES).map(([what, change]) => [`an event is given ${what}`, async (scene: Scene) => {
    await scene.query(`update event_log set ${change} where id = $1`, [anyOf(scene).id]);
  }])),
  ...Object.fromEntries(Object.entries(CHANGES).map(([what, change]) => [`an event is given ${what}, and the chain made anew`, async (scene: Scene) => {
    const { id, position } = anyOf(scene);
    await scene.query(`update event_log set ${change} where id = $1`, [id]);
    await sealAnew(scene.query, position);
  }])),
  'an event is changed, and its own seal made to fit': async (scene) => {
    const { id, position } = anyOf(scene);
    await scene.query(`update event_log set name = 'case.closed-' || name where id = $1`, [id]);
    const [link] = await scene.query<{ before: Buffer | null; sealedAt: string; line: string; chain: string }>(
      `select (select p.hash from event_seals p where p.position = s.position - 1) as before, ${momentAsText('s.sealed_at')} as "sealedAt",
         ${EVENT_AS_LINE} as line, (select id from event_chain) as chain from event_seals s join event_log e on e.id = s.event_id where s.position = $1`, [position]);
    await scene.query('update event_seals set hash = $2 where position = $1',
      [position, linkHash(link!.before ?? beginningOf(link!.chain), position, link!.sealedAt, link!.line)]);
  },
  'an event is removed': async (scene) => { await scene.query('delete from event_log where id = $1', [anyOf(scene).id]); },
  'an event is removed with its seal': async (scene) => {
    const { id, position } = anyOf(scene);
    await scene.query('delete from event_log where id = $1', [id]);
    await scene.query('delete from event_seals where position = $1', [position]);
  },
  'an event is removed with its seal, and the chain made anew': async (scene) => {
    const { id, position } = anyOf(scene);
    await scene.query('delete from event_log where id = $1', [id]);
    await scene.query('delete from event_seals where position = $1', [position]);
    await closeGap(scene.query, position);
    await sealAnew(scene.query, position);
  },
  'a seal is removed, and the event sent to be sealed again': async (scene) => {
    const { id, position } = anyOf(scene);
    await scene.query('delete from event_seals where position = $1', [position]);
    await scene.query('insert into unsealed_events values ($1)', [id]);
  },
  'an event is put in past the trigger': async ({ query }) => {
    await query(`set local session_replication_role = replica`);
    await forge(query);
    await query(`set local session_replication_role = origin`);
  },
  'an event is put in, and taken out of those to be sealed': async ({ query }) => {
    await query('delete from unsealed_events where event_id = $1', [await forge(query)]);
  },
  'an event is put in among the others, and the chain made anew': async (scene) => {
    const { position } = anyOf(scene);
    const id = await forge(scene.query);
    await scene.query('delete from unsealed_events where event_id = $1', [id]);
    await scene.query('update event_seals set position = position + 1000000 where position >= $1', [position]);
    await scene.query('update event_seals set position = position - 999999 where position > 1000000');
    await scene.query('insert into event_seals values ($1, $2, $3, now())', [position, id, Buffer.alloc(32)]);
    await sealAnew(scene.query, position);
  },
  'an event waiting to be sealed is removed': async ({ query }) => { await query('delete from event_log where id = $1', [await forge(query)]); },
  'two events change what they say': async (scene) => {
    const [a, b] = anyTwo(scene);
    await scene.query(
      `update event_log e set (at, name, actor_id, actor_role, case_id, unit_id, subject_id, data) =
         (select o.at, o.name, o.actor_id, o.actor_role, o.case_id, o.unit_id, o.subject_id, o.data from event_log o
          where o.id = case when e.id = $1 then $2::bigint else $1::bigint end)
       where e.id in ($1, $2)`, [scene.ids[a], scene.ids[b]]);
  },
  'two events change places': (scene) => changePlaces(scene, false),
  'two events change places, and the chain is made anew': (scene) => changePlaces(scene, true),
  'one event says the same as another': async (scene) => {
    const [a, b] = anyTwo(scene);
    await scene.query(
      `update event_log e set at = o.at, name = o.name, actor_id = o.actor_id, case_id = o.case_id from event_log o where e.id = $1 and o.id = $2`,
      [scene.ids[a], scene.ids[b]]);
  },
  'the end is cut off': (scene) => cutOff(scene, false),
  'the end is cut off, and the chain told so': (scene) => cutOff(scene, true),
  'everything is removed, and the chain begun again': async ({ query }) => {
    await query('truncate event_log, event_seals, unsealed_events, outbox, deliveries');
    await query('update event_chain set position = 0, hash = null');
  },
  'a seal is given another moment': async (scene) => {
    await scene.query(`update event_seals set sealed_at = sealed_at - interval '1 microsecond' where position = $1`, [anyOf(scene).position]);
  },
  'a seal is given another moment, and the chain made anew': async (scene) => {
    const { position } = anyOf(scene);
    await scene.query(`update event_seals set sealed_at = sealed_at - interval '1 day' where position = $1`, [position]);
    await sealAnew(scene.query, position);
  },
  'one bit of a seal is turned': async (scene) => {
    await scene.query('update event_seals set hash = set_bit(hash, $2, 1 - get_bit(hash, $2)) where position = $1', [anyOf(scene).position, scene.upTo(256)]);
  },
  'the chain is exchanged for another': async ({ query }) => {
    await query('update event_chain set id = gen_random_uuid()');
    await sealAnew(query, 1);
  },
  'the record of the end is moved': async ({ query }) => { await query('update event_chain set position = position + 1'); },
  'the record of the end is removed': async ({ query }) => { await query('delete from event_chain'); },
  'new events are no longer sealed': async ({ query, upTo }) => {
    await query(upTo(2) ? 'alter table event_log disable trigger event_log_unsealed' : 'drop trigger event_log_unsealed on event_log');
  },
  'the log is given a column that nobody seals': async ({ query }) => { await query('alter table event_log add column remark text'); },
  'a head outside is changed': async ({ lines, upTo }) => {
    const index = upTo(lines.length);
    const head = readHead(lines[index]!)!;
    lines[index] = headLine({ ...head, hash: `${head.hash.slice(0, -1)}${head.hash.endsWith('0') ? '1' : '0'}` });
  },
  'a head outside is written over': async ({ lines }) => { lines.push(`1 ${readHead(lines.shift()!)!.chain} 12 00ff`); },
};

async function changePlaces(scene: Scene, anew: boolean): Promise<void> {
  const [a, b] = anyTwo(scene);
  await scene.query('update event_seals set event_id = -event_id where event_id in ($1, $2)', [scene.ids[a], scene.ids[b]]);
  await scene.query('update event_seals set event_id = case when event_id = -$1::bigint then $2::bigint else $1::bigint end where event_id < 0',
    [scene.ids[a], scene.ids[b]]);
  if (anew) await sealAnew(scene.query, Math.min(a, b) + 1);
}

async function cutOff(scene: Scene, told: boolean): Promise<void> {
  const { position } = anyOf(scene);
  await scene.query('delete from event_log where id in (select event_id from event_seals where position >= $1)', [position]);
  await scene.query('delete from event_seals where position >= $1', [position]);
  if (told) {
    await scene.query(
      'update event_chain set position = coalesce((select max(position) from event_seals), 0), hash = (select hash from event_seals order by position desc limit 1)');
  }
}
