import { dateAndTime } from '@app/ui';
import { m } from '@texts';
import { Eye } from 'lucide-react';
import type { MyCase } from '../my-case.js';
import { roleText } from './event-words.js';

/** Who on the union's side has opened the case. */
export function Readers({ readers }: { readers: MyCase['readBy'] }) {
  return (
    <section aria-labelledby="case-readers">
      <h2 id="case-readers" className="text-xl">
        {m.readers_title()}
      </h2>
      <p className="mt-1 text-muted">{readers.length === 0 ? m.readers_none() : m.readers_text()}</p>
      <ul className="mt-3 divide-y divide-line">
        {readers.map((reader) => (
          <li key={reader.name + reader.at} className="flex items-start gap-3 py-2.5">
            <Eye aria-hidden size={20} className="mt-0.5 shrink-0 text-brand" />
            <span>
              {[reader.name, roleText(reader.role)].filter(Boolean).join(', ')}
              <time dateTime={reader.at} className="block text-sm text-muted">
                {dateAndTime(reader.at)}
              </time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
