/** For how long does a device that is remembered skip the second factor? */
import { defineCheck } from '../../../model/check.ts';
import { accessOf } from '../../lib/access.ts';

export const rememberedDevice = defineCheck({
  id: 'two-factor.remembered-device',
  title: {
    en: 'A remembered device skips the code for a limited time only',
    nl: 'Een onthouden apparaat slaat de code maar beperkte tijd over',
  },
  failureTitle: {
    en: 'A remembered device skips the code for too long',
    nl: 'Een onthouden apparaat slaat de code te lang over',
  },
  severity: 'low',
  needs: ['login.device'],
  params: {
    maxDays: {
      type: 'integer',
      description: 'longest time in days that a device may be remembered',
      default: 30,
      minimum: 0,
    },
  },
  expected: {
    en: 'a device is remembered for at most {maxDays} days, or not at all',
    nl: 'een apparaat wordt hooguit {maxDays} dagen onthouden, of helemaal niet',
  },
  fix: {
    en: 'Shorten the time that a device is remembered, or switch the option off.',
    nl: 'Verkort de tijd dat een apparaat wordt onthouden, of zet de mogelijkheid uit.',
  },
  reasons: {
    'not-offered': {
      outcome: 'pass',
      text: {
        en: 'The question for a code does not offer to remember the device.',
        nl: 'Bij de vraag om een code wordt niet aangeboden het apparaat te onthouden.',
      },
    },
    'asked-again': {
      outcome: 'pass',
      text: {
        en: 'Remembering was offered and ticked, and a new login was asked for a code all the same.',
        nl: 'Onthouden werd aangeboden en aangevinkt, maar toch werd bij een nieuwe aanmelding om een code gevraagd.',
      },
    },
    bounded: {
      outcome: 'pass',
      text: {
        en: 'A remembered device skips the code, for at most {days} days.',
        nl: 'Een onthouden apparaat slaat de code over, hooguit {days} dagen.',
      },
    },
    'too-long': {
      outcome: 'fail',
      text: {
        en: 'A remembered device skips the code for {days} days.',
        nl: 'Een onthouden apparaat slaat de code {days} dagen over.',
      },
    },
    unclear: {
      outcome: 'inconclusive',
      text: {
        en: 'Remembering the device was offered and ticked, but it cannot be told what it does.',
        nl: 'Het onthouden van het apparaat werd aangeboden en aangevinkt, maar wat het doet, is niet te zeggen.',
      },
    },
  },
  judge({ 'login.device': { offered, again, days, reference } }, { maxDays }, verdict) {
    if (again === null && isNo(offered)) return verdict('not-offered');
    if (again === null) return verdict('unclear');
    const access = accessOf(again.view, reference);
    if (access === 'closed' && again.step.reading === 'challenge') return verdict('asked-again');
    if (access !== 'open' || !(typeof days === 'number' && days > 0)) return verdict('unclear');
    return days > maxDays ? verdict('too-long', { days }) : verdict('bounded', { days });
  },
});

/** Only a plain no: what is missing is no answer. */
function isNo(value: unknown): boolean {
  return value === false;
}
