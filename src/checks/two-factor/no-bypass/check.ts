/** Does any other way in take the password by itself? Closed counts only when it was shown that the door judges passwords. */
import { defineCheck } from '../../../model/check.ts';
import type { LoginDoor } from '../../../model/evidence/login.ts';
import { texts } from './texts.ts';

export const noBypass = defineCheck({
  id: 'two-factor.no-bypass',
  severity: 'critical',
  needs: ['login.bypass'],
  params: {},
  outcomes: {
    pass: ['closed', 'closed-to-all'],
    fail: ['open'],
    inconclusive: ['unreached', 'unproven', 'unclear'],
    'not-applicable': ['absent', 'none-known'],
    'not-checked': ['not-tried'],
  },
  texts,
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
    if (at('shut').length > 0) return verdict('closed-to-all', { doors: [...at('closed'), ...at('shut')] });
    if (at('closed').length === 0) return verdict('absent', { doors: at('absent') });
    return verdict('closed', { doors: at('closed') });
  },
});

type DoorState = 'open' | 'closed' | 'shut' | 'absent' | 'unproven' | 'unclear' | 'unreached' | 'not-tried';

function stateOf(door: LoginDoor): DoorState {
  const { anonymous, password, control } = door;
  const alike = password.fingerprint === anonymous.fingerprint;
  if (password.reading === 'open') return alike || anonymous.reading === 'open' ? 'unclear' : 'open';
  // Where another account gets in there is something, though not perhaps for this one.
  if (alike && [404, 410].includes(password.status)) return control === null || isOut(control) ? 'absent' : 'unclear';
  if (password.reading !== 'refused') return 'unclear';
  // Forbidden to everybody from here, with and without a password: an interface that is switched off.
  const forbidden = password.status === 403 && same(anonymous, door.anonymousAgain) && same(anonymous, password);
  if (forbidden && (control === null || isOut(control))) return 'shut';
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
