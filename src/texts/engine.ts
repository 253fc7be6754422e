/** Why a check could not be judged at all, and what to do about it: reasons that belong to no check. */
import { messages } from './catalogue.ts';

export const engineTexts = messages({
  'engine.not-selected': {
    en: 'This run was not asked to look at it.',
    nl: 'Deze meting hoefde hier niet naar te kijken.',
  },
  'engine.not-selected.fix': { en: 'Run without a selection.', nl: 'Meet zonder selectie.' },
  'engine.endpoint-not-configured': {
    en: 'The address is not configured: {variables} is not set.',
    nl: 'Het adres is niet ingesteld; wat ontbreekt: {variables}.',
  },
  'engine.endpoint-not-configured.fix': {
    en: 'Set {variables}, see .env.example.',
    nl: 'Stel {variables} in, zie .env.example.',
  },
  'engine.login-not-configured': {
    en: 'controls.yaml does not say how to log in to this system.',
    nl: 'In controls.yaml staat niet hoe op dit systeem wordt ingelogd.',
  },
  'engine.login-not-configured.fix': {
    en: 'Add `login` to the system, and an audit account.',
    nl: 'Voeg `login` en een auditaccount toe.',
  },
  'engine.account-not-configured': {
    en: 'The audit account is not configured: {variables} is not set.',
    nl: 'Het auditaccount is niet ingesteld; wat ontbreekt: {variables}.',
  },
  'engine.account-not-configured.fix': {
    en: 'Set {variables}, see .env.example.',
    nl: 'Stel {variables} in, zie .env.example.',
  },
  'engine.active-not-allowed': {
    en: 'This check could slow down or block logins, and the system does not allow it (`active: true`).',
    nl: 'Deze controle kan inloggen vertragen of blokkeren en bij het systeem staat niet dat dat mag (`active: true`).',
  },
  'engine.active-not-allowed.fix': {
    en: 'Set `active: true` on the system when its administrator agrees.',
    nl: 'Zet `active: true` bij het systeem als de beheerder dat goedvindt.',
  },
  'engine.probe-failed': {
    en: 'Could not be asked ({phase}): {detail}.',
    nl: 'Kon niet worden gemeten ({phase}): {detail}.',
  },
  'engine.probe-failed.fix': {
    en: 'See whether the address is right and reachable from here, then run again.',
    nl: 'Controleer of het adres klopt en vanaf hier bereikbaar is, en meet dan opnieuw.',
  },
  'engine.no-answer': {
    en: 'There is nothing to judge, because the server does not answer this way: {detail}.',
    nl: 'Er valt niets te beoordelen, omdat de server zo niet antwoordt: {detail}.',
  },
  'engine.no-answer.fix': {
    en: 'See what listens at this address, and make it answer over HTTPS.',
    nl: 'Kijk wat er op dit adres luistert en laat het antwoorden over HTTPS.',
  },
  'engine.connection-not-trusted': {
    en: 'Nothing was sent, because the certificate does not prove that this is the right server: {detail}.',
    nl: 'Er is niets verstuurd, omdat het certificaat niet bewijst dat dit de juiste server is: {detail}.',
  },
  'engine.connection-not-trusted.fix': { en: 'Mend the certificate first.', nl: 'Herstel eerst het certificaat.' },
  'engine.locked-out': {
    en: 'The server showed signs of blocking the audit account, so nothing more was tried: {detail}.',
    nl: 'De server leek het auditaccount te blokkeren, daarom is verder niets geprobeerd: {detail}.',
  },
  'engine.locked-out.fix': {
    en: 'Unblock the audit account, and see whether something else uses it. If the server only counts logins within a time, give the account a `pause` of that many seconds.',
    nl: 'Deblokkeer het auditaccount en kijk of iets anders het gebruikt. Begrenst de server alleen het aantal inlogpogingen per tijdsduur, geef het account dan een `pause` van zoveel seconden.',
  },
  'engine.attempts-exhausted': {
    en: 'The attempts that this run may spend on the account did not suffice: {detail}.',
    nl: 'De pogingen die deze meting aan het account mag besteden, waren niet genoeg: {detail}.',
  },
  'engine.attempts-exhausted.fix': {
    en: 'Raise `attempts` of the account, when the server allows more wrong attempts than that.',
    nl: 'Verhoog `attempts` van het account, als de server meer foute pogingen toelaat.',
  },
  'engine.not-supported': {
    en: 'This cannot be asked here: {detail}.',
    nl: 'Dit kan hier niet worden gemeten: {detail}.',
  },
  'engine.not-supported.fix': { en: 'See the page of the login driver.', nl: 'Zie de pagina van de inlogmethode.' },
  'engine.judge-bug': {
    en: 'The check itself broke on this evidence: {detail}. This is a mistake of Waarborg.',
    nl: 'De controle zelf liep vast op deze waarneming: {detail}. Dit is een fout van Waarborg.',
  },
  'engine.judge-bug.fix': {
    en: 'Report it, with the evidence if you may.',
    nl: 'Meld het, zo mogelijk met de waarneming.',
  },
});
