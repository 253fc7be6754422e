/** WSTG-ATHN-01, ASVS 6.2.6: the form that takes the password stands on HTTPS and sends it to the same origin, by POST, from a field that hides it. */
import { defineCheck } from '../../../model/check.ts';

export const formSecure = defineCheck({
  id: 'credentials.form-secure',
  title: {
    en: 'The login form keeps the password safe on its way',
    nl: 'Het inlogformulier houdt het wachtwoord onderweg veilig',
  },
  failureTitle: {
    en: 'The login form does not keep the password safe on its way',
    nl: 'Het inlogformulier houdt het wachtwoord onderweg niet veilig',
  },
  severity: 'critical',
  needs: ['login.form'],
  params: {},
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
      outcome: 'pass',
      text: {
        en: 'The form on {path} posts to the same origin over HTTPS.',
        nl: 'Het formulier op {path} verstuurt via HTTPS naar dezelfde herkomst.',
      },
    },
    'not-https': {
      outcome: 'fail',
      text: {
        en: 'The address of the system is no HTTPS address, so its login is not either.',
        nl: 'Het adres van het systeem is geen HTTPS-adres, dus de aanmelding ook niet.',
      },
    },
    'target-not-https': {
      outcome: 'fail',
      text: {
        en: 'The form on {path} sends the password over {scheme}.',
        nl: 'Het formulier op {path} verstuurt het wachtwoord via {scheme}.',
      },
    },
    'target-elsewhere': {
      outcome: 'fail',
      text: {
        en: 'The form on {path} sends the password to another origin.',
        nl: 'Het formulier op {path} verstuurt het wachtwoord naar een andere herkomst.',
      },
    },
    'method-get': {
      outcome: 'fail',
      text: {
        en: 'The form on {path} sends the password in the address (GET).',
        nl: 'Het formulier op {path} verstuurt het wachtwoord in het adres (GET).',
      },
    },
    'password-visible': {
      outcome: 'fail',
      text: {
        en: 'The field for the password has the type {type}, which shows what is typed.',
        nl: 'Het veld voor het wachtwoord heeft het type {type}, dat toont wat er getypt wordt.',
      },
    },
    prefilled: {
      outcome: 'fail',
      text: {
        en: 'The field for the password is filled in already.',
        nl: 'Het veld voor het wachtwoord is al ingevuld.',
      },
    },
    'no-form-seen': {
      outcome: 'not-checked',
      advised: true,
      text: {
        en: 'The page has no form with a password field in its HTML; a script draws it, or it comes later.',
        nl: 'De pagina heeft geen formulier met een wachtwoordveld in de HTML; een script maakt het op, of het komt pas later.',
      },
    },
    'no-page': {
      outcome: 'not-applicable',
      text: {
        en: 'This way of logging in has no page with a form.',
        nl: 'Deze manier van inloggen heeft geen pagina met een formulier.',
      },
    },
  },
  judge({ 'login.form': seen }, _params, verdict) {
    if (seen.scheme !== 'https') return verdict('not-https');
    if ((seen.page as unknown) === false) return verdict('no-page');
    const { form, path } = seen;
    if (form === null) return verdict('no-form-seen');
    const { targetScheme: scheme, passwordType: type } = form;
    if (scheme !== 'https') return verdict('target-not-https', { path, scheme });
    if ((form.sameOrigin as unknown) !== true) return verdict('target-elsewhere', { path });
    if (form.method !== 'post') return verdict('method-get', { path });
    if (type !== 'password') return verdict('password-visible', { type });
    if ((form.prefilled as unknown) !== false) return verdict('prefilled');
    return verdict('secure', { path });
  },
});
