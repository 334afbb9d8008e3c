import { Button, buttonStyle, ErrorSummary, errorOf, FormError, PageTitle, useLocale, useUnsavedWarning, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useDraft } from '../draft/use-draft.js';
import { lacksOf } from './lacks.js';
import { OvertakenNotice } from './overtaken-notice.js';
import { SavedLine } from './saved-line.js';

type Step = 1 | 2 | 3;
const addresses = { 0: '/ask', 1: '/ask/1', 2: '/ask/2', 3: '/ask/3', 4: '/ask/check' } as const;

interface StepPageProps {
  step: Step;
  title: string;
  children: (errorOf: (fieldId: string) => string | undefined) => ReactNode;
}

/** One step: its questions, saved as one writes, checked when one goes on. */
export function StepPage({ step, title, children }: StepPageProps) {
  useLocale();
  const { content, keeper, saving, problem } = useDraft();
  const { back } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [tried, setTried] = useState(0);
  const [lacks, setLacks] = useState<FieldProblem[]>([]);
  const [pending, setPending] = useState(false);
  useUnsavedWarning(saving === 'failed');
  useEffect(() => {
    keeper.step = step;
  }, [keeper, step]);

  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    const found = lacksOf[step](content);
    setLacks(found);
    setTried(tried + 1);
    if (found.length > 0 || pending) return;
    setPending(true);
    keeper.step = step + 1;
    const saved = await keeper.save();
    setPending(false);
    if (saved) await navigate({ to: back === 'check' ? addresses[4] : addresses[(step + 1) as 2 | 3 | 4] });
  };

  return (
    <>
      <ErrorSummary problems={lacks} attempt={tried} />
      <Link to={back === 'check' ? addresses[4] : addresses[(step - 1) as 0 | 1 | 2]} className="mb-3 inline-flex min-h-11 items-center gap-2 text-link">
        <ArrowLeft aria-hidden size={18} />
        {m.ask_back()}
      </Link>
      <PageTitle above={m.ask_step({ step })} title={`${m.ask_step({ step })}: ${title}`} failed={lacks.length > 0}>
        {title}
      </PageTitle>
      <div className="mt-4 empty:hidden">
        <OvertakenNotice />
      </div>
      <form noValidate onSubmit={(event) => void goOn(event)} className="mt-6 space-y-8">
        {children((fieldId) => errorOf(lacks, fieldId))}
        {saving === 'failed' && tried > 0 && <FormError problem={problem} />}
        <div className="space-y-4">
          <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
            <Button type="submit" pending={pending}>
              {m.ask_continue()}
              <ArrowRight aria-hidden size={20} />
            </Button>
            <Link to="/cases" className={buttonStyle('quiet')}>
              {m.ask_later()}
            </Link>
          </div>
          <SavedLine />
        </div>
      </form>
    </>
  );
}
