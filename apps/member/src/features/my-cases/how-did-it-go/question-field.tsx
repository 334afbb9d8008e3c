import { RadioGroup, useLocale } from '@app/ui';
import { m } from '@texts';
import { answers, answerText, type Answer, type Question } from './how-did-it-go.js';

interface QuestionFieldProps {
  question: Question;
  number: number;
  of: number;
  value: Answer | undefined;
  onChange: (answer: Answer) => void;
}

/** One question; it may be left without an answer. */
export function QuestionField({ question, number, of, value, onChange }: QuestionFieldProps) {
  const text = useLocale() === 'sv' ? question.textSv : question.textEn;
  return (
    <RadioGroup
      id={question.code}
      label={text}
      hint={<span className="text-sm">{m.tell_question({ number, of })}</span>}
      inline
      options={answers.map((answer) => ({ value: answer, label: answerText(answer) }))}
      value={value}
      onChange={onChange}
    />
  );
}
