import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The login form keeps the password safe on its way',
    nl: 'Het inlogformulier houdt het wachtwoord onderweg veilig',
  },
  failureTitle: {
    en: 'The login form does not keep the password safe on its way',
    nl: 'Het inlogformulier houdt het wachtwoord onderweg niet veilig',
  },
  expected: {
    en: 'a form on HTTPS that posts to the same origin, with an empty password field',
    nl: 'een formulier op HTTPS dat met POST naar dezelfde herkomst verstuurt, met een leeg wachtwoordveld',
  },
  fix: {
    en: 'Serve the login page over HTTPS only, with `method="post"`, an action on the same host, and `type="password"` without a value.',
    nl: 'Bied de inlogpagina alleen via HTTPS aan, met `method="post"`, een action op dezelfde host en `type="password"` zonder waarde.',
  },
  reasons: {
    secure: {
      en: 'The form on {path} posts to the same origin over HTTPS.',
      nl: 'Het formulier op {path} verstuurt via HTTPS naar dezelfde herkomst.',
    },
    'not-https': {
      en: 'The address of the system is not an HTTPS address, so its login is not either.',
      nl: 'Het adres van het systeem is geen HTTPS-adres, dus de aanmelding ook niet.',
    },
    'left-at-once': {
      en: 'A refresh takes visitors from {path} to another page within seconds, so this is not the form that they fill in.',
      nl: 'Een refresh brengt bezoekers binnen enkele seconden van {path} naar een andere pagina; dit is dus niet het formulier dat zij invullen.',
      fix: {
        en: 'Name the page where people log in as `path` of the login, or remove the refresh.',
        nl: 'Noem de pagina waar mensen inloggen als `path` van de login, of haal de refresh weg.',
      },
    },
    'target-not-https': {
      en: 'The form on {path} sends the password over {scheme}.',
      nl: 'Het formulier op {path} verstuurt het wachtwoord via {scheme}.',
    },
    'target-elsewhere': {
      en: 'The form on {path} sends the password to another origin.',
      nl: 'Het formulier op {path} verstuurt het wachtwoord naar een andere herkomst.',
    },
    'method-get': {
      en: 'The form on {path} sends the password in the address (GET).',
      nl: 'Het formulier op {path} verstuurt het wachtwoord in het adres (GET).',
    },
    'password-visible': {
      en: 'The field for the password has the type {type}, which shows what is typed.',
      nl: 'Het veld voor het wachtwoord heeft het type {type}, dat toont wat er getypt wordt.',
    },
    prefilled: {
      en: 'The field for the password is filled in already.',
      nl: 'Het veld voor het wachtwoord is al ingevuld.',
    },
    'no-form-seen': {
      en: 'The page has no form with a password field in its HTML; a script draws it, or it comes later.',
      nl: 'De pagina heeft geen formulier met een wachtwoordveld in de HTML; een script maakt het op, of het komt pas later.',
    },
    'no-page': {
      en: 'This way of logging in has no page with a form.',
      nl: 'Deze manier van inloggen heeft geen pagina met een formulier.',
    },
  },
} satisfies CheckTexts;
