import { asProblem, findMember, type Problem } from '@app/api-client';
import { Button, Checkbox, FormError, Notice, RadioGroup, TextField } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent } from 'react';
import type { FoundMember } from './intake.js';

type By = 'memberNumber' | 'email';

interface FindMemberProps {
  /** Answers are left of another member than the one to be found. */
  leftAnswers: boolean;
  onFound: (member: FoundMember, keepAnswers: boolean) => void;
}

/** Finds the member on the line by what they say themselves, exactly: there is no list to look in. */
export function FindMember({ leftAnswers, onFound }: FindMemberProps) {
  const [by, setBy] = useState<By>('memberNumber');
  const [words, setWords] = useState('');
  const [keepAnswers, setKeepAnswers] = useState(false);
  const [missing, setMissing] = useState(false);
  const [nobody, setNobody] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const find = async (event: FormEvent) => {
    event.preventDefault();
    const said = words.trim();
    setMissing(!said);
    setNobody(false);
    setProblem(null);
    if (!said) return;
    setPending(true);
    try {
      const { items } = await findMember({ body: { [by]: said } });
      if (items[0]) return onFound(items[0], keepAnswers);
      setNobody(true);
    } catch (error) {
      const refusal = asProblem(error);
      if (refusal.status === 422) setNobody(true);
      else setProblem(refusal);
    } finally {
      setPending(false);
    }
  };

  return (
    <form noValidate onSubmit={(event) => void find(event)} className="max-w-xl space-y-4">
      <RadioGroup
        label={m.intake_find_by()}
        inline
        value={by}
        onChange={setBy}
        options={[
          { value: 'memberNumber', label: m.intake_member_number() },
          { value: 'email', label: m.intake_member_email() },
        ]}
      />
      <TextField
        label={by === 'email' ? m.intake_member_email() : m.intake_member_number()}
        hint={m.intake_find_hint()}
        error={missing ? m.intake_find_missing() : undefined}
        type={by === 'email' ? 'email' : 'text'}
        inputMode={by === 'email' ? 'email' : 'numeric'}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {leftAnswers && (
        <Checkbox
          label={m.intake_keep_answers()}
          hint={m.intake_keep_answers_hint()}
          checked={keepAnswers}
          onChange={(event) => setKeepAnswers(event.target.checked)}
        />
      )}
      <div role="status">{nobody && <Notice kind="warning">{m.intake_nobody()}</Notice>}</div>
      <FormError problem={problem} />
      <Button type="submit" pending={pending}>
        {m.intake_find()}
      </Button>
    </form>
  );
}
