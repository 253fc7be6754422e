/** What a visit with a browser could not do. */
import type { PrivacyObservations } from '../model/observations/privacy.ts';
import { texts } from './catalogue.ts';

export const privacyTexts = texts<PrivacyObservations>()({
  'visit-needs-playwright': {
    en: 'a visit with a browser needs the package playwright-core',
    nl: 'een bezoek met een browser heeft het pakket playwright-core nodig',
  },
  'visit-needs-browser': {
    en: 'no browser could be started ({problems})',
    nl: 'er kon geen browser worden gestart ({problems})',
  },
  'visit-too-large': {
    en: 'the site sent more than a visit takes',
    nl: 'de site stuurde meer dan een bezoek aanneemt',
  },
  'hint-visit-browser': {
    en: 'install Chrome or Chromium, or name one with --browser FILE',
    nl: 'installeer Chrome of Chromium, of noem er een met --browser FILE',
  },
});
