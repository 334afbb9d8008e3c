import { linkStyle } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { demonstrationPeople } from './demonstration.js';

/** In demonstration mode no mail leaves the machine: it is read here. */
export function DemonstrationMailboxLink() {
  const people = useQuery(demonstrationPeople);
  if (!people.data) return null;
  return (
    <p className="mt-4">
      <Link to="/demonstration/mails" className={`${linkStyle} inline-flex min-h-11 items-center`}>
        {m.demo_mailbox()}
      </Link>
    </p>
  );
}
