import { asProblem, request, type Problem } from '@app/api-client';
import { problemWords, showToast } from '@app/ui';
import { m } from '@texts';
import { useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useMay } from './session.js';

export const searchFieldId = 'case-search';

/** As people write a number; never as long as a personnummer or a telephone number. */
const CASE_NUMBER = /^(st)?[\s\-–/]*20[2-9]\d[\s\-–/]*\d{1,7}$/i;

function whyNot(problem: Problem, number: string): string {
  if (problem.status === 0) return m.search_offline();
  // A number the server cannot read is nobody's; any other refusal says nothing of whether the case is there.
  if (problem.status === 422) return m.search_none({ number });
  const { title, text } = problemWords(problem);
  return `${title}. ${text}`;
}

/** By number only. What else is typed here, a name perhaps, is not sent: it would stand in an address. */
export function CaseSearch() {
  const may = useMay();
  const router = useRouter();
  const [words, setWords] = useState('');
  if (!may('case.read')) return null;

  const search = async (event: FormEvent) => {
    event.preventDefault();
    const q = words.trim();
    if (q === '') return;
    if (!CASE_NUMBER.test(q)) return void showToast({ tone: 'error', message: m.search_none({ number: q }) });
    try {
      const { items } = await request<{ items: { id: string }[] }>('GET', '/api/cases', { query: { q } });
      const only = items.length === 1 ? items[0] : undefined;
      if (!only) return void showToast({ tone: 'error', message: m.search_none({ number: q }) });
      setWords('');
      await router.navigate({ href: `/cases/${only.id}` });
    } catch (error) {
      // The number stays in the field: Enter is another try.
      showToast({ tone: 'error', message: whyNot(asProblem(error), q) });
    }
  };

  return (
    <form role="search" onSubmit={(event) => void search(event)} className="relative min-w-0 flex-1 sm:max-w-72">
      <Search aria-hidden size={18} className="pointer-events-none absolute inset-y-0 left-3 my-auto text-muted" />
      <input
        id={searchFieldId}
        type="search"
        aria-label={m.search_label()}
        placeholder="ST-2026-00123"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        className="block min-h-10 w-full rounded-field border-[1.5px] border-control bg-surface pr-2 pl-9 placeholder:text-muted hover:border-ink"
      />
    </form>
  );
}
