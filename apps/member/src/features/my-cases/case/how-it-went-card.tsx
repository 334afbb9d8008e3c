import { buttonStyle, Card, Notice } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import type { MyCase } from '../my-case.js';

/** After the talk: two minutes about how it went. */
export function HowItWentCard({ it }: { it: MyCase }) {
  if (it.howDidItGo === 'not-yet') return null;
  const link = { to: '/cases/$caseId/how-did-it-go', params: { caseId: it.id } } as const;
  if (it.howDidItGo === 'answered') {
    return (
      <Notice kind="done" title={m.told_title()}>
        <Link {...link} className="inline-flex min-h-11 items-center text-link underline underline-offset-3">
          {m.told_see()}
        </Link>
      </Notice>
    );
  }
  return (
    <Card as="section" aria-labelledby="how-it-went" className="border-2 border-brand">
      <h2 id="how-it-went" className="text-lg">
        {m.tell_title()}
      </h2>
      <p className="mt-1 mb-4">{m.tell_text()}</p>
      <Link {...link} className={buttonStyle('primary')}>
        {m.tell_begin()}
      </Link>
    </Card>
  );
}
