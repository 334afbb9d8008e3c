import { ErrorSummary, localized, PageTitle, useUnsavedWarning } from '@app/ui';
import { m } from '@texts';
import { FindMember } from './find-member.js';
import { IntakeForm } from './intake-form.js';
import { Taken } from './taken.js';
import { useIntake } from './use-intake.js';

/** ST Direkt takes a request by phone: who is it, the same questions as in the portal, and a number to say. */
export const IntakePage = localized(function Intake() {
  const intake = useIntake();
  const { member, sent, problems, attempt } = intake;
  useUnsavedWarning(member !== null);
  const stage = sent ? 'taken' : member ? 'asking' : 'finding';
  const failed = problems.length > 0 && !sent;
  return (
    <div className="max-w-3xl">
      {failed && <ErrorSummary problems={problems} attempt={attempt} />}
      <PageTitle key={stage} failed={failed}>
        {sent ? m.intake_taken_title() : m.nav_intake()}
      </PageTitle>
      {!sent && <p className="mt-1 mb-5 text-muted">{member ? m.intake_lead_form() : m.intake_lead_find()}</p>}
      {sent && (
        <div className="mt-5">
          <Taken sent={sent} onAnother={intake.startOver} />
        </div>
      )}
      {!sent && !member && <FindMember leftAnswers={intake.leftAnswers} onFound={intake.found} />}
      {!sent && member && <IntakeForm key={member.accountId} intake={intake} onOther={intake.otherMember} />}
    </div>
  );
});
