import { buttonStyle, Card, linkStyle, PageTitle, PlainLink } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { ArrowRight, ClipboardCheck, FileText, GraduationCap, Phone, ShieldCheck } from 'lucide-react';
import { useMe } from './me.js';

export function StartPage() {
  const me = useMe();
  const promises = [
    { icon: ClipboardCheck, text: m.start_promise_conduct() },
    { icon: GraduationCap, text: m.start_promise_knowledge() },
    { icon: FileText, text: m.start_promise_materials() },
  ];
  return (
    <>
      <PageTitle title="">{m.start_title()}</PageTitle>
      <p className="mt-4 text-lg">{m.start_lead()}</p>
      <ul className="mt-6 space-y-3">
        {promises.map(({ icon: Icon, text }) => (
          <li key={text} className="flex items-start gap-3">
            <span className="flex size-9 shrink-0 items-center justify-center rounded-full bg-brand-tint text-brand">
              <Icon aria-hidden size={20} />
            </span>
            <span className="pt-1">{text}</span>
          </li>
        ))}
      </ul>
      <Link to={me ? '/cases' : '/sign-in'} className={buttonStyle('primary', 'normal', 'mt-8 w-full sm:w-auto')}>
        {me ? m.start_continue() : m.start_sign_in()}
        <ArrowRight aria-hidden size={20} />
      </Link>
      <div className="mt-10 space-y-4">
        <Card tone="tint" as="section" aria-labelledby="who-sees">
          <h2 id="who-sees" className="flex items-center gap-2 text-lg">
            <ShieldCheck aria-hidden size={22} className="text-brand" />
            {m.start_who_sees_title()}
          </h2>
          <p className="mt-1">{m.start_who_sees_text()}</p>
          <Link to="/privacy" className={`${linkStyle} mt-1 inline-flex min-h-11 items-center`}>
            {m.start_who_sees_more()}
          </Link>
        </Card>
        <Card as="section" aria-labelledby="rather-talk">
          <h2 id="rather-talk" className="flex items-center gap-2 text-lg">
            <Phone aria-hidden size={20} className="text-brand" />
            {m.start_call_title()}
          </h2>
          <p className="mt-1">
            {m.start_call_text()}{' '}
            <PlainLink href="tel:+46771555444" className="inline-flex min-h-11 items-center font-semibold whitespace-nowrap">
              0771-555 444
            </PlainLink>
          </p>
        </Card>
      </div>
    </>
  );
}
