import { Button, shortDate, signs, StatusBadge, stockholmDay, type StatusTone } from '@app/ui';
import { m } from '@texts';
import { type ReactNode, useId } from 'react';
import { usualAudience, type Material, type MaterialStatus } from './workplace.js';
import { audienceText, languageText, materialKindText, materialStatusText } from './workplace-words.js';

const tones: Record<MaterialStatus, StatusTone> = { exists: 'progress', missing: 'error', outdated: 'waiting', unknown: 'done' };
const signOf: Record<MaterialStatus, ReactNode> = { exists: signs.check, missing: signs.cross, outdated: signs.clock, unknown: '?' };

export function MaterialRow({ material, onChange }: { material: Material; onChange?: () => void }) {
  const { title, kind, audience, language, status, edition, place, confirmedBy, confirmedOn, recheckOn } = material;
  const id = useId();
  // A template's kind already says whom it is for.
  const said = kind.startsWith('template-') && audience === usualAudience[kind];
  const due = recheckOn !== null && recheckOn <= stockholmDay(new Date());
  return (
    <li className="flex items-start justify-between gap-2 py-3">
      <div className="min-w-0">
        <p id={id} className="font-semibold">
          {title}
          {edition && <span className="font-normal text-muted"> ({edition})</span>}
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          <StatusBadge tone={tones[status]} sign={signOf[status]}>
            {materialStatusText(status)}
          </StatusBadge>
          <span>{[materialKindText(kind), ...(said ? [] : [audienceText(audience)]), languageText(language)].join(' · ')}</span>
        </p>
        {place && <p className="mt-1 text-sm">{place}</p>}
        <p className="text-sm text-muted">
          {confirmedBy && confirmedOn && m.material_confirmed({ by: confirmedBy, day: shortDate(confirmedOn) })}
          {recheckOn && <> {due ? m.material_recheck_due({ day: shortDate(recheckOn) }) : m.material_recheck({ day: shortDate(recheckOn) })}</>}
        </p>
      </div>
      {onChange && (
        <Button kind="quiet" size="small" aria-describedby={id} onPress={onChange}>
          {m.register_change()}
        </Button>
      )}
    </li>
  );
}
