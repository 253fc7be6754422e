/** Do the right password and the right code admit? The positive control that makes every refusal mean something. */
import { defineCheck } from '../../../model/check.ts';
import { accessOf } from '../../lib/access.ts';

export const rightCodeAdmits = defineCheck({
  id: 'two-factor.right-code-admits',
  title: { en: 'Password and code together let one in', nl: 'Met wachtwoord en code samen komt men binnen' },
  failureTitle: { en: 'The right code is refused', nl: 'De juiste code wordt geweigerd' },
  severity: 'high',
  needs: ['login.code'],
  params: {},
  expected: {
    en: 'after the right password and the right code the protected page is open',
    nl: 'na het juiste wachtwoord en de juiste code is de afgeschermde pagina open',
  },
  fix: {
    en: 'Compare the clock of the server with the real time, and the TOTP secret of the audit account with the one on the server.',
    nl: 'Vergelijk de klok van de server met de werkelijke tijd en het TOTP-geheim van het auditaccount met dat op de server.',
  },
  reasons: {
    admitted: {
      outcome: 'pass',
      text: {
        en: 'The right password and code open the protected page, which then shows {own} things that nobody sees without them.',
        nl: 'Het juiste wachtwoord en de juiste code openen de afgeschermde pagina, die dan {own} onderdelen toont die niemand zonder die twee ziet.',
      },
    },
    refused: {
      outcome: 'fail',
      text: {
        en: 'The code of this moment is refused ({sign}); the server’s clock differs {offset} s from ours.',
        nl: 'De code van dit moment wordt geweigerd ({sign}); de klok van de server wijkt {offset} s af van de onze.',
      },
    },
    indistinct: {
      outcome: 'inconclusive',
      text: {
        en: 'After the code ({sign}) the protected page does not differ clearly from what anybody sees there.',
        nl: 'Na de code ({sign}) verschilt de afgeschermde pagina niet duidelijk van wat iedereen er ziet.',
      },
      fix: {
        en: 'Name as `protected` an address whose answer differs for a logged-in visitor, and what marks it (`success`).',
        nl: 'Noem als `protected` een adres waarvan het antwoord voor een ingelogde bezoeker verschilt en waaraan dat te zien is (`success`).',
      },
    },
  },
  judge({ 'login.code': { step, view, reference, clockOffsetSeconds } }, _params, verdict) {
    const { sign, reading } = step;
    if (reference === null && (reading === 'refused' || reading === 'challenge'))
      return verdict('refused', { sign, offset: clockOffsetSeconds });
    if (reference?.by !== 'code' || accessOf(view, reference) !== 'open') return verdict('indistinct', { sign });
    return verdict('admitted', { own: reference.own });
  },
});
