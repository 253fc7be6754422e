import type { Safeguard } from '../model/safeguard.ts';

/** ePrivacy Directive 5(3), Telecommunicatiewet 11.7a: nothing that is not necessary without a choice, and refusing stops it. */
export const cookies: Safeguard = {
  id: 'cookies',
  title: { en: 'Cookies with consent', nl: 'Cookies met toestemming' },
  meaning: {
    en: 'Nothing that recognises you is stored before you choose, and refusing is possible and stops it.',
    nl: 'Er wordt niets opgeslagen dat u herkent voordat u kiest, en weigeren kan en stopt het.',
  },
  limits: {
    en: 'Only the declared pages were visited, from one country, and without logging in; what servers pass on to each other cannot be seen.',
    nl: 'Alleen de opgegeven pagina’s zijn bezocht, vanuit één land en zonder in te loggen; wat servers aan elkaar doorgeven, is niet te zien.',
  },
  topics: ['cookies', 'consent'],
  conditional: true,
  checks: [
    { check: 'privacy.visited', level: 'required' },
    { check: 'privacy.before-consent', level: 'required' },
    { check: 'privacy.refusal-respected', level: 'required' },
    { check: 'privacy.no-undeclared-processors', level: 'required' },
    { check: 'privacy.refusal-as-easy', level: 'advised' },
    { check: 'privacy.lifetimes', level: 'advised' },
  ],
};
