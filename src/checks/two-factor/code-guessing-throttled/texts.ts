import type { CheckTexts } from '../../../model/check.ts';
import type { Text } from '../../../model/text.ts';

const ATTEST: Text = {
  en: 'See in the server’s settings at how many wrong codes it blocks, and attest it.',
  nl: 'Kijk in de instellingen van de server bij hoeveel verkeerde codes hij blokkeert, en leg het vast in een verklaring.',
};

export const texts = {
  title: { en: 'Guessing codes is slowed or stopped', nl: 'Het raden van codes wordt afgeremd of gestopt' },
  failureTitle: { en: 'Codes can be guessed without limit', nl: 'Codes kunnen onbeperkt worden geraden' },
  expected: {
    en: 'after a few wrong codes the server slows down or blocks, also when the password is given again',
    nl: 'na enkele verkeerde codes remt de server af of blokkeert hij, ook als het wachtwoord opnieuw wordt gegeven',
  },
  fix: {
    en: 'Count wrong codes for each account, and delay or refuse more than five in a few minutes.',
    nl: 'Tel verkeerde codes per account en vertraag of weiger er meer dan vijf binnen enkele minuten.',
  },
  reasons: {
    stopped: {
      en: 'At wrong code {at} the server stopped it: {detail}.',
      nl: 'Bij verkeerde code {at} greep de server in: {detail}.',
    },
    'shut-out': {
      en: 'After wrong code {at} the server no longer took the right password either.',
      nl: 'Na verkeerde code {at} nam de server ook het juiste wachtwoord niet meer aan.',
    },
    slowed: {
      en: 'At wrong code {at} the server answered much later ({detail}).',
      nl: 'Bij verkeerde code {at} antwoordde de server veel later ({detail}).',
    },
    unlimited: {
      en: '{sent} wrong codes in a row were refused, and then the right one was taken as if nothing had happened.',
      nl: '{sent} verkeerde codes achter elkaar werden geweigerd, en daarna werd de juiste gewoon aangenomen.',
    },
    restarts: {
      en: 'After a wrong code the password could be given again to guess on: {sent} wrong codes in {logins} logins, and then the right one was taken.',
      nl: 'Na een verkeerde code kon na opnieuw inloggen verder worden geraden: {sent} verkeerde codes in {logins} inlogpogingen, en daarna werd de juiste aangenomen.',
    },
    warned: {
      en: 'At wrong code {at} the server warned ({detail}); it was left at that, so that the account is not blocked.',
      nl: 'Bij verkeerde code {at} waarschuwde de server ({detail}); daar is het bij gelaten, zodat het account niet wordt geblokkeerd.',
      fix: ATTEST,
    },
    silent: {
      en: 'After {sent} wrong codes the right one was not taken either: a block that is not told, or a mishap.',
      nl: 'Na {sent} verkeerde codes werd ook de juiste niet aangenomen: een blokkade die niet wordt gemeld, of een storing.',
      fix: ATTEST,
    },
    unclear: {
      en: 'Only {sent} wrong codes could be sent, too few to tell.',
      nl: 'Er konden maar {sent} verkeerde codes worden verstuurd, te weinig om iets te zeggen.',
    },
  },
} satisfies CheckTexts;
