/** Turns what a visit gathered into evidence, part by part; a part that was not seen says why. */
import type { FailureReason } from '../model/attempt.ts';
import type {
  LoginAnonymous,
  LoginCode,
  LoginDevice,
  LoginObservation,
  LoginPassword,
  LoginReplay,
  LoginWrongCode,
  LoginWrongPassword,
} from '../model/evidence/login.ts';
import type { LoginIdToken } from '../model/evidence/id-token.ts';
import type { LoginPasswordPolicy, LoginSession, LoginSessionIdle } from '../model/evidence/password-tests.ts';
import type { AttemptBudget } from './budget.ts';
import type { LoginFlow, Step } from './driver.ts';
import { stepOf, viewOf, type Admitted, type Sighting } from './reading/sighting.ts';
import type { TotpSecret } from './totp.ts';

export interface VisitParts {
  readonly anonymous: LoginAnonymous;
  readonly 'wrong-password': LoginWrongPassword;
  readonly password: LoginPassword;
  readonly 'wrong-code': LoginWrongCode;
  readonly code: LoginCode;
  readonly replay: LoginReplay;
  readonly device: LoginDevice;
  readonly session: LoginSession;
  readonly 'password-policy': LoginPasswordPolicy;
  readonly 'session-idle': LoginSessionIdle;
  readonly 'id-token': LoginIdToken;
}
export type VisitPart = keyof VisitParts;

/** What became of a part: seen, or why it could not be asked. */
export type PartResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: FailureReason; readonly detail: string };
export type PartResults = { readonly [P in VisitPart]: PartResult<VisitParts[P]> };
export type VisitResult = PartResults & {
  /** The right password without its last character, for the probe that tries changed passwords; null when not given. */
  readonly shortened: Seen | null;
};

/** A step, and the protected page right after it. */
export interface Seen {
  readonly step: Step;
  readonly at: string;
  readonly sighting: Sighting;
}

/** Which wrong code it was; `steps` as in the evidence. */
export interface WrongCode {
  readonly kind: 'old' | 'random' | 'empty' | 'later';
  readonly steps: number | null;
}

export interface Gathered {
  readonly failures: Map<VisitPart, { reason: FailureReason; detail: string }>;
  readonly wrongCodes: (Seen & WrongCode)[];
  clockOffsetMs: number;
  admitted: Admitted | null;
  wrongPassword?: Seen & { readonly withCode: boolean };
  shortened?: Seen;
  password?: Seen;
  disguised?: Seen | null;
  code?: Seen;
  replay?: Seen & { readonly sameStep: boolean };
  session?: LoginSession;
  passwordPolicy?: LoginPasswordPolicy;
  sessionIdle?: LoginSessionIdle;
  idToken?: LoginIdToken;
  device?: { readonly offered: boolean; readonly again: Seen | null; readonly days: number | null };
}

interface Circumstances {
  readonly flow: LoginFlow;
  readonly totp: TotpSecret | null;
  readonly budget: AttemptBudget;
}

export function resultOf(seen: Gathered, anonymous: Sighting, circumstances: Circumstances): VisitResult {
  const compared = {
    reference: seen.admitted?.reference ?? null,
    depth: circumstances.totp === null ? ('challenge' as const) : ('full' as const),
  };
  const observed = ({ step, at, sighting }: Seen): LoginObservation => ({
    step: stepOf(step, at),
    view: viewOf(sighting, anonymous, seen.admitted),
  });
  const part = <P extends VisitPart>(name: P, value: VisitParts[P] | null): PartResult<VisitParts[P]> =>
    value === null || (name !== 'anonymous' && circumstances.budget.refusal !== null)
      ? { ok: false, ...whyNot(name, seen, circumstances) }
      : { ok: true, value };
  const random = seen.wrongCodes.find(({ kind }) => kind === 'random');
  const { wrongPassword, password, disguised, wrongCodes, code, replay, device } = seen;
  return {
    anonymous: part('anonymous', { view: viewOf(anonymous, anonymous, seen.admitted), ...compared }),
    'wrong-password': part(
      'wrong-password',
      wrongPassword === undefined
        ? null
        : { ...observed(wrongPassword), withCode: wrongPassword.withCode, ...compared },
    ),
    password: part(
      'password',
      password === undefined
        ? null
        : {
            ...observed(password),
            ...compared,
            disguised: disguised ? observed(disguised) : null,
          },
    ),
    'wrong-code': part(
      'wrong-code',
      wrongCodes.length === 0 || password === undefined
        ? null
        : {
            tries: wrongCodes.map((each) => ({ ...observed(each), kind: each.kind, steps: each.steps })),
            passwordAlone: observed(password).view,
            ...compared,
          },
    ),
    code: part(
      'code',
      code === undefined
        ? null
        : { ...observed(code), ...compared, clockOffsetSeconds: Math.round(seen.clockOffsetMs / 1000) },
    ),
    replay: part(
      'replay',
      replay === undefined || code === undefined || password === undefined
        ? null
        : {
            ...observed(replay),
            ...compared,
            sameStep: replay.sameStep,
            first: observed(code).view,
            passwordAlone: observed(password).view,
            anyCode: random === undefined ? null : observed(random).view,
          },
    ),
    session: part('session', seen.session ?? null),
    'password-policy': part('password-policy', seen.passwordPolicy ?? null),
    'session-idle': part('session-idle', seen.sessionIdle ?? null),
    'id-token': part(
      'id-token',
      circumstances.flow.idToken === undefined ? { token: null, by: null } : (seen.idToken ?? null),
    ),
    device: part(
      'device',
      device === undefined
        ? null
        : { ...device, again: device.again === null ? null : observed(device.again), ...compared },
    ),
    shortened: seen.shortened ?? null,
  };
}

/** The most telling reason comes first. */
function whyNot(
  part: VisitPart,
  seen: Gathered,
  { flow, totp, budget }: Circumstances,
): { reason: FailureReason; detail: string } {
  if (budget.refusal !== null) return { reason: 'auth', detail: budget.refusal };
  const failure = seen.failures.get(part);
  if (failure !== undefined) return failure;
  if (['session', 'session-idle', 'password-policy', 'id-token'].includes(part) && budget.lockout === null)
    return { reason: 'unsupported', detail: 'nobody could be logged in, so nothing could be seen from inside' };
  if (budget.lockout !== null) return { reason: 'locked-out', detail: budget.lockout };
  if (seen.password !== undefined && seen.password.step.reading !== 'challenge')
    return { reason: 'unsupported', detail: 'the server did not ask for a code after the password' };
  if (totp === null)
    return { reason: 'unsupported', detail: 'the account has no TOTP secret (`totp`) in controls.yaml' };
  if (!flow.codes) return { reason: 'unsupported', detail: 'this login driver cannot give a code' };
  if (seen.code !== undefined && seen.admitted === null)
    return { reason: 'unsupported', detail: 'the right code did not admit, so nothing can be said about it' };
  return { reason: 'unsupported', detail: 'it was not reached in this visit' };
}
