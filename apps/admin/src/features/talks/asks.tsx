import { m } from '@texts';
import { askText, fallsShort, type CriterionAnswer } from './check.js';

/** What the rep can ask the employer for, where a criterion is not met. */
export function Asks({ criteria }: { criteria: readonly CriterionAnswer[] }) {
  const short = criteria.filter(fallsShort);
  if (short.length === 0) return null;
  return (
    <div className="mt-3 text-sm">
      <p className="font-semibold">{m.asks_title()}</p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {short.map((criterion) => (
          <li key={criterion.code}>{askText(criterion)}</li>
        ))}
      </ul>
    </div>
  );
}
