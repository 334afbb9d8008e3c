import type { Operation } from '../../setup/api-document.js';
import { Known } from './known.js';
import type { Who } from './people.js';

export interface Step {
  operation: string;
  who?: Who;
  /** What of the body matters to the story; the rest is as the document allows. */
  says?: Record<string, unknown>;
}
/** What happens meanwhile, outside the API. */
export type Meanwhile = 'the worker works' | 'the mail is read' | 'the invitation is read' | 'a minute passes';
export type Beat = string | Step | Meanwhile;

export const MEANWHILE: readonly string[] = ['the worker works', 'the mail is read', 'the invitation is read', 'a minute passes'] satisfies Meanwhile[];

const request = { workplaceId: new Known('workplaces'), talkKind: 'medarbetarsamtal', talkDate: '2026-12-15', needs: ['prepare'], contactPermission: 'no', reach: { how: 'portal' }, language: 'sv' };
const asked = (changes: object = {}): Beat[] => [
  'beginHelpRequest', { operation: 'saveDraft', says: { step: 4, content: { ...request, ...changes } } }, 'submitHelpRequest',
];
const taken: Beat[] = [...asked(), 'claimCase'];
const nothing = {};

/** How people use the system, told so that every operation is carried out at least once. Twisted in a hundred ways, they are the sequences. */
export const STORIES: Record<string, Beat[]> = {
  'asking, and thinking better of it': [
    'listMyCases', 'findWorkplaces', ...asked().slice(0, 2), 'getDraft', 'beginHelpRequest', 'discardDraft', ...asked(), 'submitHelpRequest', 'listMyCases', 'getMyCase',
    'writeToRep', 'saveMyComposer', { operation: 'changeMyTalk', says: { talkDate: '2026-12-17' } }, { operation: 'withdrawCase', says: nothing }, 'getMyCase',
  ],
  'a case from claim to reopening': [
    ...taken, 'listCases', 'getCase', 'writeToMember', 'addNote', 'saveComposer', { operation: 'changeCaseFacts', says: { needs: ['workload'] } },
    { operation: 'waitForAnswer', says: { for: 'member' } }, 'writeToRep', { operation: 'waitForAnswer', says: { for: 'date', until: '2026-12-10' } }, 'resumeCase',
    { operation: 'resolveCase', says: { outcome: 'helped-to-prepare' } }, { operation: 'closeCase', says: nothing }, { operation: 'reopenCase', says: nothing },
    { operation: 'resolveCase', says: { outcome: 'referred' } }, { operation: 'reopenMyCase', says: nothing }, 'getMyCase',
    { operation: 'askForAnotherRep', says: { outsideWorkplace: false, excludeCurrentRep: true, excludedReps: [] } },
  ],
  'the promises of a talk': [
    ...taken, 'getCasePromises', { operation: 'judgeCriterion', says: { answer: 'met' } }, { operation: 'judgeCriterion', says: { answer: 'not-met' } },
    'getCriterionHistory', 'getCasePromises',
  ],
  'the talk has been': [
    ...asked({ talkDate: '2026-11-20' }), 'getHowDidItGo', { operation: 'sayHowItWent', says: { answers: [{ code: 'both-prepared', answer: 'met' }], comment: 'Bra' } },
    'getHowDidItGo', 'claimCase', 'getCasePromises',
  ],
  'what is to be done': [
    ...taken, 'the worker works', 'addFollowUp', 'listCaseFollowUps', 'listFollowUps', { operation: 'moveFollowUp', says: { dueAt: '2026-12-09T09:00:00.000Z' } },
    'finishFollowUp', 'undoFollowUp', 'addFollowUp', { operation: 'skipFollowUp', says: { reason: 'not-needed' } }, 'listCaseFollowUps',
  ],
  'a case that changes hands': [
    ...taken, 'undoClaim', 'listAssignableReps', { operation: 'assignCase', who: 'lead' }, { operation: 'claimCase', who: 'rep' }, { operation: 'assignCase', who: 'lead' },
    { operation: 'handOverCase', who: 'lead', says: { to: 'direkt' } }, { operation: 'sendCaseBack', who: 'direkt' },
    { operation: 'handOverCase', who: 'lead', says: { to: 'direkt' } }, { operation: 'claimCase', who: 'direkt' }, { operation: 'getCase', who: 'direkt' },
  ],
  'a member on the phone': [
    { operation: 'findMember', says: { memberNumber: '1000001' } }, { operation: 'takeRequestByPhone', says: request }, { operation: 'getCase', who: 'direkt' },
    'claimCase', { operation: 'writeToMember', who: 'rep' }, 'getMyCase',
  ],
  'a workplace and its register': [
    'listUnits', 'listEmployers', 'addWorkplace', 'getWorkplace', 'listWorkplaces', 'changeWorkplace', { operation: 'addManager', says: { roleTitle: 'Chef', accountId: null } },
    { operation: 'changeManager', says: { roleTitle: 'Gruppchef' } }, { operation: 'addTraining', says: { status: 'taken', onDate: '2026-02-10', validTo: '2029-02-10' } },
    { operation: 'changeTraining', says: { course: 'Samtal 2' } }, { operation: 'addMaterial', says: { confirmedOn: '2026-11-20', recheckOn: '2027-09-01' } },
    { operation: 'changeMaterial', says: { title: 'Nytt underlag' } }, 'listMaterials', 'listMyMaterials', 'getWorkplace',
    'getWorkplacePromises', { operation: 'judgeWorkplaceCriterion', says: { answer: 'partly' } },
  ],
  'appointed and ended': [
    'listMandates', { operation: 'appointToMandate', says: { name: 'Nils Prov', role: 'rep', from: '2026-12-01', to: '2027-11-30' } }, 'listMandates',
    { operation: 'endMandate', says: { on: '2026-12-31' } },
  ],
  'one\'s own settings, as staff': [
    'getSession', 'refreshSession', 'changePreferences', 'confirmDataRules', ...asked(), 'the worker works', 'listNotices', 'markNoticeRead', 'markAllNoticesRead', 'signOutStaff',
    'getSession', 'getSession', 'signOutStaffEverywhere',
  ],
  'one\'s own settings, as a member': [
    'getMe', { operation: 'changeMyDetails', says: { phone: '070-174 06 01', language: 'sv' } }, 'refreshMySession', ...taken, 'writeToMember', 'the worker works', 'listMyNotices',
    'markMyNoticeRead', 'markAllMyNoticesRead', 'signOutMember', 'getMe', 'getMe', 'signOutMemberEverywhere',
  ],
  'running the installation': ['listAccounts', 'getMailHealth', { operation: 'listUnits', who: 'admin' }],
  'who did what': [...taken, 'listAuditEvents', 'getAuditChain'],
  'looking on': [{ operation: 'streamLive', who: 'rep' }, { operation: 'getLocalReport', says: {} }, 'downloadLocalReport', { operation: 'getLocalReport', who: 'direkt' }],
  'signing in by a link': [
    { operation: 'requestSignInLink', who: 'newcomer' }, 'the mail is read', { operation: 'signInWithLink', who: 'newcomer' }, { operation: 'getMe', who: 'newcomer' },
    { operation: 'signInWithLink', who: 'newcomer' },
  ],
  'invited, and signing in with two factors': [
    { operation: 'appointToMandate', says: { name: 'Ny Prov', role: 'rep', from: '2026-11-23', to: '2027-11-22' } }, 'the invitation is read',
    { operation: 'openInvitation', who: 'newcomer' }, { operation: 'acceptInvitation', who: 'newcomer', says: { code: new Known('codes') } }, 'a minute passes', { operation: 'signInWithPassword', who: 'newcomer' },
    { operation: 'signInWithSecondFactor', who: 'newcomer', says: { code: new Known('codes') } }, { operation: 'getSession', who: 'newcomer' }, { operation: 'signInWithSecondFactor', who: 'newcomer' },
  ],
  'a demonstration': ['listDemonstrationPeople', { operation: 'signInForDemonstration', who: 'newcomer', says: { audience: 'staff' } }, { operation: 'getSession', who: 'newcomer' }, 'listDemonstrationMails'],
};

const told = new Set(Object.values(STORIES).flat().map((beat) => (typeof beat === 'string' ? beat : beat.operation)));

/** These, and one for each operation that is in none of them: about a case that has been taken, as it most often is. */
export const allStories = (operations: Operation[]): Beat[][] =>
  [...Object.values(STORIES), ...operations.filter(({ name }) => !told.has(name)).map(({ name }) => [...taken, name])];
