import { type SmallUnion, smallUnion } from './world.js';
import type { Client } from '../setup/client.js';
import type { Product } from '../setup/product.js';

/** Who calls, by the permission the API's document says a route needs. */
export interface Callers {
  member: Client;
  rep: Client;
  lead: Client;
  direkt: Client;
  admin: Client;
  dpo: Client;
  stranger: Client;
}

/** Who of them may do what the permission says. */
export function whoMay(permission: string): keyof Callers {
  if (permission.startsWith('me.')) return 'member';
  const others: Record<string, keyof Callers> = {
    'case.intake': 'direkt', 'member.find': 'direkt', 'account.read': 'admin', 'mail.health': 'admin', 'case.assign': 'lead', 'mandate.read': 'lead',
    'mandate.appoint': 'lead', 'audit.read': 'dpo',
  };
  return others[permission] ?? 'rep';
}

/** A small union at work: one of each thing that has an id, made by the people who make them. */
export interface FurnishedUnion extends SmallUnion {
  callers: Callers;
  workplaceId: string;
  managerId: string;
  trainingId: string;
  materialId: string;
  /** A case of the member's, taken by the rep, with a message, a note, a judgement and a follow-up. */
  caseId: string;
  followUpId: string;
  mandateId: string;
}

/** What a complete help request says. */
export const request = (workplaceId: string, changes: object = {}): object => ({
  workplaceId, talkKind: 'medarbetarsamtal', talkDate: '2026-12-15', needs: ['prepare'], contactPermission: 'no', reach: { how: 'portal' },
  language: 'sv', ...changes,
});

/** Asks for help as the member, from the first page to the last. */
export async function ask(member: Client, content: object): Promise<string> {
  const { body: { id, version } } = await member.post('/me/cases');
  await member.put(`/me/cases/${id}/draft`, { step: 4, content }, { ifMatch: version });
  const sent = await member.post(`/me/cases/${id}/submit`);
  if (sent.status !== 200) throw new Error(`Not sent: ${sent.status} ${JSON.stringify(sent.body)}`);
  return id;
}

export async function furnishedUnion(product: Product): Promise<FurnishedUnion> {
  const union = await smallUnion(product);
  const { world } = union;
  const admin = await world.person({ name: 'Adam Prov', roles: ['admin'] });
  const dpo = await world.person({ name: 'Dagny Prov', roles: ['dpo'] });
  const staff = (person: { id: string; name: string; email: string }): Promise<Client> => world.as(person, 'staff');
  const callers: Callers = {
    member: await world.as(union.member, 'member'), rep: await staff(union.rep), lead: await staff(union.lead), direkt: await staff(union.direkt),
    admin: await staff(admin), dpo: await staff(dpo), stranger: await staff(union.strangerRep),
  };
  const { member, rep, lead } = callers;
  const made = async (path: string, body: object): Promise<string> => {
    const { status, body: answer } = await rep.post(path, body);
    if (status !== 201) throw new Error(`${path} ${status} ${JSON.stringify(answer)}`);
    return answer.id;
  };
  const workplaceId = union.workplaces.office;
  const managerId = await made(`/workplaces/${workplaceId}/managers`, { roleTitle: 'Enhetschef' });
  const trainingId = await made(`/managers/${managerId}/trainings`, { course: 'Samtal', status: 'asked-for', evidence: 'self-declared' });
  const materialId = await made(`/workplaces/${workplaceId}/materials`,
    { kind: 'guide', audience: 'both', title: 'Underlag', language: 'sv', status: 'exists' });
  const caseId = await ask(member, request(workplaceId));
  await product.drain();
  for (const [path, body] of [['claim', undefined], ['messages', { text: 'Hej' }], ['notes', { text: 'Ring' }]] as const) await rep.post(`/cases/${caseId}/${path}`, body);
  await member.post(`/me/cases/${caseId}/messages`, { text: 'Tack' });
  const { body: { items: [check] } } = await rep.get(`/cases/${caseId}/promises`);
  await rep.put(`/cases/${caseId}/promises/${check.promise}/criteria/${check.criteria[0].code}`, { answer: 'met' });
  await made(`/cases/${caseId}/follow-ups`, { text: 'Ring igen', dueAt: '2026-12-01T09:00:00.000Z' });
  await product.drain();
  const followUpId = (await rep.get(`/cases/${caseId}/follow-ups`)).body.items.find((f: { kind: string }) => f.kind === 'own').id;
  const mandateId = (await lead.get(`/units/${union.units.section}/mandates`)).body.items[1].id;
  return { ...union, callers, workplaceId, managerId, trainingId, materialId, caseId, followUpId, mandateId };
}
