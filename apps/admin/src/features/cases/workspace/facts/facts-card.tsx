import { Button, Card, longDate, PlainLink } from '@app/ui';
import { m } from '@texts';
import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { needText, talkKindText } from '../../../../app/help-request.js';
import type { CaseDetail } from '../../case.js';
import { permissionText } from '../../words/case-words.js';
import { ChangeFacts } from './change-facts.js';
import { ReachFact } from './reach-fact.js';

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd className="break-words whitespace-pre-line">{children}</dd>
    </div>
  );
}

const managerText = ({ manager, managerName }: CaseDetail): string =>
  manager ? [manager.name, manager.roleTitle].filter(Boolean).join(', ') : (managerName ?? m.case_not_said());

/** What is known, beside the work. */
export function FactsCard({ detail }: { detail: CaseDetail }) {
  const [changing, change] = useState(false);
  const { member, talk } = detail;
  return (
    <Card as="section" aria-labelledby="facts" className="h-fit text-sm">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 id="facts" className="text-lg">
          {m.case_facts()}
        </h2>
        {detail.actions.includes('change-facts') && (
          <Button kind="quiet" size="small" icon={<Pencil aria-hidden size={15} />} onPress={() => change(true)}>
            {m.case_change()}
          </Button>
        )}
      </div>
      <dl className="grid gap-3 sm:grid-cols-2 xl:grid-cols-1">
        <Fact term={m.case_talk()}>
          {talk.kind ? talkKindText(talk.kind) : m.case_not_said()}
          {'\n'}
          {talk.date ? longDate(talk.date) : m.queue_no_date()}
        </Fact>
        <Fact term={m.case_manager()}>{managerText(detail)}</Fact>
        <Fact term={m.case_needs()}>{detail.needs.map(needText).join('\n')}</Fact>
        <Fact term={m.case_contact_permission()}>
          <span className={detail.contactPermission === 'no' ? 'font-semibold text-error' : ''}>{permissionText(detail.contactPermission)}</span>
        </Fact>
        <ReachFact detail={detail} />
        {member.email && (
          <Fact term={m.case_member_email()}>
            <PlainLink href={`mailto:${member.email}`}>{member.email}</PlainLink>
          </Fact>
        )}
        {member.phone && (
          <Fact term={m.case_member_phone()}>
            <PlainLink href={`tel:${member.phone.replace(/[^\d+]/g, '')}`}>{member.phone}</PlainLink>
          </Fact>
        )}
        <Fact term={m.case_language()}>{detail.language === 'sv' ? m.case_language_sv() : m.case_language_en()}</Fact>
        {detail.outsideWorkplace && <Fact term={m.case_wish()}>{m.case_outside_workplace()}</Fact>}
      </dl>
      {changing && <ChangeFacts detail={detail} onClose={() => change(false)} />}
    </Card>
  );
}
