import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SmallUnion, smallUnion } from '../factories/world.js';
import { Client } from '../setup/client.js';
import { eventually } from '../setup/eventually.js';
import { type Product, startProduct } from '../setup/product.js';

/** A Monday in November; the talk is three weeks away. */
const MONDAY = new Date('2026-11-23T09:00:00Z');
const TALK = '2026-12-15';

interface Shown { id: string; kind: string; state: string; dueAt: string }
interface Check { promise: string; result: string; answered: number; applicable: number; criteria: { code: string; evidenceText: string | null }[] }

describe('from a help request to the local report', () => {
  let product: Product;
  let union: SmallUnion;
  let member: Client;
  let rep: Client;
  let direkt: Client;
  let caseId: string;
  let number: string;

  beforeAll(async () => {
    product = await startProduct({ now: MONDAY });
    union = await smallUnion(product);
    rep = await union.world.as(union.rep, 'staff');
    direkt = await union.world.as(union.direkt, 'staff');
  });
  afterAll(() => product.stop());

  const followUps = async (): Promise<Shown[]> => (await rep.get(`/cases/${caseId}/follow-ups`)).body.items;
  const checks = async (): Promise<Check[]> => (await rep.get(`/cases/${caseId}/promises`)).body.items;

  it('lets a member sign in with a link that the mail server delivers', async () => {
    member = new Client(product.url);
    expect((await member.post('/me/sign-in-links', { email: union.member.email })).status).toBe(202);
    const mail = await eventually(async () => {
      const found = (await product.mailbox.mails()).find((m) => m.to.includes(union.member.email));
      if (!found) throw new Error('no mail yet');
      return found;
    });
    const token = /#(\S+)/.exec(mail.text)?.[1];
    expect((await member.post('/me/sign-in', { token })).body.name).toBe('Maja Prov');
  });

  it('lets the member ask for help before a medarbetarsamtal, and says when an answer comes', async () => {
    const draft = (await member.post('/me/cases')).body;
    const saved = await member.put(`/me/cases/${draft.id}/draft`, {
      step: 4,
      content: {
        workplaceId: union.workplaces.office, talkKind: 'medarbetarsamtal', talkDate: TALK, needs: ['prepare', 'no-material'],
        description: 'Jag vill ha hjälp att förbereda mig. Vi har inget underlag.', contactPermission: 'ask-first',
        reach: { how: 'portal' }, language: 'sv',
      },
    }, { ifMatch: draft.version });
    expect(saved.status).toBe(200);
    const sent = await member.post(`/me/cases/${draft.id}/submit`);
    expect(sent.body.number).toBe('ST-2026-00001');
    expect(sent.body.answerBy).toBe('2026-11-25T15:00:00.000Z'); // two working days, 16:00 in Stockholm
    ({ id: caseId, number } = sent.body);
    const again = await member.post(`/me/cases/${draft.id}/submit`);
    expect(again.body.number).toBe(number);
  });

  it('shows the case in the queue, where a rep finds it and claims it', async () => {
    const queue = (await rep.get('/cases?view=unassigned')).body;
    expect(queue.items.map((row: { number: string }) => row.number)).toEqual([number]);
    expect(queue.views).toMatchObject({ unassigned: 1, mine: 0 });
    const claimed = await rep.post(`/cases/${caseId}/claim`);
    expect(claimed.body).toMatchObject({ state: 'assigned', rep: { name: 'Rebecka Prov' }, member: { name: 'Maja Prov' } });
    const second = await (await union.world.as(union.otherRep, 'staff')).post(`/cases/${caseId}/claim`);
    expect(second.status).toBe(409);
    expect(second.body.by.name).toBe('Rebecka Prov');
  });

  it('lets the rep write to the member, who answers, while notes stay inside', async () => {
    expect((await rep.post(`/cases/${caseId}/messages`, { text: 'Hej Maja! Ska vi höras på torsdag?' })).status).toBe(201);
    expect((await rep.post(`/cases/${caseId}/notes`, { text: 'Ring arbetsplatsombudet först.' })).status).toBe(201);
    const seen = (await member.get(`/me/cases/${caseId}`)).body;
    expect(seen.messages.map((m: { text: string }) => m.text)).toEqual(['Hej Maja! Ska vi höras på torsdag?']);
    expect(JSON.stringify(seen)).not.toContain('arbetsplatsombudet');
    expect((await member.post(`/me/cases/${caseId}/messages`, { text: 'Ja, gärna.' })).status).toBe(201);
    expect((await rep.get(`/cases/${caseId}`)).body.messages).toHaveLength(2);
    const { readBy } = (await member.get(`/me/cases/${caseId}`)).body;
    expect(readBy).toContainEqual(expect.objectContaining({ name: 'Rebecka Prov', role: 'rep' }));
  });

  it('judges the three promises with evidence, and shows no result without its coverage', async () => {
    const judge = (promise: string, code: string, answer: string) =>
      rep.put(`/cases/${caseId}/promises/${promise}/criteria/${code}`, { answer, evidence: 'member-word', evidenceText: `Maja berättar om ${code}.` });
    expect((await judge('conduct', 'C05', 'met')).body).toMatchObject({ answered: 1 });
    expect((await judge('knowledge', 'C27', 'not-met')).body).toMatchObject({ result: 'not-met', answered: 1 });
    expect((await judge('materials', 'C06', 'not-met')).body).toMatchObject({ result: 'not-met', answered: 1, applicable: 1 });
    const all = await checks();
    expect(all.map((check) => check.promise).sort()).toEqual(['conduct', 'knowledge', 'materials']);
    expect(all.find((check) => check.promise === 'conduct')!.applicable).toBeGreaterThan(20);
    expect(all.flatMap((check) => check.criteria).find((c) => c.code === 'C06')!.evidenceText).toBe('Maja berättar om C06.');
  });

  it('lets a follow-up fall due by itself, and tells the member by neutral mail and in the portal', async () => {
    await eventually(async () => expect((await followUps()).map((f) => f.kind)).toContain('last-reminder'));
    product.mailbox.empty();
    await product.passTo(new Date('2026-12-13T07:00:00Z')); // 08:00 in Stockholm, two days before the talk
    rep = await union.world.as(union.rep, 'staff'); // three weeks on, the session is long over
    expect((await followUps()).find((f) => f.kind === 'last-reminder')!.state).not.toBe('planned');
    const mail = await eventually(async () => {
      const found = (await product.mailbox.mails()).find((m) => m.to.includes(union.member.email));
      if (!found) throw new Error('no mail yet');
      return found;
    });
    expect(`${mail.subject}${mail.text}`).not.toMatch(/Maja|Rebecka|samtal|medlem|ST-2026|facket|fackförbund/i);
    const fresh = await union.world.as(union.member, 'member');
    expect((await fresh.get('/me/notices')).body.items.map((n: { caseId: string }) => n.caseId)).toContain(caseId);
  });

  it('asks how it went the working day after, and the answer fills the check of conduct', async () => {
    await product.passTo(new Date('2026-12-16T07:00:00Z'));
    member = await union.world.as(union.member, 'member');
    rep = await union.world.as(union.rep, 'staff');
    const form = (await member.get(`/me/cases/${caseId}/how-did-it-go`)).body;
    const answers = form.questions.map(({ code }: { code: string }) => ({ code, answer: 'met' }));
    expect((await member.post(`/me/cases/${caseId}/how-did-it-go`, { answers, comment: 'Det gick bra.' })).status).toBeLessThan(300);
    expect((await checks()).find((check) => check.promise === 'conduct')).toMatchObject({ result: 'met', answered: answers.length });
    await eventually(async () => expect((await followUps()).find((f) => f.kind === 'how-did-it-go')!.state).toBe('done'));
  });

  it('closes the case with its outcome; the half-year follow-up stays', async () => {
    expect((await rep.post(`/cases/${caseId}/resolve`, { outcome: 'helped-to-prepare' })).body.state).toBe('resolved');
    expect((await rep.post(`/cases/${caseId}/close`, {})).body).toMatchObject({ state: 'closed', outcome: 'helped-to-prepare' });
    await product.drain();
    expect((await followUps()).filter((f) => f.state === 'planned').map((f) => f.kind)).toEqual(['half-year-follow-up']);
  });

  it('counts the case for ST Direkt without showing it: fewer than five are hidden, five are shown', async () => {
    direkt = await union.world.as(union.direkt, 'staff');
    const requests = async () => (await direkt.get(`/reports/local?unitId=${union.units.section}&from=2026-Q4&to=2026-Q4`)).body
      .measures.find((m: { code: string }) => m.code === 'requests').unit.quarters[0];
    expect(await requests()).toMatchObject({ hidden: true, value: null });
    for (const name of ['Anna', 'Bo', 'Cia', 'Dan', 'Eva', 'Finn']) await asks(`${name} Prov`);
    for (const name of ['Gun', 'Hans', 'Ida', 'Jon']) await asks(`${name} Prov`, 'and withdraws');
    expect(await requests()).toMatchObject({ hidden: false, value: 11 });
    expect((await direkt.get(`/cases/${caseId}`)).status).toBe(404);
    expect((await direkt.get('/cases')).body.items).toEqual([]);
  });

  it('leaves no free text, name or address in the event log or the jobs', async () => {
    const { rows } = await product.db.query(`select row_to_json(e)::text as row from event_log e union all select row_to_json(j)::text from bullmq.job j`);
    const all = rows.map((r: { row: string }) => r.row).join('\n');
    for (const personal of ['Maja', 'Rebecka', 'förbereda', 'arbetsplatsombudet', '@example.org']) expect(all).not.toContain(personal);
    const sealed = await product.db.query(`select string_agg(body_sealed::text, '') as all from messages`);
    expect(Buffer.from(String(sealed.rows[0].all)).includes('Maja')).toBe(false);
  });

  async function asks(name: string, then?: 'and withdraws'): Promise<void> {
    const person = await union.world.person({ name, unitId: union.units.section, workplaceId: union.workplaces.office });
    const client = await union.world.as(person, 'member');
    const draft = (await client.post('/me/cases')).body;
    await client.put(`/me/cases/${draft.id}/draft`, {
      step: 4, content: { workplaceId: union.workplaces.office, talkKind: 'medarbetarsamtal', talkDateUnknown: true, needs: ['prepare'],
        contactPermission: 'no', reach: { how: 'portal' }, language: 'sv' },
    }, { ifMatch: draft.version });
    expect((await client.post(`/me/cases/${draft.id}/submit`)).status).toBe(200);
    if (then) expect((await client.post(`/me/cases/${draft.id}/withdraw`, {})).status).toBe(200);
  }
});
