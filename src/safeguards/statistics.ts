import type { Safeguard } from '../model/safeguard.ts';

const ANONYMOUS = { topics: ['analytics-anonymous'] } as const;
const NOT_ANONYMOUS = { without: ['analytics-anonymous'] } as const;

/** Each promise is judged on its own words: that a cookie is placed, or that the statistics are anonymous. */
export const statistics: Safeguard = {
  id: 'statistics',
  title: { en: 'Statistics of the website', nl: 'Statistieken van de website' },
  meaning: {
    en: 'Visits are counted as the statement says: by that product, with or without a cookie, and with nothing personal.',
    nl: 'Het bezoek wordt geteld zoals de verklaring zegt: met dat product, met of zonder cookie, en zonder iets persoonlijks.',
  },
  limits: {
    en: 'What the product does with the measurements cannot be seen: shortening of addresses, retention, sharing, who has access. What goes to a host of the organisation may be passed on.',
    nl: 'Wat het product met de metingen doet, is niet te zien: inkorten van adressen, bewaren, delen, wie erbij kan. Wat naar een host van de organisatie gaat, kan worden doorgegeven.',
  },
  topics: ['analytics', 'analytics-anonymous', 'cookies'],
  contradicts: ['analytics-anonymous'],
  conditional: true,
  checks: [
    { check: 'privacy.visited', level: 'required' },
    { check: 'privacy.product-in-use', level: 'required', when: NOT_ANONYMOUS },
    { check: 'privacy.cookie-as-told', level: 'required', when: { topics: ['cookies'], ...NOT_ANONYMOUS } },
    { check: 'privacy.no-undeclared-processors', level: 'required', when: NOT_ANONYMOUS },
    { check: 'privacy.before-consent', level: 'required', when: { consent: 'before', ...NOT_ANONYMOUS } },
    { check: 'privacy.before-consent', level: 'advised', when: { consent: 'other', ...NOT_ANONYMOUS } },
    { check: 'privacy.refusal-respected', level: 'required', when: NOT_ANONYMOUS },
    { check: 'privacy.no-personal-data-sent', level: 'required' },
    { check: 'privacy.no-user-id', level: 'required', when: ANONYMOUS },
    { check: 'privacy.no-advertising', level: 'required', when: ANONYMOUS },
    { check: 'privacy.no-lasting-identifier', level: 'required', when: ANONYMOUS },
    { check: 'privacy.no-session-recording', level: 'required', when: ANONYMOUS },
  ],
};
