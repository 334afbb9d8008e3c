import { Button, ComboBox, DateField, errorOf, ErrorSummary, parseDate, TextField, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { readCaseNumber, type AuditSearch } from './audit-search.js';
import { auditEvents } from './event-words.js';

/** What to look for. Nothing is fetched until one asks: each reading of the log stands in it. */
export function AuditFilters({ search }: { search: AuditSearch }) {
  const navigate = useNavigate();
  const [number, setNumber] = useState(search.caseNumber ?? '');
  const [name, setName] = useState(search.name ?? null);
  const [from, setFrom] = useState(search.from ?? '');
  const [to, setTo] = useState(search.to ?? '');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  const show = (kind: string | null, needsCase = false) => {
    const caseNumber = number.trim() ? readCaseNumber(number) : undefined;
    const wrong: FieldProblem[] = [];
    if (caseNumber === null) wrong.push({ fieldId: 'audit-case', message: m.audit_case_wrong() });
    if (needsCase && caseNumber === undefined) wrong.push({ fieldId: 'audit-case', message: m.audit_case_missing() });
    if (parseDate(from) === null) wrong.push({ fieldId: 'audit-from', message: m.audit_day_wrong() });
    if (parseDate(to) === null) wrong.push({ fieldId: 'audit-to', message: m.audit_day_wrong() });
    else if (from && to && to < from) wrong.push({ fieldId: 'audit-to', message: m.audit_to_before() });
    setProblems(wrong);
    if (wrong.length > 0) return;
    setName(kind);
    void navigate({
      to: '/audit', search: { accountId: needsCase ? undefined : search.accountId, caseNumber: caseNumber ?? undefined, name: kind ?? undefined, from: from || undefined, to: to || undefined },
    });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    show(name);
  };
  return (
    <form role="search" aria-label={m.audit_search()} noValidate onSubmit={send} className="space-y-4" data-no-print>
      <ErrorSummary problems={problems} />
      <div className="grid max-w-4xl gap-4 sm:grid-cols-2">
        <TextField
          id="audit-case"
          label={m.audit_case_number()}
          hint={m.audit_case_hint()}
          error={errorOf(problems, 'audit-case')}
          value={number}
          maxLength={20}
          autoComplete="off"
          onChange={(event) => setNumber(event.target.value)}
        />
        <ComboBox id="audit-name" label={m.audit_event()} hint={m.audit_event_all()} options={auditEvents()} value={name} onChange={setName} />
        <DateField id="audit-from" label={m.audit_from()} error={errorOf(problems, 'audit-from')} value={from} onChange={setFrom} />
        <DateField id="audit-to" label={m.audit_to()} error={errorOf(problems, 'audit-to')} value={to} onChange={setTo} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{m.audit_show()}</Button>
        <Button kind="secondary" onPress={() => show('case.read', true)}>
          {m.audit_who_read()}
        </Button>
        <Button kind="quiet" onPress={() => void navigate({ to: '/audit', search: {} })}>
          {m.audit_clear()}
        </Button>
      </div>
    </form>
  );
}
