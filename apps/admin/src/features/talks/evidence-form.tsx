import { Button, FormError, Select, TextArea, type ProblemLike } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent } from 'react';
import { evidences, type Answer, type Evidence } from './check.js';
import { answerText, evidenceText } from './talk-words.js';

interface EvidenceFormProps {
  /** What the answer becomes when this is saved, if it is another than now. */
  answer: Answer | null;
  evidence: Evidence | null;
  text: string | null;
  pending: boolean;
  problem: ProblemLike | null;
  onSave: (evidence: Evidence | null, text: string | null) => void;
  onCancel: () => void;
}

/** What an answer rests on. */
export function EvidenceForm({ answer, evidence, text, pending, problem, onSave, onCancel }: EvidenceFormProps) {
  const [kind, setKind] = useState<string>(evidence ?? '');
  const [words, setWords] = useState(text ?? '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(evidences.find((each) => each === kind) ?? null, words.trim() || null);
  };
  return (
    <form onSubmit={save} className="space-y-3 rounded-field bg-sunken p-4">
      <Select
        label={m.evidence_label()}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
        placeholder={m.evidence_none()}
        options={evidences.map((value) => ({ value, label: evidenceText(value) }))}
        dense
      />
      <TextArea
        label={m.evidence_words()}
        hint={m.evidence_words_hint()}
        optional
        rows={2}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p role="status" className="text-sm">
        {answer && m.evidence_answer_too({ answer: answerText(answer) })}
      </p>
      <FormError problem={problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" pending={pending}>
          {m.evidence_save()}
        </Button>
        <Button kind="quiet" size="small" onPress={onCancel}>
          {m.evidence_cancel()}
        </Button>
      </div>
    </form>
  );
}
