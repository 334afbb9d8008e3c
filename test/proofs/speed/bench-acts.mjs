import crypto from 'node:crypto';
import pg from 'pg';

/** @typedef {import('./load.mjs').Act} Act */

const expect = (/** @type {{ status: number, body: string }} */ answer, /** @type {number[]} */ ...statuses) => {
  if (![...statuses, 503].includes(answer.status)) throw new Error(`answered ${answer.status}: ${answer.body.slice(0, 300)}`);
  return answer;
};

/**
 * What people do, each as one act; what it works on is looked up once.
 * @param {string} ownerUrl
 * @param {import('./bench-people.mjs').People} people
 * @param {(id: string) => Promise<{ cookie: string }>} signIn
 * @returns {Promise<Record<'queue' | 'queueOfLead' | 'open' | 'ask' | 'intake' | 'claim' | 'message' | 'report' | 'reportOfUnion', { name: string, act: Act }>>}
 */
export async function actsOf(ownerUrl, people, signIn) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const cases = async (/** @type {string} */ where, /** @type {string} */ who) => {
    const { rows } = await owner.query(`select c.id, ${who} as who from cases c where ${where} order by md5(c.id::text) limit 200`);
    const found = [];
    for (const { id, who: account } of rows) if (account) found.push({ id, ...(await signIn(account)) });
    return found;
  };
  const anyRep = `(select m.account_id from mandates m where m.unit_id = c.queue_unit_id and m.account_id <> c.member_id and m.account_id <> all(c.kept_out) limit 1)`;
  const worked = await cases(`c.state = 'in-progress' and c.rep_id is not null`, 'c.rep_id');
  const unclaimed = await cases(`c.state = 'submitted'`, anyRep);
  await owner.end();
  const { reps, lead, adviser, members } = people;
  const of = (/** @type {any[]} */ list, /** @type {number} */ turn) => list[turn % list.length];
  const key = () => ({ 'idempotency-key': crypto.randomUUID() });
  const get = (/** @type {string} */ path, /** @type {(turn: number) => { cookie: string }} */ who) => /** @type {Act} */ (async (connection, turn) =>
    expect(await connection.send({ path, headers: { cookie: who(turn).cookie } }), 200));
  const content = {
    talkKind: 'medarbetarsamtal', talkDateUnknown: true, needs: ['prepare', 'no-material'], contactPermission: 'ask-first', reach: { how: 'portal' },
    description: 'Jag har snart mitt medarbetarsamtal och vill ha hjälp att förbereda mig, vi har inget underlag.',
  };
  return {
    queue: { name: 'queue page, a rep', act: get('/api/cases', (turn) => of(reps, turn)) },
    queueOfLead: { name: 'queue page, lead of the largest branch', act: get('/api/cases', () => lead) },
    open: { name: 'open a case', act: async (connection, turn) => {
      const { id, cookie } = of(worked, turn);
      return expect(await connection.send({ path: `/api/cases/${id}`, headers: { cookie } }), 200);
    } },
    /** Begun, filled in, sent: three requests. */
    ask: { name: 'ask for help (3 requests)', act: async (connection, turn) => {
      const { cookie } = of(members, turn);
      const begun = expect(await connection.send({ method: 'POST', path: '/api/me/cases', headers: { cookie } }), 200, 201);
      if (begun.status === 503) return begun;
      const draft = JSON.parse(begun.body);
      const saved = expect(await connection.send({ method: 'PUT', path: `/api/me/cases/${draft.id}/draft`, headers: { cookie, 'if-match': `"${draft.version}"` },
        body: { step: 4, content: { ...draft.content, ...content } } }), 200);
      if (saved.status === 503) return saved;
      return expect(await connection.send({ method: 'POST', path: `/api/me/cases/${draft.id}/submit`, headers: { cookie, ...key() } }), 200);
    } },
    /** In one request: a whole case, made. */
    intake: { name: 'take a help request by phone', act: async (connection, turn) => expect(await connection.send({ method: 'POST', path: '/api/cases',
      headers: { cookie: adviser.cookie, ...key() }, body: { ...content, memberId: of(members, turn).id } }), 201) },
    /** Taken and given back, so that there is always one to take: two requests. */
    claim: { name: 'claim and give back (2 requests)', act: async (connection, turn) => {
      const { id, cookie } = of(unclaimed, turn);
      const claimed = expect(await connection.send({ method: 'POST', path: `/api/cases/${id}/claim`, headers: { cookie } }), 200, 201, 409);
      if (claimed.status > 201) return claimed;
      return expect(await connection.send({ method: 'POST', path: `/api/cases/${id}/unclaim`, headers: { cookie } }), 200, 201);
    } },
    message: { name: 'write to the member', act: async (connection, turn) => {
      const { id, cookie } = of(worked, turn);
      return expect(await connection.send({ method: 'POST', path: `/api/cases/${id}/messages`, headers: { cookie, ...key() }, body: { text: 'Vi hörs på torsdag, jag ringer dig då.' } }), 201);
    } },
    report: { name: 'local report, lead of the largest branch', act: get('/api/reports/local', () => lead) },
    reportOfUnion: { name: 'local report, ST Direkt', act: get('/api/reports/local', () => adviser) },
  };
}
