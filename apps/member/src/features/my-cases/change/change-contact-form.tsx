import { Button, buttonStyle, ChangedDialog, ErrorSummary, errorOf, FormError, PageTitle, RadioGroup } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { ReachFields } from '../../../app/reach-fields.js';
import { contactPermissions, contactPermissionText, reachText } from '../../../app/words/case-words.js';
import type { MyCase } from '../my-case.js';
import { useContactChange, type Contact } from './use-contact-change.js';

const reachOf = ({ reach }: Contact): string => (reach ? reachText(reach) : '');

export function ChangeContactForm({ it, onChanged }: { it: MyCase; onChanged: (changed: MyCase) => void }) {
  const form = useContactChange(it, onChanged);
  const { wanted, overtaken } = form;
  const save = (event: FormEvent) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <>
      <ErrorSummary problems={form.lacks} attempt={form.attempt} />
      <PageTitle failed={form.lacks.length > 0}>{m.change_contact_title()}</PageTitle>
      <p className="mt-4">{m.change_contact_text()}</p>
      <form noValidate onSubmit={save} className="mt-6 space-y-8">
        <RadioGroup
          id="contactPermission"
          label={m.ask_permission()}
          options={contactPermissions.map((value) => ({ value, label: contactPermissionText(value) }))}
          value={wanted.contactPermission}
          onChange={(contactPermission) => form.want({ contactPermission })}
        />
        <ReachFields reach={wanted.reach} errorOf={(fieldId) => errorOf(form.lacks, fieldId)} onChange={(reach) => form.want({ reach })} />
        <FormError problem={form.problem} />
        <div className="flex flex-col gap-3 sm:flex-row">
          <Button type="submit" pending={form.pending}>
            {m.save()}
          </Button>
          <Link to="/cases/$caseId" params={{ caseId: it.id }} className={buttonStyle('quiet')}>
            {m.cancel()}
          </Link>
        </div>
      </form>
      {overtaken && (
        <ChangedDialog
          pending={form.pending}
          values={[
            { label: m.fact_permission(), theirs: contactPermissionText(overtaken.contactPermission), yours: contactPermissionText(wanted.contactPermission) },
            { label: m.fact_reach(), theirs: reachOf(overtaken), yours: reachOf(wanted) },
          ]}
          onKeepYours={() => void form.save(overtaken.version)}
          onTakeTheirs={form.takeTheirs}
        />
      )}
    </>
  );
}
