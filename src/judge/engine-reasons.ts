/** Reasons that belong to no check: why a check could not be judged at all. */
import type { Failed, FailureReason } from '../model/attempt.ts';
import type { Reason } from '../model/check.ts';

const reasons = {
  'not-selected': {
    outcome: 'not-checked',
    text: { en: 'This run was not asked to look at it.', nl: 'Deze meting hoefde hier niet naar te kijken.' },
    fix: { en: 'Run without a selection.', nl: 'Meet zonder selectie.' },
  },
  'endpoint-not-configured': {
    outcome: 'not-checked',
    text: {
      en: 'The address is not configured: {variables} is not set.',
      nl: 'Het adres is niet ingesteld; wat ontbreekt: {variables}.',
    },
    fix: { en: 'Set {variables}, see .env.example.', nl: 'Stel {variables} in, zie .env.example.' },
  },
  'login-not-configured': {
    outcome: 'not-checked',
    text: {
      en: 'controls.yaml does not say how to log in to this system.',
      nl: 'In controls.yaml staat niet hoe op dit systeem wordt ingelogd.',
    },
    fix: { en: 'Add `login` to the system, and an audit account.', nl: 'Voeg `login` en een auditaccount toe.' },
  },
  'account-not-configured': {
    outcome: 'not-checked',
    text: {
      en: 'The audit account is not configured: {variables} is not set.',
      nl: 'Het auditaccount is niet ingesteld; wat ontbreekt: {variables}.',
    },
    fix: { en: 'Set {variables}, see .env.example.', nl: 'Stel {variables} in, zie .env.example.' },
  },
  // Not to consent is the owner's good right: it is told, and decides nothing.
  'active-not-allowed': {
    outcome: 'not-checked',
    advised: true,
    text: {
      en: 'This check could slow down or block logins, and the system does not allow it (`active: true`).',
      nl: 'Deze controle kan inloggen vertragen of blokkeren en bij het systeem staat niet dat dat mag (`active: true`).',
    },
    fix: {
      en: 'Set `active: true` on the system when its administrator agrees.',
      nl: 'Zet `active: true` bij het systeem als de beheerder dat goedvindt.',
    },
  },
  'probe-failed': {
    outcome: 'error',
    text: { en: 'Could not be asked ({phase}): {detail}.', nl: 'Kon niet worden gemeten ({phase}): {detail}.' },
    fix: {
      en: 'See whether the address is right and reachable from here, then run again.',
      nl: 'Controleer of het adres klopt en vanaf hier bereikbaar is, en meet dan opnieuw.',
    },
  },
  'no-answer': {
    outcome: 'inconclusive',
    text: {
      en: 'There is nothing to judge, because the server does not answer this way: {detail}.',
      nl: 'Er valt niets te beoordelen, omdat de server zo niet antwoordt: {detail}.',
    },
    fix: {
      en: 'See what listens at this address, and make it answer over HTTPS.',
      nl: 'Kijk wat er op dit adres luistert en laat het antwoorden over HTTPS.',
    },
  },
  'connection-not-trusted': {
    outcome: 'inconclusive',
    text: {
      en: 'Nothing was sent, because the certificate does not prove that this is the right server: {detail}.',
      nl: 'Er is niets verstuurd, omdat het certificaat niet bewijst dat dit de juiste server is: {detail}.',
    },
    fix: { en: 'Mend the certificate first.', nl: 'Herstel eerst het certificaat.' },
  },
  'locked-out': {
    outcome: 'inconclusive',
    text: {
      en: 'The server showed signs of blocking the audit account, so nothing more was tried: {detail}.',
      nl: 'De server leek het auditaccount te blokkeren, daarom is verder niets geprobeerd: {detail}.',
    },
    fix: {
      en: 'Unblock the audit account, and see whether something else uses it. If the server only counts logins within a time, give the account a `pause` of that many seconds.',
      nl: 'Deblokkeer het auditaccount en kijk of iets anders het gebruikt. Begrenst de server alleen het aantal inlogpogingen per tijdsduur, geef het account dan een `pause` van zoveel seconden.',
    },
  },
  'attempts-exhausted': {
    outcome: 'not-checked',
    text: {
      en: 'The attempts that this run may spend on the account did not suffice: {detail}.',
      nl: 'De pogingen die deze meting aan het account mag besteden, waren niet genoeg: {detail}.',
    },
    fix: {
      en: 'Raise `attempts` of the account, when the server allows more wrong attempts than that.',
      nl: 'Verhoog `attempts` van het account, als de server meer foute pogingen toelaat.',
    },
  },
  'not-supported': {
    outcome: 'not-checked',
    text: { en: 'This cannot be asked here: {detail}.', nl: 'Dit kan hier niet worden gemeten: {detail}.' },
    fix: { en: 'See the page of the login driver.', nl: 'Zie de pagina van de inlogmethode.' },
  },
  'judge-bug': {
    outcome: 'error',
    text: {
      en: 'The check itself broke on this evidence: {detail}. This is a mistake of Waarborg.',
      nl: 'De controle zelf liep vast op deze waarneming: {detail}. Dit is een fout van Waarborg.',
    },
    fix: { en: 'Report it, with the evidence if you may.', nl: 'Meld het, zo mogelijk met de waarneming.' },
  },
} satisfies Record<string, Reason>;

export type EngineReason = keyof typeof reasons;
export const ENGINE_REASONS: Readonly<Record<EngineReason, Reason>> = reasons;

const OF_FAILURE: Readonly<Partial<Record<FailureReason, EngineReason>>> = {
  'tls-untrusted': 'connection-not-trusted',
  'locked-out': 'locked-out',
  budget: 'attempts-exhausted',
  unsupported: 'not-supported',
  // The server did answer, with a refusal: that is no failure to ask, but it decides nothing here.
  refused: 'no-answer',
  'tls-alert': 'no-answer',
  protocol: 'no-answer',
};

/** The engine's reason for a question that got no answer. */
export function reasonOfFailure({ reason, phase }: Failed): EngineReason {
  // `unsupported` on the way there is a missing route, which is a failure to ask.
  if (reason === 'unsupported' && phase === 'tcp') return 'probe-failed';
  return OF_FAILURE[reason] ?? 'probe-failed';
}
