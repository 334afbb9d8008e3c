import type { Kind, Thing } from '../../factories/divided-union.js';

/**
 * Who may do what, and with which things. Written by people, read by people: nothing here is taken from the product's code.
 *
 * What a row does not say is refused: a role without a column may not (403); a thing a role does not see is not there (404), and its
 * answer is that for a thing that does not exist; an operation without a row makes the proof fail.
 */

export const ROLES = [
  'nobody', 'half signed in', 'member', 'rep', 'unit lead', 'adviser', 'mandate ended', 'rules not confirmed', 'data protection officer', 'administrator',
] as const;
/** Whoever asks. 'Half signed in' has given a password and no second factor; 'mandate ended' was a rep until yesterday and still has the page open. */
export type Role = (typeof ROLES)[number];

/** Which cases there are to each role; all others do not exist. The kinds are named as they stand to the rep. */
export const SEES: Record<Role, readonly Kind[]> = {
  'nobody': [], 'half signed in': [], 'mandate ended': [], 'rules not confirmed': [], 'data protection officer': [], 'administrator': [],
  'member': ['own', 'in scope', 'closed', 'kept out', 'conflict of interest', 'at ST Direkt', 'own draft'],
  'rep': ['own', 'in scope', 'closed', 'protected'],
  'unit lead': ['own', 'in scope', 'closed', 'protected', 'kept out', 'conflict of interest', 'her own as a member'],
  'adviser': ['at ST Direkt', 'of a dormant unit'],
};

/** What an operation answers, role by role, for each case the role sees, in the order of `SEES`. '—': the role may not, whatever the case. */
export const STAFF_ON_A_CASE = {
  //                      rep                                | unit lead                                                 | adviser
  //                      own   in scope  closed  protected  | own   in scope  closed  protected  kept  conflict  member | handed  dormant
  getCase:               '200   200       200     200        | 200   200       200     200        200   200       200    | 200     200',
  getCasePromises:       '200   200       200     200        | 200   200       200     200        200   200       200    | 200     200',
  getCriterionHistory:   '200   200       200     200        | 200   200       200     200        200   200       200    | 200     200',
  listCaseFollowUps:     '200   200       200     200        | 200   200       200     200        200   200       200    | 200     200',
  listAssignableReps:    '—                                  | 200   200       200     200        200   200       200    | 200     200',
  claimCase:             '409   200       409     409        | 409   200       409     409        200   200       200    | 409     200',
  undoClaim:             '409   409       409     409        | 409   409       409     409        409   409       409    | 200     409',
  assignCase:            '—                                  | 200   200       409     200        200   200       200    | 200     200',
  writeToMember:         '201   409       409     409        | 409   409       409     201        409   409       409    | 201     409',
  addNote:               '201   201       201     201        | 201   201       201     201        201   201       201    | 201     201',
  saveComposer:          '204   204       204     204        | 204   204       204     204        204   204       204    | 204     204',
  waitForAnswer:         '200   409       409     409        | 200   409       409     200        409   409       409    | 200     409',
  resumeCase:            '409   409       409     409        | 409   409       409     409        409   409       409    | 409     409',
  resolveCase:           '200   409       409     409        | 200   409       409     200        409   409       409    | 409     409',
  closeCase:             '409   409       409     409        | 409   409       409     409        409   409       409    | 409     409',
  reopenCase:            '409   409       200     409        | 409   409       200     409        409   409       409    | 409     409',
  handOverCase:          '200   409       409     409        | 200   200       409     200        200   200       200    | 409     409',
  sendCaseBack:          '409   409       409     409        | 409   409       409     409        409   409       409    | 200     409',
  changeCaseFacts:       '200   409       409     409        | 200   200       409     200        200   200       200    | 200     409',
  judgeCriterion:        '200   409       409     409        | 200   409       409     200        409   409       409    | 200     409',
  addFollowUp:           '201   409       409     409        | 201   201       409     201        201   201       201    | 201     201',
} as const;

/** The member's own cases, in the order of `SEES`. */
export const MEMBER_ON_A_CASE = {
  //                      own   in scope  closed  kept  conflict  handed  own draft
  getMyCase:             '200   200       200     200   200       200     404',
  getHowDidItGo:         '200   200       200     200   200       200     200',
  sayHowItWent:          '409   409       409     409   409       409     409',
  writeToRep:            '201   201       409     201   201       201     409',
  saveMyComposer:        '204   204       204     204   204       204     404',
  withdrawCase:          '200   200       409     200   200       200     409',
  reopenMyCase:          '409   409       200     409   409       409     409',
  changeMyTalk:          '200   200       409     200   200       200     404',
  changeMyContact:       '200   200       409     200   200       200     404',
  askForAnotherRep:      '200   200       409     200   200       200     409',
  getDraft:              '404   404       404     404   404       404     200',
  saveDraft:             '404   404       404     404   404       404     200',
  discardDraft:          '404   404       404     404   404       404     204',
  submitHelpRequest:     '200   200       200     200   200       200     422',
} as const;

/** Registers, mandates, follow-ups, notices, reports: near is where one works or what is one's own, far another branch's or somebody else's. */
export const ON_A_THING: Record<string, { thing: Thing; answers: string }> = {
  //                                                         rep           | unit lead     | adviser       | member
  //                                                         near   far    | near   far    | near   far    | near   far
  getWorkplace:            { thing: 'workplace', answers: ' 200    404    | 200    404    | 200    200    | —' },
  changeWorkplace:         { thing: 'workplace', answers: ' 200    404    | 200    404    | —             | —' },
  addManager:              { thing: 'workplace', answers: ' 201    404    | 201    404    | —             | —' },
  changeManager:           { thing: 'manager',   answers: ' 200    404    | 200    404    | —             | —' },
  addTraining:             { thing: 'manager',   answers: ' 201    404    | 201    404    | —             | —' },
  changeTraining:          { thing: 'training',  answers: ' 200    404    | 200    404    | —             | —' },
  listMaterials:           { thing: 'workplace', answers: ' 200    404    | 200    404    | —             | —' },
  addMaterial:             { thing: 'workplace', answers: ' 201    404    | 201    404    | —             | —' },
  changeMaterial:          { thing: 'material',  answers: ' 200    404    | 200    404    | —             | —' },
  getWorkplacePromises:    { thing: 'workplace', answers: ' 200    404    | 200    404    | 404    404    | —' },
  judgeWorkplaceCriterion: { thing: 'workplace', answers: ' 200    404    | 200    404    | 404    404    | —' },
  finishFollowUp:          { thing: 'followUp',  answers: ' 200    404    | 200    404    | 200    404    | —' },
  skipFollowUp:            { thing: 'followUp',  answers: ' 200    404    | 200    404    | 200    404    | —' },
  moveFollowUp:            { thing: 'followUp',  answers: ' 200    404    | 200    404    | 200    404    | —' },
  undoFollowUp:            { thing: 'followUp',  answers: ' 409    404    | 409    404    | 409    404    | —' },
  listMandates:            { thing: 'unit',      answers: ' —             | 200    404    | —             | —' },
  appointToMandate:        { thing: 'unit',      answers: ' —             | 201    404    | —             | —' },
  endMandate:              { thing: 'mandate',   answers: ' —             | 200    404    | —             | —' },
  getLocalReport:          { thing: 'unit',      answers: ' 200    404    | 200    404    | 200    200    | —' },
  downloadLocalReport:     { thing: 'unit',      answers: ' 200    404    | 200    404    | 200    200    | —' },
  markNoticeRead:          { thing: 'notice',    answers: ' 200    404    | 200    404    | 200    404    | —' },
  markMyNoticeRead:        { thing: 'notice',    answers: ' —             | —             | —             | 200    404' },
};

/** What a role does for others and never for oneself: a request by phone, a conversation with oneself as the manager, the end of a mandate. */
export const NOT_FOR_ONESELF: Record<string, { roles: readonly Role[]; answer: number }> = {
  takeRequestByPhone: { roles: ['adviser'], answer: 409 },
  changeCaseFacts: { roles: ['rep'], answer: 409 },
  endMandate: { roles: ['unit lead'], answer: 409 },
};

/** Operations that name no thing: who may. What they show is only what the role sees, here and everywhere. */
export const WITHOUT_A_THING: Record<string, string> = {
  //                        member | rep | unit lead | adviser | mandate ended | rules not confirmed | data protection officer | administrator
  getMe:                   '200    | —   | —         | —       | —             | —                   | —                       | —',
  changeMyDetails:         '200    | —   | —         | —       | —             | —                   | —                       | —',
  refreshMySession:        '200    | —   | —         | —       | —             | —                   | —                       | —',
  signOutMember:           '204    | —   | —         | —       | —             | —                   | —                       | —',
  signOutMemberEverywhere: '204    | —   | —         | —       | —             | —                   | —                       | —',
  findWorkplaces:          '200    | —   | —         | —       | —             | —                   | —                       | —',
  listMyMaterials:         '200    | —   | —         | —       | —             | —                   | —                       | —',
  listMyCases:             '200    | —   | —         | —       | —             | —                   | —                       | —',
  beginHelpRequest:        '200    | —   | —         | —       | —             | —                   | —                       | —',
  listMyNotices:           '200    | —   | —         | —       | —             | —                   | —                       | —',
  markAllMyNoticesRead:    '200    | —   | —         | —       | —             | —                   | —                       | —',
  getSession:              '—      | 200 | 200       | 200     | 200           | 200                 | 200                     | 200',
  refreshSession:          '—      | 200 | 200       | 200     | 200           | 200                 | 200                     | 200',
  changePreferences:       '—      | 200 | 200       | 200     | 200           | 200                 | 200                     | 200',
  confirmDataRules:        '—      | 200 | 200       | 200     | 200           | 200                 | 200                     | 200',
  signOutStaff:            '—      | 204 | 204       | 204     | 204           | 204                 | 204                     | 204',
  signOutStaffEverywhere:  '—      | 204 | 204       | 204     | 204           | 204                 | 204                     | 204',
  listUnits:               '—      | 200 | 200       | 200     | —             | —                   | —                       | 200',
  listEmployers:           '—      | 200 | 200       | 200     | —             | —                   | —                       | —',
  listWorkplaces:          '—      | 200 | 200       | 200     | —             | —                   | —                       | —',
  addWorkplace:            '—      | 201 | 201       | —       | —             | —                   | —                       | —',
  listCases:               '—      | 200 | 200       | 200     | —             | —                   | —                       | —',
  listFollowUps:           '—      | 200 | 200       | 200     | —             | —                   | —                       | —',
  listNotices:             '—      | 200 | 200       | 200     | —             | —                   | —                       | —',
  markAllNoticesRead:      '—      | 200 | 200       | 200     | —             | —                   | —                       | —',
  streamLive:              '—      | 200 | 200       | 200     | —             | —                   | —                       | —',
  takeRequestByPhone:      '—      | —   | —         | 201     | —             | —                   | —                       | —',
  findMember:              '—      | —   | —         | 200     | —             | —                   | —                       | —',
  listAccounts:            '—      | —   | —         | —       | —             | —                   | —                       | 200',
  findAccounts:            '—      | —   | —         | —       | —             | —                   | —                       | 200',
  getMailHealth:           '—      | —   | —         | —       | —             | —                   | —                       | 200',
  listAuditEvents:         '—      | —   | —         | —       | —             | —                   | 200                     | —',
  getAuditChain:           '—      | —   | —         | —       | —             | —                   | 200                     | —',
};

/** Open to whoever comes, with what they answer to one who brings nothing that is known. */
export const OPEN: Record<string, number> = {
  signInWithPassword: 401, signInWithSecondFactor: 401, signInWithLink: 410, requestSignInLink: 202, openInvitation: 410, acceptInvitation: 410,
  listDemonstrationPeople: 200, signInForDemonstration: 404, listDemonstrationMails: 200,
};

/** What an operation tells its role although the role sees no such case or person otherwise, and why. */
export const TELLS_MORE: Record<string, RegExp> = {
  listAuditEvents: /^ST-\d{4}-\d{5}$|^[A-ZÅÄÖ][a-zåäö]+ Prov$/, // who did what in which case, by name and number: never what was said, nor the case's id
};

/** What some operations tell more of when only row security stands, and why nobody's case or membership is told by it. */
export const MORE_WITHOUT_GUARDS: Record<string, string> = {
  listWorkplaces: 'names of agencies\' offices, which are public',
  getWorkplace: 'the same, and zeros for a register that stays shut',
  getSession: 'what one may do, as the guard would have said',
  changePreferences: 'the same',
  confirmDataRules: 'the same',
};
