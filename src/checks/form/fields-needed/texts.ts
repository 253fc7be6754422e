import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The contact form asks only what it needs', nl: 'Het contactformulier vraagt alleen wat nodig is' },
  failureTitle: { en: 'The contact form asks more than it needs', nl: 'Het contactformulier vraagt meer dan nodig is' },
  expected: {
    en: 'required fields for a name, a way to answer and a message; a purpose in `form.fields` for others',
    nl: 'verplichte velden voor een naam, een manier om te antwoorden en een bericht; voor andere een doel in `form.fields`',
  },
  fix: {
    en: 'Remove the field or make it optional; or say in `form.fields` what it is for.',
    nl: 'Verwijder het veld of maak het vrijwillig; of zeg in `form.fields` waar het voor is.',
  },
  reasons: {
    'only-needed': {
      en: 'The form demands only what answering needs, or what `form.fields` explains.',
      nl: 'Het formulier eist alleen wat voor een antwoord nodig is, of wat `form.fields` uitlegt.',
    },
    'sensitive-field': {
      en: 'The form asks for sensitive data that `form.fields` does not explain: {fields}.',
      nl: 'Het formulier vraagt om gevoelige gegevens die `form.fields` niet uitlegt: {fields}.',
    },
    'unexplained-field': {
      en: 'The form demands fields that `form.fields` does not explain: {fields}.',
      nl: 'Het formulier eist velden die `form.fields` niet uitlegt: {fields}.',
    },
  },
} satisfies CheckTexts;
