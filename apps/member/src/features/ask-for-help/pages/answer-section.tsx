import { errorOf, FieldError, linkStyle, Facts, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import type { HelpRequestContent } from '../draft/draft.js';
import { useChosenWorkplace } from '../draft/use-chosen-workplace.js';
import { useDraft } from '../draft/use-draft.js';
import { answerText, fieldLabel } from './answer-words.js';

const addresses = { 1: '/ask/1', 2: '/ask/2', 3: '/ask/3' } as const;

interface AnswerSectionProps {
  step: 1 | 2 | 3;
  title: string;
  fields: readonly (keyof HelpRequestContent)[];
  lacks: readonly FieldProblem[];
}

/** One step's answers. The link to change an answer carries the field's id, so that the error summary can lead to it. */
export function AnswerSection({ step, title, fields, lacks }: AnswerSectionProps) {
  const { content } = useDraft();
  const { workplace } = useChosenWorkplace(content.workplaceId);
  const lackOf = (field: string) => errorOf(lacks, field) ?? lacks.find(({ fieldId }) => fieldId.startsWith(`${field}.`))?.message;
  const idOf = (field: string) => lacks.find(({ fieldId }) => fieldId.startsWith(`${field}.`))?.fieldId ?? field;
  const answer = (field: keyof HelpRequestContent) => {
    if (field === 'workplaceId') return workplace?.name ?? '';
    return answerText(field, content);
  };
  return (
    <section aria-labelledby={`answers-${step}`}>
      <h2 id={`answers-${step}`} className="mb-2 text-xl">
        {title}
      </h2>
      <Facts
        facts={fields.map((field) => {
          const lack = lackOf(field);
          return {
            term: fieldLabel(field),
            value: (
              <>
                {answer(field) || <span className="text-muted">{m.ask_nothing()}</span>}
                {lack && <FieldError>{lack}</FieldError>}
              </>
            ),
            action: (
              <Link id={idOf(field)} to={addresses[step]} search={{ back: 'check' }} className={`${linkStyle} -my-2.5 inline-flex min-h-11 items-center`}>
                {m.ask_change()}
                <span className="sr-only"> {fieldLabel(field).toLowerCase()}</span>
              </Link>
            ),
          };
        })}
      />
    </section>
  );
}
