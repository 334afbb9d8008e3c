import { Card, linkStyle } from '@app/ui';
import { m } from '@texts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { demonstrationPeople } from './demonstration.js';

/** In demonstration mode only: the way to the invented people. */
export function DemonstrationInvitation() {
  const people = useQuery(demonstrationPeople);
  if (!people.data) return null;
  return (
    <Card tone="sunken" className="mt-10">
      <p className="font-semibold">{m.demo_title()}</p>
      <p>{m.demo_text()}</p>
      <Link to="/demonstration" className={`${linkStyle} inline-flex min-h-11 items-center`}>
        {m.demo_choose()}
      </Link>
    </Card>
  );
}
