import { localized, PlainLink } from '@app/ui';
import { m } from '@texts';
import { InformationPage } from './information-page.js';

export const AccessibilityPage = localized(() => (
  <InformationPage
    title={m.accessibility_title()}
    lead={m.accessibility_lead()}
    sections={[
      { title: m.accessibility_how_title(), text: m.accessibility_how_text() },
      {
        title: m.accessibility_report_title(),
        text: (
          <p>
            {m.accessibility_report_text()} <PlainLink href="tel:+46771555444">0771-555 444</PlainLink>.
          </p>
        ),
      },
    ]}
  />
));
