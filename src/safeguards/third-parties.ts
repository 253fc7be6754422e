import type { Safeguard } from '../model/safeguard.ts';

/** GDPR 13(1)(e): whoever gets data of visitors is one of those that the statement names. */
export const thirdParties: Safeguard = {
  id: 'third-parties',
  title: { en: 'Only named parties', nl: 'Alleen genoemde partijen' },
  meaning: {
    en: 'When you visit the website, your browser asks nobody but the organisation and the parties that the statement names.',
    nl: 'Als u de website bezoekt, spreekt uw browser alleen de organisatie aan en de partijen die de verklaring noemt.',
  },
  limits: {
    en: 'Only the declared pages were visited, and without logging in; what servers pass on to each other cannot be seen.',
    nl: 'Alleen de opgegeven pagina’s zijn bezocht, zonder in te loggen; wat servers aan elkaar doorgeven, is niet te zien.',
  },
  topics: ['third-parties'],
  checks: [
    { check: 'privacy.visited', level: 'required' },
    { check: 'privacy.no-undeclared-processors', level: 'required' },
    { check: 'privacy.cloaked', level: 'advised' },
    { check: 'privacy.statement-names-processors', level: 'advised' },
  ],
};
