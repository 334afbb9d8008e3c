import { toStockholm, type Actor } from '@app/platform';
import { QUESTIONS } from '@app/talks';
import { EVIDENCE, HOW_IT_WENT } from './data/conversation.js';
import type { Standing } from './standing.js';
import type { Story } from './history.js';
import { atHome, atWork } from './moments.js';
import type { Random } from './random.js';
import type { Verbs } from './verbs.js';

/** What a rep can often say something about. Codes are those of the shipped criteria. */
const CONDUCT = ['C01', 'C04', 'C05', 'C07', 'C08', 'C11', 'C12', 'C13', 'C15', 'C16', 'C17', 'C18', 'C19', 'C20', 'C21', 'C23', 'C30'];
const OF_WORKPLACES = { knowledge: ['C09', 'C10', 'C26', 'C27'], materials: ['C06'] } as const;

/** Nobody judges by criteria that do not hold yet. */
const CRITERIA_FROM = '2025-01-01';

const TALKS = {
  good: [['met', 1]],
  fair: [['met', 6], ['partly', 3], ['not-met', 1], ['unknown', 1], ['not-applicable', 1]],
  poor: [['met', 2], ['partly', 3], ['not-met', 4], ['unknown', 1]],
} as const;
type Kind = keyof typeof TALKS;

export interface Scene {
  verbs: Verbs;
  random: Random;
  now: () => Date;
  standing(): Promise<Standing | undefined>;
  byRep(act: (rep: Actor, standing: Standing, caseId: string) => Promise<unknown>): Promise<unknown>;
  byMember(act: (caseId: string) => Promise<unknown>): Promise<unknown>;
}

/** Before the talk the rep looks into the workplace, now and then; after it the member tells, and the rep judges. */
export async function* afterTheTalk({ verbs, random, now, ...story }: Scene): Story {
  if (toStockholm(now()) < CRITERIA_FROM) return;
  const kind: Kind = random.weighted([['good', 5], ['fair', 4], ['poor', 3]] as const);
  const judgement = () => {
    const evidence = random.pick(['member-word', 'rep-observation', 'document', 'employer-confirmation'] as const);
    return {
      answer: random.weighted<'met' | 'partly' | 'not-met' | 'not-applicable' | 'unknown'>(TALKS[kind]), evidence,
      evidenceText: random.chance(0.3) ? random.pick(EVIDENCE[evidence]) : null,
    };
  };
  if (random.chance(0.3)) {
    const promise = random.pick(['knowledge', 'materials'] as const);
    await story.byRep(async (_rep, _standing, id) => {
      for (const code of random.some(OF_WORKPLACES[promise], 2)) await verbs.promises.judge(id, promise, code, judgement());
    });
  }
  const { talkDate } = await story.standing() ?? {};
  if (!talkDate || talkDate >= toStockholm(now())) return;
  if (random.chance(0.7)) {
    yield atHome(now(), random.between(0, 3), random);
    const answers = random.some(QUESTIONS, random.between(5, QUESTIONS.length)).map(({ code }) => ({ code, answer: judgement().answer }));
    await story.byMember((id) => verbs.howDidItGo.tell(id, { answers, comment: random.pick(HOW_IT_WENT[kind]) }));
  }
  if (!random.chance(0.5)) return;
  yield atWork(now(), random.between(0, 3), random);
  await story.byRep(async (_rep, _standing, id) => {
    for (const code of random.some(CONDUCT, random.between(2, 5))) await verbs.promises.judge(id, 'conduct', code, judgement());
  });
}
