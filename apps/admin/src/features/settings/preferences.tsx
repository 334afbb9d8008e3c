import { asProblem, type Problem } from '@app/api-client';
import { Button, Card, Checkbox, FormError, RadioGroup, setLocale, showToast } from '@app/ui';
import { m } from '@texts';
import { useState, type FormEvent } from 'react';
import { keepPreferences } from '../../app/preferences.js';
import type { Session } from '../../app/session.js';

export function Preferences({ session }: { session: Session }) {
  const [language, setLanguage] = useState(session.language);
  const [shortcuts, setShortcuts] = useState(session.shortcuts);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    try {
      await keepPreferences(session, { language, shortcuts });
      setLocale(language);
      showToast({ message: m.settings_saved() });
    } catch (error) {
      setProblem(asProblem(error));
    }
    setPending(false);
  };

  return (
    <Card as="section" aria-labelledby="preferences">
      <h2 id="preferences" className="mb-3 text-lg">
        {m.settings_preferences()}
      </h2>
      <form onSubmit={(event) => void save(event)} className="space-y-4">
        <RadioGroup
          label={m.settings_language()}
          hint={m.settings_language_hint()}
          inline
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'sv', label: <span lang="sv">Svenska</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
        />
        <Checkbox
          label={m.settings_shortcuts()}
          hint={m.settings_shortcuts_hint()}
          checked={shortcuts}
          onChange={(event) => setShortcuts(event.target.checked)}
        />
        <FormError problem={problem} />
        <Button type="submit" pending={pending}>
          {m.settings_save()}
        </Button>
      </form>
    </Card>
  );
}
