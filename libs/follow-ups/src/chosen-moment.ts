import { Problem } from '@app/platform';

const YEARS_AHEAD = 3;
/** A clock that goes a little wrong is no reason to refuse. */
const SLACK_MS = 60_000;

/** The moment a person has chosen: ahead of now, within three years; else 422 `due-moment`. */
export function chosenMoment(text: string, now: Date): Date {
  const moment = new Date(text);
  const last = new Date(now);
  last.setUTCFullYear(last.getUTCFullYear() + YEARS_AHEAD);
  if (!(moment.getTime() > now.getTime() - SLACK_MS && moment <= last)) {
    throw Problem.invalid([{ pointer: '/dueAt', code: 'due-moment', detail: 'Must be ahead of now and within three years' }]);
  }
  return moment;
}
