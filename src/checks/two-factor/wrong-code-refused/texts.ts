import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'A wrong code is refused', nl: 'Een verkeerde code wordt geweigerd' },
  failureTitle: { en: 'Any code is accepted', nl: 'Elke code wordt geaccepteerd' },
  expected: {
    en: 'with the right password and a wrong code the protected page stays closed',
    nl: 'met het juiste wachtwoord en een verkeerde code blijft de afgeschermde pagina dicht',
  },
  fix: {
    en: 'Let the server compute the code from the secret of the account, and refuse every other one.',
    nl: 'Laat de server de code berekenen uit het geheim van het account en elke andere weigeren.',
  },
  reasons: {
    refused: {
      en: 'After a wrong code of the right form the protected page stays closed.',
      nl: 'Na een verkeerde code van de juiste vorm blijft de afgeschermde pagina dicht.',
    },
    admitted: {
      en: 'A code that belongs to no time near opens the protected page: the code is not verified.',
      nl: 'Een code die bij geen enkel tijdstip in de buurt hoort, opent de afgeschermde pagina: de code wordt niet gecontroleerd.',
    },
    'empty-admitted': {
      en: 'Leaving the field for the code empty opens the protected page.',
      nl: 'Wie het veld voor de code leeg laat, komt op de afgeschermde pagina.',
    },
    indistinct: {
      en: 'It cannot be told whether a wrong code was refused: the right code did not admit either, or the page does not differ clearly.',
      nl: 'Het is niet te zeggen of een verkeerde code werd geweigerd: ook de juiste code gaf geen toegang, of de pagina verschilt niet duidelijk.',
      fix: {
        en: 'See first why the right code does not admit.',
        nl: 'Kijk eerst waarom de juiste code geen toegang geeft.',
      },
    },
    'old-code-only': {
      en: 'Only a code of earlier was tried, which was accepted, and no attempt was left for another one.',
      nl: 'Alleen een code van eerder is geprobeerd; die werd geaccepteerd en voor een andere was geen poging over.',
      fix: { en: 'Raise `attempts` of the account by one.', nl: 'Verhoog `attempts` van het account met één.' },
    },
  },
} satisfies CheckTexts;
