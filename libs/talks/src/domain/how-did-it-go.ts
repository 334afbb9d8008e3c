import { ANSWERS, type Answer } from './promises.js';

/** One question of the form a member fills in after the talk; the answer is the member's word on one criterion of conduct. */
export interface Question {
  code: string;
  criterion: string;
  textSv: string;
  textEn: string;
}

/** Few enough for two minutes. Everything can be answered with "does not apply" and "do not know". */
export const QUESTIONS: readonly Question[] = [
  {
    code: 'booked-in-time', criterion: 'C05',
    textSv: 'Fick du veta tiden så tidigt att du hann förbereda dig?', textEn: 'Were you told the time early enough to prepare?',
  },
  {
    code: 'both-prepared', criterion: 'C07',
    textSv: 'Var både du och din chef förberedda?', textEn: 'Were both you and your manager prepared?',
  },
  {
    code: 'time-and-place', criterion: 'C08',
    textSv: 'Hade ni gott om tid och fick ni sitta ostört?', textEn: 'Did you have plenty of time, undisturbed?',
  },
  {
    code: 'last-followed-up', criterion: 'C11',
    textSv: 'Följde ni upp det ni kom överens om förra gången?', textEn: 'Did you follow up what you agreed last time?',
  },
  {
    code: 'how-it-is-now', criterion: 'C12',
    textSv: 'Pratade ni om hur du har det nu: uppgifter, arbetsbelastning, arbetsmiljö och samarbete?',
    textEn: 'Did you talk about how things are now: tasks, workload, work environment and cooperation?',
  },
  {
    code: 'what-comes-next', criterion: 'C13',
    textSv: 'Pratade ni om framtiden: mål, uppdrag och vad du behöver lära dig?',
    textEn: 'Did you talk about the future: goals, assignment and what you need to learn?',
  },
  {
    code: 'feedback-both-ways', criterion: 'C15',
    textSv: 'Gav ni varandra återkoppling, även du till din chef?', textEn: 'Did you give each other feedback, also you to your manager?',
  },
  {
    code: 'written-down', criterion: 'C18',
    textSv: 'Skrevs det ni kom överens om ner, och fick du en kopia?', textEn: 'Was what you agreed written down, and did you get a copy?',
  },
];

export interface Told { code: string; answer: Answer }

/** The criteria that a member's answers say something about. A question left out says nothing; one that is not in the form is refused. */
export function criterionAnswers(told: readonly Told[]): { criterion: string; answer: Answer }[] {
  return told.map(({ code, answer }) => {
    const question = QUESTIONS.find((candidate) => candidate.code === code);
    if (!question || !ANSWERS.includes(answer)) throw new RangeError(`no such question or answer: ${code}`);
    return { criterion: question.criterion, answer };
  });
}
