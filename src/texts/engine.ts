/** Why a check could not be judged at all, and what to do about it: reasons that belong to no check. */
import { messages } from './catalogue.ts';

export const engineTexts = messages({
  'engine.not-selected': { en: 'Not selected in this run.', nl: 'Niet geselecteerd in deze meting.' },
  'engine.not-of-a-scan': {
    en: 'Not part of a TLS scan. Expected: {expected}',
    nl: 'Geen onderdeel van een TLS-scan. Verwacht: {expected}',
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
    en: 'This check could slow down or block logins, and the system does not allow that (`active: true`).',
    nl: 'Deze controle kan inloggen vertragen of blokkeren, en dat is bij dit systeem niet toegestaan (`active: true`).',
  },
  'engine.active-not-allowed.fix': {
    en: 'Set `active: true` on the system once its administrator agrees.',
    nl: 'Zet `active: true` bij het systeem als de beheerder akkoord is.',
  },
  'engine.probe-failed': {
    en: 'Could not be measured ({phase}): {detail}.',
    nl: 'Kon niet worden gemeten ({phase}): {detail}.',
  },
  'engine.probe-failed.fix': {
    en: 'Check that the address is correct and reachable from here, then run again.',
    nl: 'Controleer of het adres klopt en vanaf hier bereikbaar is, en meet opnieuw.',
  },
  'engine.no-answer': { en: 'There is nothing to judge: {detail}.', nl: 'Er valt niets te beoordelen: {detail}.' },
  'engine.no-answer.fix': {
    en: 'Check what listens at this address, and make it answer over HTTPS.',
    nl: 'Kijk wat er op dit adres luistert en laat het over HTTPS antwoorden.',
  },
  'engine.connection-not-trusted': {
    en: 'Nothing was sent, because the certificate does not prove that this is the right server: {detail}.',
    nl: 'Er is niets verstuurd, omdat het certificaat niet bewijst dat dit de juiste server is: {detail}.',
  },
  'engine.connection-not-trusted.fix': {
    en: 'Fix the certificate first.',
    nl: 'Los eerst het probleem met het certificaat op.',
  },
  'engine.locked-out': {
    en: 'The server showed signs of locking the audit account, so testing stopped: {detail}.',
    nl: 'De server leek het auditaccount te blokkeren, dus is er verder niets getest: {detail}.',
  },
  'engine.locked-out.fix': {
    en: 'Unlock the audit account, and check whether something else uses it. If the server limits the number of logins per period, give the account a `pause` of that many seconds.',
    nl: 'Deblokkeer het auditaccount en kijk of iets anders het gebruikt. Begrenst de server het aantal inlogpogingen per periode, geef het account dan een `pause` van zoveel seconden.',
  },
  'engine.attempts-exhausted': {
    en: 'This run may not make more login attempts with the account: {detail}.',
    nl: 'Deze meting mag met dit account niet vaker proberen in te loggen: {detail}.',
  },
  'engine.attempts-exhausted.fix': {
    en: 'Raise `attempts` of the account if the server allows more failed logins.',
    nl: 'Verhoog `attempts` van het account als de server meer foute pogingen toelaat.',
  },
  'engine.not-supported': {
    en: 'This cannot be measured here: {detail}.',
    nl: 'Dit kan hier niet worden gemeten: {detail}.',
  },
  'engine.not-supported.fix': { en: 'See the page of the login driver.', nl: 'Zie de pagina van de inlogmethode.' },
  'engine.judge-bug': {
    en: 'The check crashed on this evidence: {detail}. This is a bug in Waarborg.',
    nl: 'De controle liep vast op dit bewijs: {detail}. Dit is een fout in Waarborg.',
  },
  'engine.judge-bug.fix': {
    en: 'Report it, with the evidence if you may share it.',
    nl: 'Meld het, zo mogelijk met het bewijs.',
  },
});
