import { asProblem, useFormKey, type Problem } from '@app/api-client';
import { Button, ErrorSummary, FormError, Notice, PageTitle, showToast, TextArea, useUnsavedWarning } from '@app/ui';
import { m } from '@texts';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { howDidItGoQuery, sayHowItWent, type Answer, type Question } from './how-did-it-go.js';
import { QuestionField } from './question-field.js';

export function HowDidItGoForm({ caseId, questions }: { caseId: string; questions: readonly Question[] }) {
  const queries = useQueryClient();
  const { key } = useFormKey();
  const [given, setGiven] = useState<Record<string, Answer>>({});
  const [comment, setComment] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const answered = Object.keys(given).length;
  const first = questions[0]?.code ?? '';
  useUnsavedWarning(answered > 0);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const mistake = answered === 0 ? m.tell_missing() : undefined;
    setError(mistake);
    setAttempt(attempt + 1);
    if (mistake || pending) return;
    setPending(true);
    setProblem(null);
    try {
      const told = await sayHowItWent(caseId, given, comment.trim(), key());
      queries.setQueryData(howDidItGoQuery(caseId).queryKey, told);
      void queries.invalidateQueries({ queryKey: ['my-cases'] });
      showToast({ message: m.tell_done() });
    } catch (thrown) {
      const refused = asProblem(thrown);
      // Told on another device: what was said there is shown instead.
      if (refused.code === 'how-it-went-already-told') await queries.invalidateQueries(howDidItGoQuery(caseId));
      setProblem(refused);
      setPending(false);
    }
  };

  return (
    <>
      <ErrorSummary problems={error ? [{ fieldId: first, message: error }] : []} attempt={attempt} />
      <PageTitle failed={Boolean(error)}>{m.tell_title()}</PageTitle>
      <p className="mt-4">{m.tell_lead()}</p>
      <form noValidate onSubmit={(event) => void send(event)} className="mt-6 space-y-8">
        {questions.map((question, index) => (
          <QuestionField
            key={question.code}
            question={question}
            number={index + 1}
            of={questions.length}
            value={given[question.code]}
            onChange={(answer) => setGiven({ ...given, [question.code]: answer })}
          />
        ))}
        <TextArea
          id="comment"
          label={m.tell_comment()}
          hint={m.tell_comment_hint()}
          optional
          rows={4}
          maxLength={4000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
        <Notice kind="trust">{m.tell_who()}</Notice>
        <FormError problem={problem} />
        <Button type="submit" pending={pending} className="w-full sm:w-auto">
          {m.tell_send()}
        </Button>
      </form>
    </>
  );
}
