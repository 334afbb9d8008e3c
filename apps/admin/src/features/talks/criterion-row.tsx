import { asProblem, type Problem } from '@app/api-client';
import { Button, FormError } from '@app/ui';
import { m } from '@texts';
import { useId, useState } from 'react';
import { AnswerButtons } from './answer-buttons.js';
import { AnswerLine } from './answer-line.js';
import { askText, criterionText, fallsShort, type Answer, type CriterionAnswer, type Evidence, type Judge, type Judgement, type PromiseCode, type ReadHistory } from './check.js';
import { EvidenceForm } from './evidence-form.js';
import { HistoryDialog } from './history-dialog.js';

interface CriterionRowProps {
  promise: PromiseCode;
  criterion: CriterionAnswer;
  /** What the next answers rest on, until something else is said. */
  usualEvidence: Evidence | null;
  judge?: Judge;
  readHistory?: ReadHistory;
}

/** One criterion: what it says, its answer, what the answer rests on, and what to ask the employer for. */
export function CriterionRow({ promise, criterion, usualEvidence, judge, readHistory }: CriterionRowProps) {
  const words = useId();
  const [open, setOpen] = useState<'evidence' | 'history' | null>(null);
  // Another answer while its evidence is being written is saved with it, so that a stray press throws no words away.
  const [instead, setInstead] = useState<Answer | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { answer, history } = criterion;
  const close = () => {
    setOpen(null);
    setInstead(null);
  };

  const answerWith = async (judgement: Judgement) => {
    setPending(true);
    setProblem(null);
    try {
      await judge?.(promise, criterion.code, judgement);
      close();
    } catch (error) {
      setProblem(asProblem(error));
    }
    setPending(false);
  };

  return (
    <li className="space-y-2 py-4">
      <p id={words}>
        <span className="mr-2 text-sm text-muted tabular-nums">{criterion.code}</span>
        {criterionText(criterion)}
      </p>
      {judge && (
        <AnswerButtons
          labelledBy={words}
          value={instead ?? answer}
          pending={pending}
          onAnswer={(next) => (open === 'evidence' ? setInstead(next) : void answerWith({ answer: next, evidence: usualEvidence, evidenceText: null }))}
        />
      )}
      <AnswerLine criterion={criterion} showAnswer={!judge} />
      {(answer === null || answer === 'unknown' || fallsShort(criterion)) && (
        <p className="text-sm text-muted">
          <span className="font-semibold">{m.ask_for()}</span> {askText(criterion)}
        </p>
      )}
      {open === 'evidence' && answer ? (
        <EvidenceForm
          answer={instead && instead !== answer ? instead : null}
          evidence={criterion.evidence}
          text={criterion.evidenceText}
          pending={pending}
          problem={problem}
          onSave={(evidence, evidenceText) => void answerWith({ answer: instead ?? answer, evidence, evidenceText })}
          onCancel={close}
        />
      ) : (
        <FormError problem={problem} />
      )}
      {open !== 'evidence' && answer && (judge || (readHistory && history > 1)) && (
        <div className="-ml-3 flex flex-wrap">
          {judge && (
            <Button kind="quiet" size="small" aria-describedby={words} onPress={() => setOpen('evidence')}>
              {criterion.evidence || criterion.evidenceText ? m.evidence_change() : m.evidence_add()}
            </Button>
          )}
          {readHistory && history > 1 && (
            <Button kind="quiet" size="small" aria-describedby={words} onPress={() => setOpen('history')}>
              {m.history_show({ count: history })}
            </Button>
          )}
        </div>
      )}
      {open === 'history' && readHistory && <HistoryDialog promise={promise} criterion={criterion} read={readHistory} onClose={() => setOpen(null)} />}
    </li>
  );
}
