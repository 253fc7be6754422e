/** Builders of what a visit with the audit account saw. */
import type {
  DoorAnswer,
  LoginDoor,
  LoginObservation,
  LoginReference,
  LoginStep,
  LoginView,
} from '../../src/model/evidence/login.ts';

const AT = '2026-06-01T11:59:00.000Z';

/** The login page, where the protected page should be. */
export function closedView(given: Partial<LoginView> = {}): LoginView {
  return {
    at: AT,
    status: 200,
    path: '/login',
    redirects: 1,
    elsewhere: false,
    passwordField: true,
    codeField: false,
    successMark: null,
    failureMark: null,
    words: 20,
    scripts: true,
    features: 30,
    fingerprint: `sha256:${'a'.repeat(64)}`,
    likeAnonymous: 1,
    ownShare: 0,
    likeAdmitted: 0.2,
    ...given,
  };
}

/** The protected page itself. */
export function openView(given: Partial<LoginView> = {}): LoginView {
  return closedView({
    path: '/private',
    redirects: 0,
    passwordField: false,
    words: 60,
    features: 80,
    fingerprint: `sha256:${'b'.repeat(64)}`,
    likeAnonymous: 0.2,
    ownShare: 1,
    likeAdmitted: 1,
    ...given,
  });
}

export function step(given: Partial<LoginStep> = {}): LoginStep {
  return {
    at: AT,
    status: 200,
    path: '/login',
    reading: 'refused',
    sign: { code: 'password-asked-again' },
    durationMs: 20,
    cookies: [],
    ...given,
  };
}

export const challenge = step({
  reading: 'challenge',
  sign: { code: 'code-field', field: 'code', path: '/login/code' },
  path: '/login/code',
});
export const admitted = step({ reading: 'admitted', sign: { code: 'nothing-asked' }, path: '/private' });

export const reference: LoginReference = { by: 'code', path: '/private', features: 80, own: 60 };
export const compared = { reference, depth: 'full' } as const;
export const uncompared = { reference: null, depth: 'full' } as const;
export const shallow = { reference: null, depth: 'challenge' } as const;

export const seen = (of: LoginStep, view: LoginView): LoginObservation => ({ step: of, view });

export function answer(reading: DoorAnswer['reading'], given: Partial<DoorAnswer> = {}): DoorAnswer {
  const status = { open: 207, refused: 401, unknown: 302 }[reading];
  return { status, challenges: status === 401, reading, fingerprint: `sha256:${reading}`, ...given };
}

/** Answers steadily, unless the second answers are given. */
export function door(given: Partial<LoginDoor> = {}): LoginDoor {
  const first = {
    name: 'CalDAV',
    kind: 'caldav',
    path: '/dav/',
    anonymous: answer('refused', { fingerprint: 'sha256:anonymous' }),
    password: answer('refused', { fingerprint: 'sha256:second factor needed' }),
    wrong: answer('refused', { fingerprint: 'sha256:wrong' }),
    control: null,
    ...given,
  };
  return { anonymousAgain: first.anonymous, again: first.wrong === null ? null : first.password, ...first };
}
