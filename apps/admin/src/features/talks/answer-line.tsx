import { dateAndTime } from '@app/ui';
import { m } from '@texts';
import type { CriterionAnswer } from './check.js';
import { answeredByText, answerText, evidenceText } from './talk-words.js';

/** Who answered, when, and what it rests on; the answer too where there are no buttons that show it. */
export function AnswerLine({ criterion, showAnswer }: { criterion: CriterionAnswer; showAnswer: boolean }) {
  const { answer, evidence, answeredBy, at } = criterion;
  if (!answer) return showAnswer ? <p className="text-sm text-muted">{m.answer_none()}</p> : null;
  return (
    <div className="text-sm">
      {showAnswer && <p className="font-semibold">{answerText(answer)}</p>}
      <p className="text-muted">
        {answeredBy && answeredByText(answeredBy)}
        {at && (
          <>
            {' · '}
            <time dateTime={at}>{dateAndTime(at)}</time>
          </>
        )}
        {evidence && <> · {evidenceText(evidence)}</>}
      </p>
      {criterion.evidenceText && <p className="mt-1 border-l-4 border-line pl-3 whitespace-pre-line">{criterion.evidenceText}</p>}
    </div>
  );
}
