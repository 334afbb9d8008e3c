import { Button, ChangedDialog, Checkbox, ErrorSummary, FormError, RadioGroup, TextField } from '@app/ui';
import { m } from '@texts';
import type { FormEvent, ReactNode } from 'react';
import type { Me } from '../../app/me.js';
import { WorkplaceChoice } from '../../app/workplace-choice.js';
import { changedValues } from './changed-values.js';
import { useDetails } from './use-details.js';

/** @param props.children the page's heading and what is only shown; the error summary stands above it */
export function DetailsForm({ me, children }: { me: Me; children: ReactNode }) {
  const form = useDetails(me);
  const { wanted, want } = form;
  const save = (event: FormEvent) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <>
      <ErrorSummary problems={form.error ? [{ fieldId: 'phone', message: form.error }] : []} attempt={form.attempt} />
      {children}
      <form noValidate onSubmit={save} className="mt-8 space-y-8">
        <TextField
          id="phone"
          type="tel"
          autoComplete="tel"
          label={m.details_phone()}
          hint={m.details_phone_hint()}
          optional
          maxLength={30}
          className="max-w-64"
          value={wanted.phone}
          error={form.error}
          onChange={(event) => want({ phone: event.target.value })}
        />
        <WorkplaceChoice
          id="workplaceId"
          label={m.ask_workplace()}
          chosen={wanted.workplace}
          onChoose={(workplace) => want({ workplace })}
        />
        <RadioGroup
          id="language"
          label={m.details_language()}
          hint={m.details_language_hint()}
          inline
          options={[{ value: 'sv', label: 'Svenska' }, { value: 'en', label: 'English' }]}
          value={wanted.language}
          onChange={(language) => want({ language })}
        />
        <Checkbox
          id="emailNotices"
          label={m.details_email_notices()}
          hint={m.details_email_notices_hint()}
          checked={wanted.emailNotices}
          onChange={(event) => want({ emailNotices: event.target.checked })}
        />
        <FormError problem={form.problem} />
        <Button type="submit" pending={form.pending}>
          {m.save()}
        </Button>
      </form>
      {form.overtaken && (
        <ChangedDialog
          pending={form.pending}
          values={changedValues(form.overtaken, wanted)}
          onKeepYours={() => void form.save(form.overtaken?.version)}
          onTakeTheirs={form.takeTheirs}
        />
      )}
    </>
  );
}
