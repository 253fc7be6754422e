/** What the checks of mail share: a look-up that got no answer decides nothing. */
import type { Failure } from '../../mail/answers.ts';
import type { TextData } from '../../model/text.ts';

export const FAILURE_REASONS = {
  'not-answered': {
    outcome: 'inconclusive',
    text: {
      en: 'The look-up of {name} got no answer: {detail}.',
      nl: 'De vraag naar {name} kreeg geen antwoord: {detail}.',
    },
    fix: {
      en: 'See whether the name servers of the domain answer, or name another resolver with --resolver.',
      nl: 'Ga na of de naamservers van het domein antwoorden, of noem een andere resolver met --resolver.',
    },
  },
} as const;

export const failureData = ({ name, detail }: Failure): TextData => ({ name, detail });
