import { signs } from '@app/ui';
import { answers, type Answer } from './check.js';
import { answerText } from './talk-words.js';

const chosen: Record<Answer, string> = {
  met: 'border-progress bg-progress text-white',
  partly: 'border-waiting bg-waiting text-white',
  'not-met': 'border-error bg-error text-white',
  unknown: 'border-done bg-done text-white',
  'not-applicable': 'border-done bg-done text-white',
};

interface AnswerButtonsProps {
  /** id of the criterion's words: what the buttons answer. */
  labelledBy: string;
  value: Answer | null;
  pending: boolean;
  onAnswer: (answer: Answer) => void;
}

/** One press answers. Not radio buttons: arrow keys would answer on the way past. */
export function AnswerButtons({ labelledBy, value, pending, onAnswer }: AnswerButtonsProps) {
  return (
    <div role="group" aria-labelledby={labelledBy} className="flex flex-wrap gap-1.5">
      {answers.map((answer) => (
        <button
          key={answer}
          type="button"
          aria-pressed={value === answer}
          aria-disabled={pending || undefined}
          onClick={() => !pending && value !== answer && onAnswer(answer)}
          className={`min-h-9 rounded-full border-[1.5px] px-3 py-0.5 text-sm font-semibold ${
            value === answer ? `${chosen[answer]} forced-colors:underline` : 'border-line-strong bg-surface hover:border-brand hover:bg-brand-tint hover:text-brand'
          }`}
        >
          {value === answer && (
            <span aria-hidden className="mr-1 inline-flex align-[-0.1em]">
              {signs.check}
            </span>
          )}
          {answerText(answer)}
        </button>
      ))}
    </div>
  );
}
