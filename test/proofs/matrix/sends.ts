import { request } from '../../factories/furnished.js';
import type { DividedUnion } from '../../factories/divided-union.js';
import type { Role } from './table.js';

const DUE = '2026-12-01T09:00:00.000Z';

/** What is sent with each operation that takes a body: complete, and good where the thing is there. */
export function bodyFor(name: string, role: Role, state: string, union: DividedUnion): object | undefined {
  const { workplaces, units, rep, otherRep, direkt, sleeper } = union;
  const bodies: Record<string, object> = {
    assignCase: { repId: role === 'adviser' ? direkt.id : otherRep.id }, writeToMember: { text: 'Hej' }, addNote: { text: 'Ring' }, saveComposer: { kind: 'note', text: 'Utkast' },
    waitForAnswer: { for: 'member' }, resolveCase: { outcome: 'referred' }, closeCase: {}, reopenCase: {}, handOverCase: { to: 'direkt' }, sendCaseBack: { reason: 'Fel enhet' }, changeCaseFacts: { needs: ['workload'] },
    judgeCriterion: { answer: 'not-met' }, addFollowUp: { text: 'Ring', dueAt: DUE },
    sayHowItWent: { answers: [{ code: 'both-prepared', answer: 'met' }] }, writeToRep: { text: 'Hej' }, saveMyComposer: { text: 'Utkast' }, withdrawCase: {}, reopenMyCase: {},
    changeMyTalk: { talkDate: '2026-12-16' }, changeMyContact: { contactPermission: 'no', reach: { how: 'portal' } }, askForAnotherRep: { outsideWorkplace: false, excludeCurrentRep: true }, saveDraft: { step: 2, content: request(workplaces.office) },
    changeWorkplace: { name: 'Nytt namn' }, addManager: { roleTitle: 'Chef' }, changeManager: { roleTitle: 'Chefen' },
    addTraining: { course: 'Kurs', status: 'asked-for', evidence: 'certificate' }, changeTraining: { course: 'Kursen' },
    addMaterial: { kind: 'guide', audience: 'both', title: 'Nytt', language: 'sv', status: 'exists' }, changeMaterial: { title: 'Nytt' },
    judgeWorkplaceCriterion: { answer: 'not-met' }, skipFollowUp: { reason: 'not-needed' }, moveFollowUp: { dueAt: DUE },
    appointToMandate: { name: 'Nils Prov', email: 'nils.prov@example.org', role: 'rep', from: '2026-12-01', to: '2027-12-01' }, endMandate: { on: '2026-12-01' },
    changeMyDetails: { language: 'en' }, changePreferences: { shortcuts: false }, addWorkplace: { name: 'Nytt kontor', city: 'Gävle', employerId: 1, unitId: units.section },
    takeRequestByPhone: { memberId: sleeper.id, ...request(workplaces.office) },
    signInWithPassword: { email: rep.email, password: 'inte det här lösenordet' }, signInWithSecondFactor: { code: '000000' }, requestSignInLink: { email: rep.email },
    signInWithLink: { token: 'x'.repeat(43) }, openInvitation: { token: 'x'.repeat(43) }, acceptInvitation: { token: 'x'.repeat(43), password: 'ett långt lösenord 7', code: '000000' },
    signInForDemonstration: { accountId: '0199b1a0-7c11-7000-8000-00000000dead', audience: 'member' },
  };
  const forOneself: Record<string, object> = { takeRequestByPhone: { ...bodies.takeRequestByPhone, memberId: direkt.id }, changeCaseFacts: { managerId: union.oneself.manager } };
  return (state === 'oneself' && forOneself[name]) || bodies[name];
}

/** Asked for in the body, not after the address: an address is kept in logs. */
export const ASKED_IN_BODY: ReadonlySet<string> = new Set(['findMember', 'findAccounts']);

/** What stands after the address, where more than the bare list is to be tried: every view, and filters that point at what is hidden. */
export function queriesFor(name: string, union: DividedUnion): string[] {
  const { units, workplaces, strangerRep, other } = union;
  const queries: Record<string, string[]> = {
    listCases: [
      ...['mine', 'unassigned', 'talk-this-week', 'overdue', 'awaiting-me', 'awaiting-member', 'closed'].map((view) => `view=${view}`),
      '', `unitId=${units.elsewhere}`, `workplaceId=${workplaces.far}`, `workplaceId=${workplaces.office}`, `repId=${strangerRep.id}`, 'sort=number',
    ],
    listFollowUps: ['view=mine', 'view=unit'], listWorkplaces: ['', 'search=malm%C3%B6', `unitId=${units.elsewhere}`], findWorkplaces: ['', 'search=kontoret'],
    findMember: ['memberNumber=1000001', 'memberNumber=1000004', `email=${other.email}`], listDemonstrationPeople: ['audience=member', 'audience=staff'], findAccounts: ['search=prov'],
    listAuditEvents: ['', `accountId=${other.id}`, 'name=case.claimed', 'caseNumber=ST-2026-00001'],
  };
  return queries[name] ?? [''];
}
