import { PageTitle } from '@app/ui';
import type { ReactNode } from 'react';

export interface InformationSection {
  title: string;
  text: ReactNode;
}

/** A page to read: heading, lead, sections. */
export function InformationPage({ title, lead, sections }: { title: string; lead: string; sections: readonly InformationSection[] }) {
  return (
    <article>
      <PageTitle>{title}</PageTitle>
      <p className="mt-4 text-lg">{lead}</p>
      {sections.map((section) => (
        <section key={section.title} className="mt-8">
          <h2 className="text-xl">{section.title}</h2>
          <div className="mt-2 space-y-3">
            {typeof section.text === 'string' ? section.text.split('\n').map((line) => <p key={line}>{line}</p>) : section.text}
          </div>
        </section>
      ))}
    </article>
  );
}
