import { Select } from '@app/ui';
import { m } from '@texts';
import { useState } from 'react';
import { evidences, phases, type Evidence, type Judged } from './check.js';
import { CriterionRow } from './criterion-row.js';
import { evidenceText, phaseText } from './talk-words.js';

/** The criteria of one promise, by the time in the talk's year when they matter. */
export function Criteria({ about, check, judge, readHistory }: Judged) {
  const [usualEvidence, setUsualEvidence] = useState<Evidence | null>(null);
  return (
    <div className="mt-3">
      {judge && (
        <div className="max-w-sm">
          <Select
            label={m.evidence_usual()}
            value={usualEvidence ?? ''}
            onChange={(event) => setUsualEvidence(evidences.find((each) => each === event.target.value) ?? null)}
            placeholder={m.evidence_none()}
            options={evidences.map((value) => ({ value, label: evidenceText(value) }))}
            dense
          />
        </div>
      )}
      {phases.map((phase) => {
        const criteria = check.criteria.filter((criterion) => criterion.phase === phase);
        return (
          criteria.length > 0 && (
            <section key={phase} className="mt-5">
              <h4 className="border-b border-line-strong pb-1 text-sm font-semibold text-muted">{phaseText(phase)}</h4>
              <ul className="divide-y divide-line">
                {criteria.map((criterion) => (
                  <CriterionRow key={criterion.code} promise={check.promise} {...{ about, criterion, usualEvidence, judge, readHistory }} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <p className="mt-2 text-sm text-muted">{m.criteria_source({ version: check.setVersion, source: check.source })}</p>
    </div>
  );
}
