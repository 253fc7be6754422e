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
import type { Observation } from '../model/observation.ts';
import type { AuditAccount } from './account.ts';
import type { LastingCookie, LoginFlow } from './driver.ts';
import { stepOf, viewOf, type Admitted, type Anonymous } from './reading/sighting.ts';
import type { TotpSecret } from './totp.ts';
import type { GivenPassword, Seen, WrongCode } from './visitor.ts';

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
  | { readonly ok: false; readonly reason: FailureReason; readonly detail: Observation };
export type PartResults = { readonly [P in VisitPart]: PartResult<VisitParts[P]> };
export type VisitResult = PartResults & {
  /** The right password without its last character, for the probe that tries changed passwords; null when not given. */
  readonly shortened: GivenPassword | null;
  /** The login that admitted, after everything else of the visit; null when none did. */
  readonly admittedAs: Seen | null;
  /** Codes may be given: one was asked after the password, with the protected page closed. */
  readonly asksForCodes: boolean;
  /** With what later questions compare: what nobody sees, and what a logged-in visitor saw. */
  readonly compared: { readonly anonymous: Anonymous; readonly admitted: Admitted | null };
};

export interface Gathered {
  readonly failures: Map<VisitPart, { reason: FailureReason; detail: Observation }>;
  /** With the time that the refusal before them was over. */
  wrongCodes: readonly (Seen & WrongCode & { readonly afterMs: number })[];
  /** When a code was refused last, for whatever reason. */
  wrongCodeAt?: number;
  clockOffsetMs: number;
  admitted: Admitted | null;
  wrongPassword?: GivenPassword;
  shortened?: GivenPassword;
  password?: Seen;
  disguised?: Seen | null;
  code?: Seen;
  replay?: Seen & { readonly sameStep: boolean };
  session?: LoginSession;
  passwordPolicy?: LoginPasswordPolicy;
  sessionIdle?: LoginSessionIdle;
  idToken?: LoginIdToken;
  deviceOffered?: boolean;
  lasting?: readonly LastingCookie[];
  device?: { readonly offered: boolean; readonly again: Seen | null; readonly days: number | null };
}

interface Circumstances {
  readonly flow: LoginFlow;
  readonly totp: TotpSecret | null;
  readonly account: AuditAccount;
}

export function resultOf(seen: Gathered, anonymous: Anonymous, circumstances: Circumstances): VisitResult {
  const compared = {
    reference: seen.admitted?.reference ?? null,
    depth: circumstances.totp === null ? ('challenge' as const) : ('full' as const),
  };
  const observed = ({ step, at, sighting }: Seen): LoginObservation => ({
    step: stepOf(step, at),
    view: viewOf(sighting, anonymous, seen.admitted),
  });
  const part = <P extends VisitPart>(name: P, value: VisitParts[P] | null): PartResult<VisitParts[P]> =>
    value === null || (name !== 'anonymous' && circumstances.account.refusal !== null)
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
        : { ...observed(wrongPassword.seen), withCode: wrongPassword.withCode, ...compared },
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
    admittedAs:
      seen.admitted === null ? null : ((seen.admitted.reference.by === 'code' ? seen.code : seen.password) ?? null),
    asksForCodes: password?.step.reading === 'challenge' && password.state === 'closed',
    compared: { anonymous, admitted: seen.admitted },
  };
}

/** The most telling reason comes first. */
function whyNot(
  part: VisitPart,
  seen: Gathered,
  circumstances: Circumstances,
): { reason: FailureReason; detail: Observation } {
  const { refusal, lockout } = circumstances.account;
  if (refusal !== null) return { reason: 'auth', detail: refusal };
  const failure = seen.failures.get(part);
  if (failure !== undefined) return failure;
  if (lockout !== null) return { reason: 'locked-out', detail: lockout };
  return { reason: 'unsupported', detail: whyUnasked(part, seen, circumstances) };
}

function whyUnasked(
  part: VisitPart,
  { password, code, admitted }: Gathered,
  { totp, flow }: Circumstances,
): Observation {
  if (['session', 'session-idle', 'password-policy', 'id-token'].includes(part)) return { code: 'nobody-logged-in' };
  if (password?.state === 'open') return { code: 'open-without-code' };
  if (password !== undefined && password.step.reading !== 'challenge') return { code: 'no-code-asked' };
  if (totp === null) return { code: 'no-totp-secret' };
  if (!flow.codes) return { code: 'driver-gives-no-codes' };
  if (code !== undefined && admitted === null) return { code: 'right-code-did-not-admit' };
  return { code: 'not-reached' };
}
