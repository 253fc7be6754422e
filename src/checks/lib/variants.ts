/** Was a password that is wrong in one way refused? Told by the page it opens, and by how the right one is answered. */
import type { LoginObservation } from '../../model/evidence/login.ts';
import type { LoginVariants, PasswordVariant } from '../../model/evidence/password-tests.ts';
import { accessOf } from './access.ts';

export type VariantReason = 'refused' | keyof typeof VARIANT_REASONS;

export function judgeVariant(variants: LoginVariants, variant: PasswordVariant): VariantReason {
  const given = variants.tries.find((each) => each.variant === variant);
  if (given === undefined) return 'not-tried';
  if (given.asked) return judgeAnswer(given, variants);
  if (given.why === 'same') return 'nothing-to-change';
  return given.why === 'budget' ? 'no-attempt-left' : 'not-tried';
}

function judgeAnswer(
  given: LoginObservation & { readonly withCode: boolean },
  { right, reference }: LoginVariants,
): VariantReason {
  const access = accessOf(given.view, reference);
  if (access === 'open') return 'admitted';
  // Without the right password after it, a refusal may be that of a locked account.
  if (right === null || accessOf(right.view, reference) !== 'open') return 'no-comparison';
  // A server that asks everybody for a code has not judged the password until the right code came with it.
  const isJudged = given.withCode || ['refused', 'admitted', 'unknown'].includes(given.step.reading);
  return access === 'closed' && isJudged ? 'refused' : 'no-comparison';
}

/** The reasons that are the same for every variant, but for the one that passes. */
export const VARIANT_REASONS = {
  admitted: {
    outcome: 'fail',
    text: {
      en: 'The server accepted it as if it were the correct password.',
      nl: 'De server accepteerde het alsof het het juiste wachtwoord was.',
    },
  },
  'no-comparison': {
    outcome: 'inconclusive',
    text: {
      en: 'We cannot tell whether it was refused: the correct password did not get a clearly different answer.',
      nl: 'Het is niet te zeggen of het werd geweigerd, omdat het juiste wachtwoord niet duidelijk anders werd beantwoord.',
    },
    fix: {
      en: 'Check that the audit account can log in and is not locked out.',
      nl: 'Kijk of het auditaccount kan inloggen en niet geblokkeerd is.',
    },
  },
  'nothing-to-change': {
    outcome: 'not-applicable',
    text: {
      en: 'The password of the audit account stays the same when it is changed in this way.',
      nl: 'Het wachtwoord van het auditaccount blijft bij deze verandering hetzelfde.',
    },
  },
  'no-attempt-left': {
    outcome: 'not-checked',
    advised: true,
    text: {
      en: 'Not tested: more important tests used up the login attempts of the account.',
      nl: 'Het is niet geprobeerd: belangrijkere vragen namen de pogingen van het account in beslag.',
    },
    fix: {
      en: 'Raise `attempts` of the account if the server allows more wrong attempts.',
      nl: 'Verhoog `attempts` van het account, als de server meer foute pogingen toelaat.',
    },
  },
  'not-tried': {
    outcome: 'not-checked',
    text: {
      en: 'Not tested: the account allows fewer than the usual four attempts, or the server started to block.',
      nl: 'Het is niet geprobeerd: het account heeft minder pogingen dan de gebruikelijke vier, of de server begon te blokkeren.',
    },
    fix: {
      en: 'Raise `attempts` of the account if the server allows more wrong attempts.',
      nl: 'Verhoog `attempts` van het account, als de server meer foute pogingen toelaat.',
    },
  },
} as const;
