import { asProblem, useFormKey, type Problem } from '@app/api-client';
import { Button, buttonStyle, ErrorSummary, fieldProblems, FormError, Notice, PageTitle, useLocale, type FieldProblem } from '@app/ui';
import { m } from '@texts';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Send } from 'lucide-react';
import { useEffect, useState } from 'react';
import { submitHelpRequest, type Draft } from '../draft/draft.js';
import { useDraft } from '../draft/use-draft.js';
import { AnswerSection } from './answer-section.js';
import { lacksOf } from './lacks.js';
import { OvertakenNotice } from './overtaken-notice.js';

/** Step 4: everything as it will be sent, each answer with a way to change it. */
export function CheckAnswersPage() {
  useLocale();
  const { content, keeper } = useDraft();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { key } = useFormKey();
  const [tried, setTried] = useState(0);
  const [lacks, setLacks] = useState<FieldProblem[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  useEffect(() => {
    keeper.step = 4;
    void keeper.save();
  }, [keeper]);

  const refuse = (refused: Problem) => {
    if (refused.status === 412 && refused.current) keeper.overtakenBy(refused.current as Draft);
    else if (refused.status === 422) setLacks(fieldProblems(refused.errors));
    else setProblem(refused);
  };
  const send = async () => {
    const found = [...lacksOf[1](content), ...lacksOf[2](content), ...lacksOf[3](content)];
    setLacks(found);
    setTried(tried + 1);
    setProblem(null);
    if (found.length > 0) return;
    setPending(true);
    try {
      if (await keeper.save()) {
        const { id } = await submitHelpRequest(keeper.kept, key());
        keeper.stop();
        queries.removeQueries({ queryKey: ['my-cases'] });
        await navigate({ to: '/cases/$caseId/sent', params: { caseId: id }, replace: true });
        return;
      }
      setProblem(keeper.snapshot().problem);
    } catch (error) {
      refuse(asProblem(error));
    }
    setPending(false);
  };

  return (
    <>
      <ErrorSummary problems={lacks} attempt={tried} />
      <Link to="/ask/3" className="mb-3 inline-flex min-h-11 items-center gap-2 text-link">
        <ArrowLeft aria-hidden size={18} />
        {m.ask_back()}
      </Link>
      <PageTitle above={m.ask_step({ step: 4 })} title={`${m.ask_step({ step: 4 })}: ${m.ask_4_title()}`} failed={lacks.length > 0}>
        {m.ask_4_title()}
      </PageTitle>
      <div className="mt-6 space-y-8">
        <OvertakenNotice />
        <AnswerSection step={1} title={m.ask_1_title()} fields={['talkKind', 'talkDate', 'workplaceId', 'managerName']} lacks={lacks} />
        <AnswerSection
          step={2}
          title={m.ask_2_title()}
          fields={['needs', 'description', 'outsideWorkplace', 'excludedReps', 'contactPermission']}
          lacks={lacks}
        />
        <AnswerSection step={3} title={m.ask_3_title()} fields={['reach', 'language', 'supportNeeds']} lacks={lacks} />
        <Notice kind="trust" title={m.ask_send_title()}>
          {m.ask_send_text()}
        </Notice>
        <FormError problem={problem} />
        <div className="flex flex-col gap-3 sm:flex-row">
          <Button pending={pending} icon={<Send aria-hidden size={18} />} onPress={() => void send()}>
            {m.ask_send()}
          </Button>
          <Link to="/cases" className={buttonStyle('quiet')}>
            {m.ask_later()}
          </Link>
        </div>
      </div>
    </>
  );
}
