import { localized, PlainLink } from '@app/ui';
import { m } from '@texts';
import { InformationPage } from './information-page.js';

export const HelpPage = localized(() => (
  <InformationPage
    title={m.help_title()}
    lead={m.help_lead()}
    sections={[
      { title: m.help_what_title(), text: m.help_what_text() },
      { title: m.help_how_title(), text: m.help_how_text() },
      { title: m.help_pay_title(), text: m.help_pay_text() },
      { title: m.help_sign_in_title(), text: m.help_sign_in_text() },
      {
        title: m.help_call_title(),
        text: (
          <p>
            {m.help_call_text()} <PlainLink href="tel:+46771555444">0771-555 444</PlainLink>.
          </p>
        ),
      },
    ]}
  />
));
