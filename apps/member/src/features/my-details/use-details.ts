import { asProblem, changeMyDetails, changing, type Problem } from '@app/api-client';
import { setLocale, showToast } from '@app/ui';
import { m } from '@texts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery, type Me } from '../../app/me.js';
import { changedValues, detailsOf, type Details } from './changed-values.js';

const looksLikePhone = /^\+?\d[\d\s()-]{4,}$/;

/** The form about oneself, with what to do when another device was first. */
export function useDetails(me: Me) {
  const queries = useQueryClient();
  const [seen, setSeen] = useState(me);
  const [wanted, setWanted] = useState<Details>(() => detailsOf(me));
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [overtaken, setOvertaken] = useState<Me | null>(null);

  const settle = (now: Me) => {
    setSeen(now);
    setWanted(detailsOf(now));
    setOvertaken(null);
    queries.setQueryData(meQuery.queryKey, now);
    // Whoever reads in another language than the saved one has chosen so.
    if (now.language !== seen.language) setLocale(now.language);
    if (now.workplace?.id !== seen.workplace?.id) void queries.invalidateQueries({ queryKey: ['my-materials'] });
  };

  const refused = (refusal: Problem) => {
    const current = refusal.status === 412 ? (refusal.current as Me | undefined) : undefined;
    if (current && changedValues(current, wanted).length === 0) settle(current);
    else if (current) setOvertaken(current);
    else if (refusal.errors.some(({ pointer }) => pointer === '/phone')) setError(m.details_phone_wrong());
    else setProblem(refusal);
  };

  const save = async (version = seen.version) => {
    const phone = wanted.phone.trim();
    const mistake = phone !== '' && !looksLikePhone.test(phone) ? m.details_phone_wrong() : undefined;
    setError(mistake);
    setAttempt(attempt + 1);
    if (mistake || pending) return;
    setPending(true);
    setProblem(null);
    try {
      const { language, emailNotices, workplace } = wanted;
      const body = { phone: phone || null, language, emailNotices, ...(workplace ? { workplaceId: workplace.id } : {}) };
      settle(await changeMyDetails({ body, headers: changing({ version }) }));
      showToast({ message: m.details_saved() });
    } catch (thrown) {
      refused(asProblem(thrown));
    }
    setPending(false);
  };

  const want = (change: Partial<Details>) => setWanted({ ...wanted, ...change });
  const takeTheirs = () => overtaken && settle(overtaken);
  return { wanted, want, error, attempt, pending, problem, overtaken, save, takeTheirs };
}
