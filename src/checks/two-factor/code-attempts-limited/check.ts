/** RFC 4226 §7.3: does the server slow down or stop who guesses codes? Active: a bounded number of wrong codes. */
import { defineCheck } from '../../../model/check.ts';

export const codeAttemptsLimited = defineCheck({
  id: 'two-factor.code-attempts-limited',
  title: { en: 'Guessing codes is slowed or stopped', nl: 'Het raden van codes wordt afgeremd of gestopt' },
  failureTitle: { en: 'Codes can be guessed without limit', nl: 'Codes kunnen onbeperkt worden geraden' },
  severity: 'high',
  needs: ['login.code-limit'],
  params: {},
  expected: {
    en: 'after a few wrong codes the server slows down, blocks, or asks for the password again',
    nl: 'na enkele verkeerde codes remt de server af, blokkeert hij of vraagt hij het wachtwoord opnieuw',
  },
  fix: {
    en: 'Count wrong codes for each account, and delay or refuse more than five in a few minutes.',
    nl: 'Tel verkeerde codes per account en vertraag of weiger er meer dan vijf binnen enkele minuten.',
  },
  reasons: {
    stopped: {
      outcome: 'pass',
      text: {
        en: 'At wrong code {at} the server stopped it: {detail}.',
        nl: 'Bij verkeerde code {at} greep de server in: {detail}.',
      },
    },
    slowed: {
      outcome: 'pass',
      text: {
        en: 'At wrong code {at} the server answered much later ({detail}).',
        nl: 'Bij verkeerde code {at} antwoordde de server veel later ({detail}).',
      },
    },
    unlimited: {
      outcome: 'fail',
      text: {
        en: '{sent} wrong codes in a row were each answered like the first.',
        nl: '{sent} verkeerde codes achter elkaar werden elk beantwoord als de eerste.',
      },
    },
    unclear: {
      outcome: 'inconclusive',
      text: {
        en: 'Only {sent} wrong codes could be sent, too few to tell.',
        nl: 'Er konden maar {sent} verkeerde codes worden verstuurd, te weinig om iets te zeggen.',
      },
    },
  },
  judge({ 'login.code-limit': { sent, stopped, at, detail } }, _params, verdict) {
    if (stopped === 'none') return sent >= 5 ? verdict('unlimited', { sent }) : verdict('unclear', { sent });
    if (!(typeof at === 'number' && at >= 1)) return verdict('unclear', { sent });
    if (stopped === 'slowed') return verdict('slowed', { at, detail });
    return ['blocked', 'login-ended'].includes(stopped)
      ? verdict('stopped', { at, detail })
      : verdict('unclear', { sent });
  },
});
