/** Does any other way in take the password by itself? Closed counts only when it was shown that the door judges passwords. */
import { defineCheck } from '../../../model/check.ts';
import type { LoginDoor } from '../../../model/evidence/login.ts';

export const sideDoorsClosed = defineCheck({
  id: 'two-factor.side-doors-closed',
  title: {
    en: 'No other way in takes the password alone',
    nl: 'Geen andere ingang neemt genoegen met alleen het wachtwoord',
  },
  failureTitle: {
    en: 'Another way in takes the password alone',
    nl: 'Een andere ingang neemt genoegen met alleen het wachtwoord',
  },
  severity: 'critical',
  needs: ['login.doors'],
  params: {},
  expected: {
    en: 'every other way in refuses the password of an account with a second factor',
    nl: 'elke andere ingang weigert het wachtwoord van een account met een tweede factor',
  },
  fix: {
    en: 'Let {doors} accept app passwords or keys only, or close it to the internet.',
    nl: 'Laat {doors} alleen app-wachtwoorden of sleutels accepteren, of sluit deze af van het internet.',
  },
  reasons: {
    closed: {
      outcome: 'pass',
      text: {
        en: 'The password alone was refused at {doors}, which were seen to judge passwords.',
        nl: 'Met alleen het wachtwoord werd men geweigerd bij {doors}; daar is gezien dat wachtwoorden worden beoordeeld.',
      },
    },
    absent: {
      outcome: 'not-applicable',
      text: {
        en: 'There is nothing at {doors}: the address does not exist.',
        nl: 'Bij {doors} is niets: dat adres bestaat niet.',
      },
    },
    'none-known': {
      outcome: 'not-applicable',
      text: {
        en: 'No other way in is known for this login; declare them as `doors` if there are any.',
        nl: 'Voor deze aanmelding is geen andere ingang bekend; geef ze op als `doors` als ze er zijn.',
      },
      fix: { en: 'Declare other ways in as `doors`.', nl: 'Geef andere ingangen op als `doors`.' },
    },
    open: {
      outcome: 'fail',
      text: {
        en: 'The password alone lets one in at {doors}.',
        nl: 'Met alleen het wachtwoord komt men binnen bij {doors}.',
      },
    },
    unreached: {
      outcome: 'inconclusive',
      text: {
        en: 'No proven connection could be made to {doors}, so no password was sent there.',
        nl: 'Met {doors} kwam geen bewezen verbinding tot stand; daarheen is dus geen wachtwoord gestuurd.',
      },
      fix: {
        en: 'See that {doors} is reached over TLS with a certificate for its name; no longer there? Then remove it from `doors`.',
        nl: 'Zorg dat {doors} via TLS bereikbaar is met een certificaat voor die naam; bestaat deze ingang niet meer, haal deze dan weg bij `doors`.',
      },
    },
    unproven: {
      outcome: 'inconclusive',
      text: {
        en: 'At {doors} the right password was refused, but so is everybody: it was not seen that passwords are judged there.',
        nl: 'Bij {doors} werd het juiste wachtwoord geweigerd, maar iedereen wordt er geweigerd: niet is gezien dat er wachtwoorden worden beoordeeld.',
      },
      fix: {
        en: 'Name an account without a second factor, or an app password, as `control` of the door.',
        nl: 'Noem een account zonder tweede factor, of een app-wachtwoord, als `control` van de ingang.',
      },
    },
    unclear: {
      outcome: 'inconclusive',
      text: {
        en: 'The answer at {doors} says neither that one is let in nor that one is refused.',
        nl: 'Het antwoord bij {doors} zegt niet dat men binnenkomt en ook niet dat men wordt geweigerd.',
      },
    },
  },
  judge({ 'login.doors': { doors, unreached = [] } }, _params, verdict) {
    const at = (state: DoorState) =>
      state === 'unreached'
        ? unreached.map(({ name }) => name)
        : doors.filter((door) => stateOf(door) === state).map(({ name }) => name);
    for (const state of ['open', 'unclear', 'unreached', 'unproven'] as const) {
      if (at(state).length > 0) return verdict(state, { doors: at(state) });
    }
    if (doors.length === 0) return verdict('none-known', { doors: 'doors' });
    if (at('closed').length === 0) return verdict('absent', { doors: at('absent') });
    return verdict('closed', { doors: at('closed') });
  },
});

type DoorState = 'open' | 'closed' | 'absent' | 'unproven' | 'unclear' | 'unreached';

function stateOf({ anonymous, password, wrong, control }: LoginDoor): DoorState {
  const alike = password.fingerprint === anonymous.fingerprint;
  if (password.reading === 'open') return alike || anonymous.reading === 'open' ? 'unclear' : 'open';
  if (alike && [404, 410].includes(password.status)) return 'absent';
  if (password.reading !== 'refused') return 'unclear';
  if (control?.reading === 'open') return 'closed';
  // A wrong password answered otherwise than the right one: somebody looked at it.
  const judged = wrong !== null && wrong.reading === 'refused' && isDigest(wrong) && isDigest(password);
  return judged && wrong.fingerprint !== password.fingerprint ? 'closed' : 'unproven';
}

function isDigest({ fingerprint }: { readonly fingerprint: string }): boolean {
  return typeof fingerprint === 'string' && fingerprint.startsWith('sha256:');
}
