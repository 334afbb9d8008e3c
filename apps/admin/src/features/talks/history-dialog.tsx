import { dateAndTime, Dialog, QueryState } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { criterionText, type CriterionAnswer, type PromiseCode, type ReadHistory } from './check.js';
import { answeredByText, answerText, evidenceText } from './talk-words.js';

interface HistoryDialogProps {
  promise: PromiseCode;
  criterion: CriterionAnswer;
  read: ReadHistory;
  onClose: () => void;
}

/** Every answer a criterion has had. */
export function HistoryDialog({ promise, criterion, read, onClose }: HistoryDialogProps) {
  const history = useQuery({
    queryKey: ['criterion-history', promise, criterion.code, criterion.at],
    queryFn: () => read(promise, criterion.code),
    gcTime: 0,
  });
  return (
    <Dialog title={m.history_title({ code: criterion.code })} isOpen onClose={onClose}>
      <p className="mb-4">{criterionText(criterion)}</p>
      <QueryState query={history} lines={3}>
        {({ items }) => (
          <ol className="divide-y divide-line">
            {items.map((past) => (
              <li key={past.at} className="py-3">
                <p className="font-semibold">{answerText(past.answer)}</p>
                {past.evidence && <p>{evidenceText(past.evidence)}</p>}
                {past.evidenceText && <p className="whitespace-pre-line">{past.evidenceText}</p>}
                <p className="text-sm text-muted">
                  {answeredByText(past.answeredBy)} · <time dateTime={past.at}>{dateAndTime(past.at)}</time>
                </p>
              </li>
            ))}
          </ol>
        )}
      </QueryState>
    </Dialog>
  );
}
