import type { Safeguard } from '../model/safeguard.ts';

/** What somebody fills in goes where the statement says, and nowhere before it is sent (GDPR 5(1)(c), 13(1), 32). */
export const contactForm: Safeguard = {
  id: 'contact-form',
  title: { en: 'Contact form', nl: 'Contactformulier' },
  meaning: {
    en: 'What you fill in on the contact form travels over HTTPS to the organisation or a party that it names, and only when you send it.',
    nl: 'Wat u op het contactformulier invult, gaat via HTTPS naar de organisatie of een partij die zij noemt, en pas als u het verzendt.',
  },
  limits: {
    en: 'The form was not sent, so it was not seen whether a message arrives, and what happens to it then.',
    nl: 'Het formulier is niet verzonden; of een bericht aankomt, en wat er daarna mee gebeurt, is dus niet gezien.',
  },
  topics: ['form-protection'],
  checks: [
    { check: 'form.found', level: 'required' },
    { check: 'form.encrypted', level: 'required' },
    { check: 'form.own-target', level: 'required' },
    { check: 'form.no-undeclared-parties', level: 'required' },
    { check: 'form.nothing-before-sending', level: 'required' },
    { check: 'form.statement-linked', level: 'required' },
    { check: 'form.not-in-address', level: 'required' },
    { check: 'form.no-preticked', level: 'required' },
    { check: 'form.fields-needed', level: 'advised' },
  ],
};
