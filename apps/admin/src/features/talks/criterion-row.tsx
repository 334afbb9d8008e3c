import { asProblem, type Problem } from '@app/api-client';
import { Button, FormError, useUnsavedWarning } from '@app/ui';
import { m } from '@texts';
import { useId, useState } from 'react';
import { useLeft } from '../../app/use-left.js';
import { AnswerButtons } from './answer-buttons.js';
import { AnswerLine } from './answer-line.js';
import { askText, criterionText, fallsShort, type CriterionAnswer, type Evidence, type Judge, type Judgement, type PromiseCode, type ReadHistory } from './check.js';
import { EvidenceForm, type BegunEvidence } from './evidence-form.js';
import { HistoryDialog } from './history-dialog.js';

interface CriterionRowProps {
  /** What is judged, e.g. "case 123". */
  about: string;
  promise: PromiseCode;
  criterion: CriterionAnswer;
  /** What the next answers rest on, until something else is said. */
  usualEvidence: Evidence | null;
  judge?: Judge;
  readHistory?: ReadHistory;
}

/** One criterion: what it says, its answer, what the answer rests on, and what to ask the employer for. */
export function CriterionRow({ about, promise, criterion, usualEvidence, judge, readHistory }: CriterionRowProps) {
  const words = useId();
  const [left, setBegun] = useLeft<BegunEvidence | null>(`evidence ${about} ${criterion.code}`, null);
  const [showsHistory, setShowsHistory] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { answer, history, evidence, evidenceText } = criterion;
  // Whoever may no longer judge only looks.
  const begun = judge && answer ? left : null;
  useUnsavedWarning(begun !== null && (begun.instead !== null || begun.kind !== evidence || begun.words !== (evidenceText ?? '')));

  const answerWith = async (judgement: Judgement) => {
    setPending(true);
    setProblem(null);
    try {
      await judge?.(promise, criterion.code, judgement);
      setBegun(null);
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
          value={begun?.instead ?? answer}
          pending={pending}
          onAnswer={(next) => {
            // While its evidence is being written it is saved with it, so that a stray press throws no words away.
            if (begun) setBegun({ ...begun, instead: next === answer ? null : next });
            else void answerWith({ answer: next, evidence: usualEvidence, evidenceText: null });
          }}
        />
      )}
      <AnswerLine criterion={criterion} showAnswer={!judge} />
      {(answer === null || answer === 'unknown' || fallsShort(criterion)) && (
        <p className="text-sm text-muted">
          <span className="font-semibold">{m.ask_for()}</span> {askText(criterion)}
        </p>
      )}
      {begun && answer ? (
        <EvidenceForm
          begun={begun}
          onChange={setBegun}
          pending={pending}
          problem={problem}
          onSave={() => void answerWith({ answer: begun.instead ?? answer, evidence: begun.kind, evidenceText: begun.words.trim() || null })}
          onCancel={() => setBegun(null)}
        />
      ) : (
        <FormError problem={problem} />
      )}
      {!begun && answer && (judge || (readHistory && history > 1)) && (
        <div className="-ml-3 flex flex-wrap">
          {judge && (
            <Button kind="quiet" size="small" aria-describedby={words} onPress={() => setBegun({ kind: evidence, words: evidenceText ?? '', instead: null })}>
              {evidence || evidenceText ? m.evidence_change() : m.evidence_add()}
            </Button>
          )}
          {readHistory && history > 1 && (
            <Button kind="quiet" size="small" aria-describedby={words} onPress={() => setShowsHistory(true)}>
              {m.history_show({ count: history })}
            </Button>
          )}
        </div>
      )}
      {showsHistory && readHistory && <HistoryDialog promise={promise} criterion={criterion} read={readHistory} onClose={() => setShowsHistory(false)} />}
    </li>
  );
}
