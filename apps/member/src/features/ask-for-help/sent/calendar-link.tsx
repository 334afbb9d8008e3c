import { buttonStyle } from '@app/ui';
import { m } from '@texts';
import { CalendarPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { calendarEntry } from './calendar-entry.js';

/** The talk's day as a calendar file, made in the browser. */
export function CalendarLink({ id, day, title }: { id: string; day: string; title: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const file = URL.createObjectURL(new Blob([calendarEntry({ uid: id, day, title })], { type: 'text/calendar' }));
    setAddress(file);
    return () => URL.revokeObjectURL(file);
  }, [id, day, title]);
  return (
    <a href={address} download={`${day}.ics`} className={buttonStyle('secondary')}>
      <CalendarPlus aria-hidden size={20} />
      {m.sent_calendar()}
    </a>
  );
}
