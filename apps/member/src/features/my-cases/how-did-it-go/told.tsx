import { dateAndTime, Facts, Notice, PageTitle, useLocale } from '@app/ui';
import { m } from '@texts';
import { answerText, type HowDidItGo } from './how-did-it-go.js';

/** What the member said about the talk. */
export function Told({ asked }: { asked: HowDidItGo }) {
  const swedish = useLocale() === 'sv';
  const facts = asked.questions.map(({ textSv, textEn, answer }) => ({
    term: swedish ? textSv : textEn,
    value: answer ? answerText(answer) : <span className="text-muted">{m.ask_nothing()}</span>,
  }));
  return (
    <>
      <PageTitle>{m.tell_title()}</PageTitle>
      <div className="mt-6 space-y-6">
        <Notice kind="done" title={m.told_thanks()}>
          {m.told_next({ when: dateAndTime(asked.answeredAt!) })}
        </Notice>
        <Facts facts={asked.comment ? [...facts, { term: m.tell_comment(), value: asked.comment }] : facts} />
      </div>
    </>
  );
}
