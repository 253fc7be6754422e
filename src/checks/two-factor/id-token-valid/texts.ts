import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The ID token says truly how one logged in',
    nl: 'Het ID-token zegt naar waarheid hoe men zich aanmeldde',
  },
  failureTitle: { en: 'The ID token cannot be relied on', nl: 'Op het ID-token kan niet worden vertrouwd' },
  expected: {
    en: 'an ID token with a valid signature, made for this client, that says two factors only when two were given',
    nl: 'een ID-token met een geldige handtekening, gemaakt voor deze client, dat alleen twee factoren noemt als er twee zijn gegeven',
  },
  fix: {
    en: 'Correct how the provider makes ID tokens: the key that signs them, and their claims.',
    nl: 'Herstel hoe de provider ID-tokens maakt: de sleutel die ze ondertekent en hun claims.',
  },
  reasons: {
    'two-factors': {
      en: 'The ID token is sound and says how one logged in: {said}.',
      nl: 'Het ID-token klopt en zegt hoe men zich aanmeldde: {said}.',
    },
    'no-token': { en: 'This login gives out no ID token.', nl: 'Deze aanmelding geeft geen ID-token uit.' },
    'signature-invalid': {
      en: 'The signature of the ID token ({algorithm}) does not verify with the keys that the provider publishes.',
      nl: 'De handtekening van het ID-token ({algorithm}) klopt niet met de sleutels die de provider publiceert.',
    },
    'signature-unproven': {
      en: 'The ID token is signed with {algorithm}, for which there is no published key: nobody can verify it.',
      nl: 'Het ID-token is ondertekend met {algorithm}, waarvoor geen sleutel is gepubliceerd: niemand kan het controleren.',
    },
    'algorithm-unknown': {
      en: 'The ID token is signed with {algorithm}, which is not known here, so that its signature was not verified.',
      nl: 'Het ID-token is ondertekend met {algorithm}; dat is hier niet bekend, dus de handtekening is niet gecontroleerd.',
    },
    'claims-wrong': {
      en: 'The ID token is signed, but its claims {claims} are not those of this login.',
      nl: 'Het ID-token is ondertekend, maar de claims {claims} horen niet bij deze aanmelding.',
    },
    'says-too-much': {
      en: 'Only a password was given, and the ID token says {said}: applications are told of a second factor that was not there.',
      nl: 'Er is alleen een wachtwoord gegeven, en het ID-token zegt {said}: toepassingen krijgen een tweede factor voorgespiegeld die er niet was.',
    },
    'one-factor': {
      en: 'Only a password was given, and the ID token says so: {said}.',
      nl: 'Er is alleen een wachtwoord gegeven, en dat zegt het ID-token ook: {said}.',
      fix: {
        en: 'Make the second factor mandatory at the provider, for this account and this client.',
        nl: 'Maak de tweede factor verplicht bij de provider, voor dit account en deze client.',
      },
    },
    'says-too-little': {
      en: 'A password and a code were given, but the ID token does not say so: {said}. Applications cannot ask for it.',
      nl: 'Er zijn een wachtwoord en een code gegeven, maar dat zegt het ID-token niet: {said}. Toepassingen kunnen er niet om vragen.',
      fix: {
        en: 'Let the provider put `amr` or `acr` in the ID token; name the values of `acr` that mean two factors as `acr` of the login.',
        nl: 'Laat de provider `amr` of `acr` in het ID-token zetten; noem de waarden van `acr` die twee factoren betekenen als `acr` bij de login.',
      },
    },
  },
} satisfies CheckTexts;
