import type { Safeguard } from '../model/safeguard.ts';

/** What is published is what was measured (GDPR 12(1), 13). */
export const statement: Safeguard = {
  id: 'statement',
  title: { en: 'Published statement', nl: 'Gepubliceerde verklaring' },
  meaning: {
    en: 'The statement can be read on the website, and says the same as the text that was tested.',
    nl: 'De verklaring is op de website te lezen, en zegt hetzelfde als de tekst die is getoetst.',
  },
  limits: {
    en: 'It was not tried whether other pages lead to the statement too.',
    nl: 'Er is niet bekeken of andere pagina’s ook naar de verklaring leiden.',
  },
  // Whatever the statement says, this safeguard proves no word of it: only that it is what was measured.
  topics: [],
  checks: [
    { check: 'statement.published', level: 'required' },
    { check: 'statement.same-text', level: 'required' },
    { check: 'statement.nothing-added', level: 'required' },
    { check: 'statement.linked', level: 'required' },
    { check: 'statement.date', level: 'advised' },
    { check: 'statement.language', level: 'advised' },
    { check: 'statement.reviewed', level: 'advised' },
  ],
};
