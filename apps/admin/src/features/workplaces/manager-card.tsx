import { Button, Card, shortDate, signs, StatusBadge, stockholmDay } from '@app/ui';
import { m } from '@texts';
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { ManagerDialog } from './manager-dialog.js';
import { TrainingDialog } from './training-dialog.js';
import type { ManagerEntry, Training } from './workplace.js';
import { trainingEvidenceText, trainingStatusText } from './workplace-words.js';

interface ManagerCardProps {
  workplaceId: string;
  manager: ManagerEntry;
  mayChange: boolean;
}

/** One manager with trainings, newest first. */
export function ManagerCard({ workplaceId, manager, mayChange }: ManagerCardProps) {
  const [open, setOpen] = useState<'manager' | 'training' | Training | null>(null);
  const title = useId();
  const close = () => setOpen(null);
  return (
    <Card as="li" className={manager.active ? '' : 'bg-sunken'}>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div>
          <h3 id={title} className="text-base font-semibold">
            {manager.roleTitle}
          </h3>
          {manager.name && <p>{manager.name}</p>}
          {!manager.active && <p className="text-sm text-muted">{m.manager_left()}</p>}
        </div>
        {mayChange && (
          <div className="flex flex-wrap gap-1">
            <Button kind="quiet" size="small" aria-describedby={title} onPress={() => setOpen('manager')}>
              {m.register_change()}
            </Button>
            {manager.active && (
              <Button kind="quiet" size="small" icon={<Plus aria-hidden size={16} />} aria-describedby={title} onPress={() => setOpen('training')}>
                {m.training_add()}
              </Button>
            )}
          </div>
        )}
      </div>
      {manager.trainings.length === 0 && <p className="mt-2 text-sm text-muted">{m.trainings_none()}</p>}
      <ul className="divide-y divide-line">
        {manager.trainings.map((training) => (
          <TrainingRow key={training.id} training={training} onChange={mayChange ? () => setOpen(training) : undefined} />
        ))}
      </ul>
      {open === 'manager' && <ManagerDialog workplaceId={workplaceId} manager={manager} onClose={close} />}
      {open === 'training' && <TrainingDialog managerId={manager.id} onClose={close} />}
      {open !== null && typeof open === 'object' && <TrainingDialog managerId={manager.id} training={open} onClose={close} />}
    </Card>
  );
}

function TrainingRow({ training, onChange }: { training: Training; onChange?: () => void }) {
  const { course, provider, status, onDate, validTo, evidence } = training;
  const expired = validTo !== null && validTo < stockholmDay(new Date());
  const tone = expired ? 'error' : ({ taken: 'progress', booked: 'waiting', 'asked-for': 'new' } as const)[status];
  const title = useId();
  return (
    <li className="flex items-start justify-between gap-2 py-2">
      <div className="min-w-0">
        <p id={title}>
          {course}
          {provider && <span className="text-muted">, {provider}</span>}
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          <StatusBadge tone={tone} sign={status === 'taken' && !expired ? signs.check : undefined}>
            {expired ? m.training_expired() : trainingStatusText(status)}
          </StatusBadge>
          {onDate && <time dateTime={onDate}>{shortDate(onDate)}</time>}
          {validTo && <span>{m.training_valid_until({ day: shortDate(validTo) })}</span>}
          <span>{trainingEvidenceText(evidence)}</span>
        </p>
      </div>
      {onChange && (
        <Button kind="quiet" size="small" aria-describedby={title} onPress={onChange}>
          {m.register_change()}
        </Button>
      )}
    </li>
  );
}
