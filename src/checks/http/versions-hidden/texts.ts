import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The server does not reveal its versions', nl: 'De server vertelt zijn versies niet' },
  failureTitle: { en: 'The server tells its versions', nl: 'De server vertelt zijn versies' },
  expected: {
    en: 'no version number in Server, X-Powered-By and the like',
    nl: 'geen versienummer in Server, X-Powered-By en dergelijke',
  },
  fix: {
    en: 'Switch the version off: nginx `server_tokens off`, Apache `ServerTokens Prod`, PHP `expose_php = Off`.',
    nl: 'Zet de versie uit: nginx `server_tokens off`, Apache `ServerTokens Prod`, PHP `expose_php = Off`.',
  },
  reasons: {
    'no-version': { en: 'No version in {asked}.', nl: 'Geen versie in {asked}.' },
    'version-told': { en: 'Told: {fields}.', nl: 'De server vertelt: {fields}.' },
  },
} satisfies CheckTexts;
