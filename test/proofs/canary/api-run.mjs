import { withClient } from '../../../apps/local/src/database.mjs';
import { invite, memberIn, staffIn } from './people.mjs';
import { planted } from './planted.mjs';

/** @typedef {import('./visitor.mjs').Visitor} Visitor */

const inDays = (/** @type {number} */ days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const { text, register, personnummer, phone, email, names } = planted;

/** What a member writes when asking for help: something in every field. */
const request = (/** @type {string} */ workplaceId, description = text.description) => ({
  workplaceId, talkKind: 'medarbetarsamtal', talkDate: inDays(30), needs: ['prepare', 'other'], contactPermission: 'ask-first', language: 'sv',
  managerName: names.manager, excludedReps: [names.excluded], supportNeeds: text.supportNeeds, outsideWorkplace: false,
  description: `${description} ${Object.values(personnummer).join(', ')}`,
  reach: { how: 'phone', phone: phone.reach, email: email.reach, when: text.when },
});

async function ask(/** @type {Visitor} */ member, /** @type {object} */ content) {
  const { id, version } = await member.do('POST', '/me/cases');
  await member.do('PUT', `/me/cases/${id}/draft`, { step: 4, content }, { 'if-match': `"${version}"` });
  await member.do('POST', `/me/cases/${id}/submit`);
  return /** @type {string} */ (id);
}

/**
 * The whole promise over the API, with something personal in every field that takes words. Answers who took part.
 * @param {import('../running-product.mjs').RunningProduct} product
 * @param {import('./people.mjs').SmallUnion} union
 * @param {import('./visitor.mjs').Traces} traces
 */
export async function apiRun(product, union, traces) {
  const { people, office } = union;
  const enter = async (/** @type {'rep' | 'lead' | 'direkt'} */ who, password = /** @type {string | undefined} */ (undefined)) =>
    staffIn(product, people[who], await invite(product, people[who], traces), traces, password);
  const { visitor: rep, factors } = await enter('rep', planted.passwords.rep);
  const { visitor: lead } = await enter('lead');
  const { visitor: direkt } = await enter('direkt');
  const member = await memberIn(product, people.member, traces);
  const me = await member.do('GET', '/me');
  await member.do('PATCH', '/me', { phone: phone.member }, { 'if-match': `"${me.version}"` });

  const cases = [await ask(member, request(office)), await ask(member, request(office)), await ask(member, request(office))];
  const [main = '', withdrawn = '', handed = ''] = cases;
  await converse(member, rep, main);
  await judge(rep, main, office);
  await member.do('POST', `/me/cases/${withdrawn}/withdraw`, { reason: text.withdrawal });
  await member.do('POST', `/me/cases/${handed}/other-rep`, { outsideWorkplace: false, excludeCurrentRep: false, excludedReps: [names.excluded] });
  await rep.do('POST', `/cases/${handed}/claim`);
  await rep.do('POST', `/cases/${handed}/hand-over`, { to: 'direkt', reason: text.handOver });
  await registers(rep, union);
  await lead.do('POST', `/units/${union.section}/mandates`, { name: names.invited, email: email.invited, role: 'rep', from: inDays(0), to: inDays(300) });
  const { items: [found] } = await direkt.do('POST', '/members/find', { email: email.caller });
  await direkt.do('POST', '/members/find', { memberNumber: planted.memberNumber.member });
  await direkt.do('POST', '/cases', { memberId: found.accountId, ...request(office, text.descriptionByPhone) });
  await looks(rep, member, direkt, main, union);
  await afterTheTalk(product, member, rep, main);
  return { member, rep, lead, direkt, factors, main };
}

async function converse(/** @type {Visitor} */ member, /** @type {Visitor} */ rep, /** @type {string} */ id) {
  await rep.do('POST', `/cases/${id}/claim`);
  await rep.do('POST', `/cases/${id}/messages`, { text: `${text.fromRep} ${phone.plain}` });
  await rep.do('POST', `/cases/${id}/notes`, { text: `${text.note} ${personnummer.plus}` });
  await rep.do('PUT', `/cases/${id}/composer`, { kind: 'message', text: text.draftMessage });
  await rep.do('PUT', `/cases/${id}/composer`, { kind: 'note', text: text.draftNote });
  await member.do('POST', `/me/cases/${id}/messages`, { text: `${text.fromMember} ${personnummer.long}` });
  await member.do('PUT', `/me/cases/${id}/composer`, { text: text.draftMember });
  await rep.do('POST', `/cases/${id}/follow-ups`, { text: text.followUp, dueAt: new Date(Date.now() + 86_400_000).toISOString() });
}

async function judge(/** @type {Visitor} */ rep, /** @type {string} */ id, /** @type {string} */ office) {
  const { items } = await rep.do('GET', `/cases/${id}/promises`);
  for (const { promise, criteria } of items) {
    await rep.do('PUT', `/cases/${id}/promises/${promise}/criteria/${criteria[0].code}`,
      { answer: 'partly', evidence: 'member-word', evidenceText: text.evidence });
  }
  const { items: [{ promise, criteria }] } = await rep.do('GET', `/workplaces/${office}/promises`);
  await rep.do('PUT', `/workplaces/${office}/promises/${promise}/criteria/${criteria[0].code}`,
    { answer: 'not-met', evidence: 'document', evidenceText: text.workplaceEvidence });
}

async function registers(/** @type {Visitor} */ rep, /** @type {import('./people.mjs').SmallUnion} */ { section, employer, office }) {
  await rep.do('POST', '/workplaces', { name: register.workplace, city: register.city, employerId: employer, unitId: section });
  const manager = await rep.do('POST', `/workplaces/${office}/managers`, { roleTitle: register.roleTitle, name: names.registered });
  await rep.do('POST', `/managers/${manager.id}/trainings`,
    { course: register.course, provider: register.provider, status: 'taken', onDate: inDays(-20), evidence: 'self-declared' });
  await rep.do('POST', `/workplaces/${office}/materials`, {
    kind: 'guide', audience: 'both', title: register.material, language: 'sv', place: register.place, status: 'exists', confirmedBy: register.confirmedBy,
  });
}

/** Every list and page that shows what was written. */
async function looks(/** @type {Visitor} */ rep, /** @type {Visitor} */ member, /** @type {Visitor} */ direkt, /** @type {string} */ id, /** @type {import('./people.mjs').SmallUnion} */ { section, office }) {
  for (const path of ['/cases', `/cases/${id}`, `/cases/${id}/promises`, `/cases/${id}/follow-ups`, '/follow-ups', '/notices', '/workplaces', `/workplaces/${office}`]) {
    await rep.do('GET', path);
  }
  for (const path of ['/me/cases', `/me/cases/${id}`, '/me/notices', '/me/materials', '/me/workplaces']) await member.do('GET', path);
  for (const path of ['/reports/local', '/reports/local.csv']) await direkt.do('GET', `${path}?unitId=${section}`);
}

async function afterTheTalk(/** @type {import('../running-product.mjs').RunningProduct} */ product, /** @type {Visitor} */ member, /** @type {Visitor} */ rep, /** @type {string} */ id) {
  await withClient(product.ownerUrl, (db) => db.query('update cases set talk_date = current_date - 1 where id = $1', [id]));
  const { questions } = await member.do('GET', `/me/cases/${id}/how-did-it-go`);
  await member.do('POST', `/me/cases/${id}/how-did-it-go`, { answers: [{ code: questions[0].code, answer: 'met' }], comment: text.comment });
  await rep.do('POST', `/cases/${id}/resolve`, { outcome: 'helped-to-prepare' });
  await rep.do('POST', `/cases/${id}/close`, {});
  await member.do('POST', `/me/cases/${id}/reopen`, { reason: text.reopening });
  await rep.do('POST', `/cases/${id}/resolve`, { outcome: 'helped-to-prepare' });
  await rep.do('POST', `/cases/${id}/close`, {});
  await rep.do('POST', `/cases/${id}/reopen`, { reason: text.repReopening });
}
