import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, furnishedUnion, type FurnishedUnion, request } from '../factories/furnished.js';
import { type ApiDocument, readApiDocument } from '../setup/api-document.js';
import type { Answer } from '../setup/client.js';
import { type Product, startProduct } from '../setup/product.js';

const NOW = new Date('2026-11-23T09:00:00Z');

let product: Product;
let union: FurnishedUnion;
let document: ApiDocument;

beforeAll(async () => {
  product = await startProduct({ now: NOW });
  union = await furnishedUnion(product);
  document = readApiDocument();
}, 60_000);
afterAll(() => product.stop());

/** Routes that change nothing anybody else should know of, and why. A new one is put here on purpose. */
const SILENT: Record<string, string> = {
  refreshSession: 'only the end of one\'s own idle time', refreshMySession: 'only the end of one\'s own idle time',
  changePreferences: 'one\'s own language and shortcuts', changeMyDetails: 'one\'s own phone, language and mail',
  saveDraft: 'a draft is nobody\'s but the member\'s', discardDraft: 'a draft is nobody\'s but the member\'s',
  saveComposer: 'begun and not yet said', saveMyComposer: 'begun and not yet said',
  markNoticeRead: 'one\'s own notices', markAllNoticesRead: 'one\'s own notices', markMyNoticeRead: 'one\'s own notices', markAllMyNoticesRead: 'one\'s own notices',
  requestSignInLink: 'nobody is known yet; the mail itself is kept', openInvitation: 'nothing is changed by looking',
  signInWithPassword: 'one factor of two is not yet somebody signed in',
};
/** Shown with real mails and codes in the room's own specs: see identity-sign-in and identity-sessions. */
const ELSEWHERE = ['signInWithSecondFactor', 'signInWithLink', 'acceptInvitation'];

function verbs(): Record<string, { event: string; send: () => Promise<Answer> }> {
  const { callers: { member, rep, lead, direkt }, workplaceId, managerId, trainingId, materialId, units } = union;
  const version = async (path: string): Promise<number> => (await rep.get(path)).body.version;
  const asked = (): Promise<string> => ask(member, request(workplaceId));
  const taken = async (): Promise<string> => {
    const id = await asked();
    await rep.post(`/cases/${id}/claim`);
    return id;
  };
  const atWork = async (): Promise<string> => {
    const id = await taken();
    await rep.post(`/cases/${id}/messages`, { text: 'Hej' });
    return id;
  };
  const resolved = async (): Promise<string> => {
    const id = await atWork();
    await rep.post(`/cases/${id}/resolve`, { outcome: 'helped-to-prepare' });
    return id;
  };
  const on = (make: () => Promise<string>, path: string, body?: object, who = rep) => async (): Promise<Answer> => who.post(`/${path.replace('$', await make())}`, body);
  const change = (path: string, body: object, seen: () => Promise<number>) => async (): Promise<Answer> => rep.patch(path, body, { ifMatch: await seen() });
  const manager = async (): Promise<{ version: number; trainings: { version: number }[] }> =>
    (await rep.get(`/workplaces/${workplaceId}`)).body.managerList.find((m: { id: string }) => m.id === managerId);
  const ownFollowUp = async (): Promise<{ id: string; version: number }> =>
    (await rep.post(`/cases/${await atWork()}/follow-ups`, { text: 'Ring', dueAt: '2026-12-01T09:00:00.000Z' })).body;
  const criterion = async (path: string): Promise<string> => {
    const { items: [check] } = (await rep.get(`${path}/promises`)).body;
    return `${path}/promises/${check.promise}/criteria/${check.criteria[0].code}`;
  };
  const mandate = { name: 'Ny Prov', email: 'ny.prov@example.org', role: 'rep', from: '2026-11-01', to: '2027-10-31' };
  return {
    beginHelpRequest: { event: 'case.begun', send: async () => {
      const { draft } = (await member.get('/me/cases')).body;
      if (draft) await member.delete(`/me/cases/${draft.id}/draft`);
      return member.post('/me/cases');
    } },
    submitHelpRequest: { event: 'case.submitted', send: async () => {
      const { id, version: seen } = (await member.post('/me/cases')).body;
      await member.put(`/me/cases/${id}/draft`, { step: 4, content: request(workplaceId) }, { ifMatch: seen });
      return member.post(`/me/cases/${id}/submit`);
    } },
    takeRequestByPhone: { event: 'case.submitted', send: () => direkt.post('/cases', { memberId: union.member.id, ...request(workplaceId) }) },
    writeToRep: { event: 'case.message-sent', send: on(asked, 'me/cases/$/messages', { text: 'Hej' }, member) },
    withdrawCase: { event: 'case.withdrawn', send: on(asked, 'me/cases/$/withdraw', {}, member) },
    reopenMyCase: { event: 'case.reopened', send: on(resolved, 'me/cases/$/reopen', {}, member) },
    changeMyTalk: { event: 'case.talk-changed', send: async () => {
      const id = await asked();
      return member.patch(`/me/cases/${id}/talk`, { talkDate: '2026-12-17' }, { ifMatch: (await member.get(`/me/cases/${id}`)).body.version });
    } },
    askForAnotherRep: { event: 'case.other-rep-asked', send: on(taken, 'me/cases/$/other-rep', { outsideWorkplace: false, excludeCurrentRep: true }, member) },
    changeMyContact: { event: 'case.facts-changed', send: async () => {
      const id = await ask(member, request(workplaceId));
      return member.patch(`/me/cases/${id}/contact`, { contactPermission: 'yes' }, { ifMatch: (await member.get(`/me/cases/${id}`)).body.version });
    } },
    sayHowItWent: { event: 'talk.how-it-went-told', send: async () => {
      const id = await ask(member, request(workplaceId, { talkDate: '2026-11-20' }));
      return member.post(`/me/cases/${id}/how-did-it-go`, { answers: [{ code: 'both-prepared', answer: 'met' }] });
    } },
    claimCase: { event: 'case.claimed', send: on(asked, 'cases/$/claim') },
    undoClaim: { event: 'case.unclaimed', send: on(taken, 'cases/$/unclaim') },
    assignCase: { event: 'case.assigned', send: on(asked, 'cases/$/assign', { repId: union.otherRep.id }, lead) },
    writeToMember: { event: 'case.message-sent', send: on(taken, 'cases/$/messages', { text: 'Hej' }) },
    addNote: { event: 'case.note-added', send: on(taken, 'cases/$/notes', { text: 'Ring' }) },
    waitForAnswer: { event: 'case.waiting', send: on(atWork, 'cases/$/wait', { for: 'member' }) },
    resumeCase: { event: 'case.resumed', send: async () => {
      const id = await atWork();
      await rep.post(`/cases/${id}/wait`, { for: 'employer' });
      return rep.post(`/cases/${id}/resume`);
    } },
    resolveCase: { event: 'case.resolved', send: on(atWork, 'cases/$/resolve', { outcome: 'referred' }) },
    closeCase: { event: 'case.closed', send: on(resolved, 'cases/$/close', {}) },
    reopenCase: { event: 'case.reopened', send: on(resolved, 'cases/$/reopen', {}) },
    handOverCase: { event: 'case.handed-over', send: on(taken, 'cases/$/hand-over', { to: 'direkt' }) },
    sendCaseBack: { event: 'case.sent-back', send: async () => {
      const id = await taken();
      await rep.post(`/cases/${id}/hand-over`, { to: 'direkt' });
      return direkt.post(`/cases/${id}/send-back`, { reason: 'Ni känner arbetsplatsen bäst.' });
    } },
    changeCaseFacts: { event: 'case.facts-changed', send: async () => {
      const id = await taken();
      return rep.patch(`/cases/${id}/facts`, { needs: ['workload'] }, { ifMatch: await version(`/cases/${id}`) });
    } },
    judgeCriterion: { event: 'promise.judged', send: async () => rep.put(await criterion(`/cases/${await taken()}`), { answer: 'met' }) },
    judgeWorkplaceCriterion: { event: 'promise.judged', send: async () => rep.put(await criterion(`/workplaces/${workplaceId}`), { answer: 'met' }) },
    addFollowUp: { event: 'follow-up.planned', send: on(taken, 'cases/$/follow-ups', { text: 'Ring', dueAt: '2026-12-01T09:00:00.000Z' }) },
    finishFollowUp: { event: 'follow-up.done', send: async () => rep.post(`/follow-ups/${(await ownFollowUp()).id}/done`) },
    skipFollowUp: { event: 'follow-up.skipped', send: async () => rep.post(`/follow-ups/${(await ownFollowUp()).id}/skip`, { reason: 'not-needed' }) },
    undoFollowUp: { event: 'follow-up.undone', send: async () => {
      const { id } = await ownFollowUp();
      await rep.post(`/follow-ups/${id}/done`);
      return rep.post(`/follow-ups/${id}/undo`);
    } },
    moveFollowUp: { event: 'follow-up.moved', send: async () => {
      const { id, version: seen } = await ownFollowUp();
      return rep.post(`/follow-ups/${id}/move`, { dueAt: '2026-12-03T09:00:00.000Z' }, { ifMatch: seen });
    } },
    appointToMandate: { event: 'mandate.appointed', send: () => lead.post(`/units/${units.section}/mandates`, mandate) },
    endMandate: { event: 'mandate.ended', send: async () => {
      const { items } = (await lead.get(`/units/${units.section}/mandates`)).body;
      const { id, version: seen } = items.find((m: { name: string }) => m.name === 'Ny Prov');
      return lead.post(`/mandates/${id}/end`, { on: '2026-12-01' }, { ifMatch: seen });
    } },
    addWorkplace: { event: 'workplace.added', send: () => rep.post('/workplaces', { name: 'Nya kontoret', city: 'Gävle', employerId: 1, unitId: units.section }) },
    changeWorkplace: { event: 'workplace.changed', send: change(`/workplaces/${workplaceId}`, { city: 'Gävle' }, () => version(`/workplaces/${workplaceId}`)) },
    addManager: { event: 'manager.added', send: () => rep.post(`/workplaces/${workplaceId}/managers`, { roleTitle: 'Gruppchef' }) },
    changeManager: { event: 'manager.changed', send: change(`/managers/${managerId}`, { roleTitle: 'Avdelningschef' }, async () => (await manager()).version) },
    addTraining: { event: 'training.added', send: () => rep.post(`/managers/${managerId}/trainings`, { course: 'Samtal', status: 'asked-for', evidence: 'certificate' }) },
    changeTraining: { event: 'training.changed', send: change(`/trainings/${trainingId}`, { course: 'Samtal 2' }, async () => (await manager()).trainings[0]!.version) },
    addMaterial: { event: 'material.added', send: () =>
      rep.post(`/workplaces/${workplaceId}/materials`, { kind: 'guide', audience: 'both', title: 'Stöd', language: 'sv', status: 'exists' }) },
    changeMaterial: { event: 'material.changed', send: change(`/materials/${materialId}`, { title: 'Nytt' }, async () =>
      (await rep.get(`/workplaces/${workplaceId}/materials`)).body.items.find((m: { id: string }) => m.id === materialId).version) },
    findAccounts: { event: 'account.looked-up', send: () => union.callers.admin.post('/accounts/find', { search: 'a' }) },
    findMember: { event: 'member.looked-up', send: () => direkt.post('/members/find', { memberNumber: '1000001' }) }, // changes nothing, yet is put on record
    confirmDataRules: { event: 'data-rules.confirmed', send: () => rep.post('/data-rules/confirmations') },
    signInForDemonstration: { event: 'account.signed-in', send: () => direkt.post('/demonstration/sign-in', { accountId: union.direkt.id, audience: 'staff' }) },
    signOutStaff: { event: 'account.signed-out', send: async () => (await union.world.as(union.rep, 'staff')).post('/sign-out') },
    signOutStaffEverywhere: { event: 'account.signed-out', send: async () => (await union.world.as(union.otherRep, 'staff')).post('/sign-out-everywhere') },
    signOutMember: { event: 'account.signed-out', send: async () => (await union.world.as(union.member, 'member')).post('/me/sign-out') },
    signOutMemberEverywhere: { event: 'account.signed-out', send: async () => (await union.world.as(union.otherRep, 'member')).post('/me/sign-out-everywhere') },
  };
}

interface Recorded { name: string; actor_id: string | null; data: Record<string, unknown> }

describe('what changes something', () => {
  it('is told of in the event log, route by route, or is silent on purpose', () => {
    const changing = document.operations.filter(({ method }) => method !== 'get').map(({ name }) => name);
    expect([...Object.keys(verbs()), ...Object.keys(SILENT), ...ELSEWHERE].sort()).toEqual(changing.sort());
  });

  it('leaves its event, in the name of who did it', async () => {
    for (const [name, { event, send }] of Object.entries(verbs())) {
      const { rows: [{ id: before }] } = await product.db.query('select coalesce(max(id), 0) as id from event_log');
      const { status, body } = await send();
      expect([name, status < 300 ? 'done' : body]).toEqual([name, 'done']);
      // Meanwhile the worker writes events of its own, in nobody's name.
      const { rows } = await product.db.query<Recorded>(`select name, actor_id from event_log where id > $1 and name = $2 and actor_id is not null`, [before, event]);
      expect([name, rows]).toEqual([name, [{ name: event, actor_id: expect.any(String) }]]);
    }
  }, 60_000);

  it('tells it in ids and codes, never in words', async () => {
    const { rows } = await product.db.query<Recorded>('select name, actor_id, data from event_log');
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter(({ data }) => /Hej|Ring|kontoret|Gävle|Stöd|Samtal|@|Prov/.test(JSON.stringify(data)))).toEqual([]);
  });
});
