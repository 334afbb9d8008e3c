import { Button, FormError, Select, TextArea, type ProblemLike } from '@app/ui';
import { m } from '@texts';
import type { FormEvent } from 'react';
import { evidences, type Answer, type Evidence } from './check.js';
import { answerText, evidenceText } from './talk-words.js';

export interface BegunEvidence {
  kind: Evidence | null;
  words: string;
  /** What the answer becomes when this is saved, if it is another than now. */
  instead: Answer | null;
}

interface EvidenceFormProps {
  begun: BegunEvidence;
  onChange: (begun: BegunEvidence) => void;
  pending: boolean;
  problem: ProblemLike | null;
  onSave: () => void;
  onCancel: () => void;
}

/** What an answer rests on. */
export function EvidenceForm({ begun, onChange, pending, problem, onSave, onCancel }: EvidenceFormProps) {
  const { kind, words, instead } = begun;
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form onSubmit={save} className="space-y-3 rounded-field bg-sunken p-4">
      <Select
        label={m.evidence_label()}
        value={kind ?? ''}
        onChange={(event) => onChange({ ...begun, kind: evidences.find((each) => each === event.target.value) ?? null })}
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
        onChange={(event) => onChange({ ...begun, words: event.target.value })}
      />
      <p role="status" className="text-sm">
        {instead && m.evidence_answer_too({ answer: answerText(instead) })}
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
