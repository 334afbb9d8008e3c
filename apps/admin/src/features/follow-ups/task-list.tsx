import { Button, dateWithWeek, EmptyState, linkStyle, stockholmDay } from '@app/ui';
import { m } from '@texts';
import { Link } from '@tanstack/react-router';
import { ListTodo } from 'lucide-react';
import { isLate, type FollowUpTask } from './follow-up.js';
import type { TaskView } from './follow-up-queries.js';
import { FollowUpRow } from './follow-up-row.js';

interface TaskListProps {
  tasks: readonly FollowUpTask[];
  view: TaskView;
  more?: { fetch: () => void; pending: boolean };
}

/** By urgency: late, today, ahead. */
export function TaskList({ tasks, view, more }: TaskListProps) {
  if (tasks.length === 0) {
    return (
      <EmptyState title={m.tasks_empty()} icon={<ListTodo aria-hidden size={32} />}>
        {view === 'mine' ? m.tasks_empty_mine() : m.tasks_empty_unit()}
      </EmptyState>
    );
  }
  const today = stockholmDay(new Date());
  const late = tasks.filter(isLate);
  const now = tasks.filter((task) => !isLate(task) && stockholmDay(task.dueAt) <= today);
  const ahead = tasks.filter((task) => !isLate(task) && stockholmDay(task.dueAt) > today);
  const groups = [
    { title: m.tasks_late(), items: late },
    { title: m.tasks_today(), items: now },
    { title: m.tasks_ahead(), items: ahead },
  ];
  return (
    <div className="space-y-6">
      {groups.map(
        ({ title, items }) =>
          items.length > 0 && (
            <section key={title} aria-label={title}>
              <h2 className="border-b border-line-strong pb-1 text-base font-semibold">
                {title} <span className="font-normal text-muted">{items.length}</span>
              </h2>
              <ul className="divide-y divide-line">
                {items.map((task) => (
                  <FollowUpRow key={task.id} followUp={task} about={<AboutCase task={task} />} />
                ))}
              </ul>
            </section>
          ),
      )}
      {more && (
        <Button kind="secondary" pending={more.pending} onPress={more.fetch}>
          {m.tasks_more()}
        </Button>
      )}
    </div>
  );
}

function AboutCase({ task }: { task: FollowUpTask }) {
  return (
    <p className="text-sm">
      <Link to="/cases/$id" params={{ id: task.caseId }} preload={false} className={linkStyle}>
        {task.caseNumber}
      </Link>{' '}
      {task.memberName}
      {task.talkDate && <span className="text-muted"> · {m.tasks_talk({ day: dateWithWeek(task.talkDate) })}</span>}
    </p>
  );
}
