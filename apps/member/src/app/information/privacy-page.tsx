import { localized } from '@app/ui';
import { m } from '@texts';
import { InformationPage } from './information-page.js';

export const PrivacyPage = localized(() => (
  <InformationPage
    title={m.privacy_title()}
    lead={m.privacy_lead()}
    sections={[
      { title: m.privacy_who_title(), text: m.privacy_who_text() },
      { title: m.privacy_employer_title(), text: m.privacy_employer_text() },
      { title: m.privacy_what_title(), text: m.privacy_what_text() },
      { title: m.privacy_protect_title(), text: m.privacy_protect_text() },
      { title: m.privacy_keep_title(), text: m.privacy_keep_text() },
      { title: m.privacy_rights_title(), text: m.privacy_rights_text() },
    ]}
  />
));
