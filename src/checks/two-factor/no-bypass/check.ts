/** Does any other way in take the password by itself? Closed counts only when it was shown that the door judges passwords. */
import { defineCheck } from '../../../model/check.ts';
import type { LoginDoor } from '../../../model/evidence/login.ts';

export const noBypass = defineCheck({
  id: 'two-factor.no-bypass',
  title: {
    en: 'No other way in takes the password alone',
    nl: 'Geen andere ingang neemt genoegen met alleen het wachtwoord',
  },
  failureTitle: {
    en: 'Another way in takes the password alone',
    nl: 'Een andere ingang neemt genoegen met alleen het wachtwoord',
  },
  severity: 'critical',
  needs: ['login.bypass'],
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
    'not-tried': {
      outcome: 'not-checked',
      text: {
        en: '{doors} was not tried: no attempt of the account was left for it.',
        nl: '{doors} is niet geprobeerd: er was geen poging van het account meer voor over.',
      },
      fix: {
        en: 'Raise `attempts` of the account, when the server allows more wrong attempts than that.',
        nl: 'Verhoog `attempts` van het account, als de server meer foute pogingen toelaat.',
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
  judge({ 'login.bypass': { doors, unreached = [] } }, _params, verdict) {
    const states = [
      ...doors.map((door) => ({ name: door.name, state: stateOf(door) })),
      ...unreached.map(
        ({ name, reason }) => ({ name, state: reason === 'budget' ? 'not-tried' : 'unreached' }) as const,
      ),
    ];
    const at = (state: DoorState) => states.filter((each) => each.state === state).map(({ name }) => name);
    for (const state of ['open', 'unclear', 'unreached', 'unproven', 'not-tried'] as const) {
      if (at(state).length > 0) return verdict(state, { doors: at(state) });
    }
    if (doors.length === 0) return verdict('none-known', { doors: 'doors' });
    if (at('closed').length === 0) return verdict('absent', { doors: at('absent') });
    return verdict('closed', { doors: at('closed') });
  },
});

type DoorState = 'open' | 'closed' | 'absent' | 'unproven' | 'unclear' | 'unreached' | 'not-tried';

function stateOf(door: LoginDoor): DoorState {
  const { anonymous, password, control } = door;
  const alike = password.fingerprint === anonymous.fingerprint;
  if (password.reading === 'open') return alike || anonymous.reading === 'open' ? 'unclear' : 'open';
  // Where another account gets in there is something, though not perhaps for this one.
  if (alike && [404, 410].includes(password.status)) return control === null || isOut(control) ? 'absent' : 'unclear';
  if (password.reading !== 'refused') return 'unclear';
  if (control?.reading === 'open') return 'closed';
  return isJudged(door) ? 'closed' : 'unproven';
}

function isOut({ reading }: LoginDoor['anonymous']): boolean {
  return reading === 'refused' || reading === 'unknown';
}

/** A wrong password answered otherwise than the right one, where equal questions get equal answers: somebody looked at it. */
function isJudged({ anonymous, anonymousAgain, password, again, wrong }: LoginDoor): boolean {
  const isSteady = same(anonymous, anonymousAgain) && (again === null || same(password, again));
  return isSteady && wrong !== null && wrong.reading === 'refused' && differ(wrong, password);
}

function same(one: LoginDoor['anonymous'], other: LoginDoor['anonymous'] | undefined): boolean {
  return isDigest(one) && other !== undefined && one.fingerprint === other.fingerprint;
}

function differ(one: LoginDoor['anonymous'], other: LoginDoor['anonymous']): boolean {
  return isDigest(one) && isDigest(other) && one.fingerprint !== other.fingerprint;
}

function isDigest({ fingerprint }: { readonly fingerprint: string }): boolean {
  return typeof fingerprint === 'string' && fingerprint.startsWith('sha256:');
}
