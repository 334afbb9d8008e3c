export const MEASURE_GROUPS = ['requests', 'needs', 'answers', 'progress', 'promises', 'follow-ups'] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

export const MEASURE_FORMATS = ['count', 'share', 'hours'] as const;
export type MeasureFormat = (typeof MEASURE_FORMATS)[number];

interface Measure {
  code: string;
  group: MeasureGroup;
  format: MeasureFormat;
  sv: string;
  en: string;
}

/**
 * Everything a local report counts, in the order it is read, with the member's unit. A request counts in the quarter it came in; a talk
 * in the quarter it was held; a workplace in the quarter it was last judged; a follow-up in the quarter it was due; what is open, at the
 * quarter's end.
 */
export const MEASURES = [
  { code: 'requests', group: 'requests', format: 'count', sv: 'Ärenden', en: 'Requests' },
  { code: 'need.prepare', group: 'needs', format: 'count', sv: 'Förbereda samtalet', en: 'Prepare for the talk' },
  { code: 'need.not-proper', group: 'needs', format: 'count', sv: 'Samtalet genomförs inte på rätt sätt', en: 'The talk is not carried out properly' },
  { code: 'need.manager-knowledge', group: 'needs', format: 'count', sv: 'Chefen saknar kunskap', en: 'The manager lacks knowledge' },
  { code: 'need.no-material', group: 'needs', format: 'count', sv: 'Samtalsunderlag saknas', en: 'There is no material' },
  { code: 'need.no-follow-up', group: 'needs', format: 'count', sv: 'Förra samtalet är inte uppföljt', en: 'The last talk was not followed up' },
  { code: 'need.no-talk', group: 'needs', format: 'count', sv: 'Inget samtal har hållits', en: 'No talk has been held' },
  { code: 'need.goals-unclear', group: 'needs', format: 'count', sv: 'Målen är otydliga', en: 'The goals are unclear' },
  { code: 'need.workload', group: 'needs', format: 'count', sv: 'Arbetsbelastning och arbetsmiljö', en: 'Workload and work environment' },
  { code: 'need.pay-mixed', group: 'needs', format: 'count', sv: 'Lönen blandas in', en: 'Pay is mixed in' },
  { code: 'need.other', group: 'needs', format: 'count', sv: 'Annat', en: 'Other' },
  { code: 'answered-in-time', group: 'answers', format: 'share', sv: 'Första svar inom 2 arbetsdagar', en: 'First answer within 2 working days' },
  { code: 'answer-hours', group: 'answers', format: 'hours', sv: 'Tid till första svar, median', en: 'Time to first answer, median' },
  { code: 'closed', group: 'progress', format: 'count', sv: 'Avslutade under perioden', en: 'Closed during the period' },
  { code: 'open', group: 'progress', format: 'count', sv: 'Öppna vid periodens slut', en: 'Open at the end of the period' },
  { code: 'overdue', group: 'progress', format: 'count', sv: 'Varav försenat första svar', en: 'Of these, first answer overdue' },
  { code: 'promise.conduct', group: 'promises', format: 'share', sv: 'Samtal som hölls på rätt sätt', en: 'Talks held properly' },
  { code: 'promise.knowledge', group: 'promises', format: 'share', sv: 'Arbetsplatser där chefen har kunskap', en: 'Workplaces where the manager has the knowledge' },
  { code: 'promise.materials', group: 'promises', format: 'share', sv: 'Arbetsplatser med samtalsunderlag för båda', en: 'Workplaces with material for both' },
  { code: 'follow-ups-in-time', group: 'follow-ups', format: 'share', sv: 'Uppföljningar gjorda i tid', en: 'Follow-ups done in time' },
] as const satisfies readonly Measure[];
export type MeasureCode = (typeof MEASURES)[number]['code'];

