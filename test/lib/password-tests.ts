/** Builders of what servers answered to passwords and names that are wrong in a telling way. */
import {
  PASSWORD_VARIANTS,
  type LoginDefaultAccounts,
  type LoginFormFacts,
  type LoginFormSeen,
  type LoginSession,
  type LoginUnknownUser,
  type LoginVariants,
  type PasswordVariant,
  type SessionCookie,
  type UserAnswer,
} from '../../src/model/evidence/password-tests.ts';
import type { LoginObservation } from '../../src/model/evidence/login.ts';
import type { CheckCase } from './checkTester.ts';
import { admitted, challenge, closedView, openView, reference, seen, step } from './login-evidence.ts';

/** All variants refused by a server without a second factor, and the right password admitted. */
export function variantEvidence(
  tested: PasswordVariant,
  answer: LoginObservation = seen(step(), closedView()),
): LoginVariants {
  return {
    tries: PASSWORD_VARIANTS.map((variant) => ({
      variant,
      asked: true,
      withCode: false,
      ...(variant === tested ? answer : seen(step(), closedView())),
    })),
    right: seen(admitted, openView()),
    reference: { ...reference, by: 'password' },
    bytes: 24,
  };
}

/** Every reason that the checks on variants have, with and without a second factor. */
export function variantCases(tested: PasswordVariant): CheckCase[] {
  const challenged = (withCode: boolean) => {
    const evidence = variantEvidence(tested, seen(challenge, closedView()));
    const tries = evidence.tries.map((each) => (each.asked && each.variant === tested ? { ...each, withCode } : each));
    return { 'login.variants': { ...evidence, tries, reference } };
  };
  const without = (why: 'same' | 'budget' | 'bound' | 'blocked') => ({
    'login.variants': {
      ...variantEvidence(tested),
      tries: PASSWORD_VARIANTS.map((variant) => ({ variant, asked: false as const, why })),
    },
  });
  return [
    { name: 'refused, and the right password admitted', expect: 'refused' },
    {
      name: 'a code is asked for, and the right one does not open the page with this password',
      with: challenged(true),
      expect: 'refused',
    },
    {
      name: 'the protected page opens',
      with: { 'login.variants': variantEvidence(tested, seen(admitted, openView())) },
      expect: 'admitted',
    },
    {
      name: 'the page opens although the answer reads like a refusal',
      with: { 'login.variants': variantEvidence(tested, seen(step(), openView())) },
      expect: 'admitted',
    },
    {
      name: 'a code is asked for, and none could be given',
      with: challenged(false),
      expect: 'no-comparison',
    },
    {
      name: 'the right password did not log in either',
      with: { 'login.variants': { ...variantEvidence(tested), right: seen(step(), closedView()), reference: null } },
      expect: 'no-comparison',
    },
    {
      name: 'the right password was not asked, because the server began to block',
      with: { 'login.variants': { ...variantEvidence(tested), right: null } },
      expect: 'no-comparison',
    },
    { name: 'the change changes nothing', with: without('same'), expect: 'nothing-to-change' },
    { name: 'no attempt was left', with: without('budget'), expect: 'no-attempt-left' },
    { name: 'fewer attempts were granted than is usual', with: without('bound'), expect: 'not-tried' },
    { name: 'the server began to block', with: without('blocked'), expect: 'not-tried' },
  ];
}

export function loginFormFacts(given: Partial<LoginFormFacts> = {}): LoginFormFacts {
  return {
    method: 'post',
    targetScheme: 'https',
    sameOrigin: true,
    passwordType: 'password',
    prefilled: false,
    ...given,
  };
}

type HttpsForm = LoginFormSeen & { scheme: 'https' };
export function loginForm(given: Partial<HttpsForm> = {}): HttpsForm {
  return { scheme: 'https', path: '/login', cacheControl: 'no-store', form: loginFormFacts(), page: true, ...given };
}

export function sessionCookie(given: Partial<SessionCookie> = {}): SessionCookie {
  const attributes = { secure: true, httponly: true, samesite: 'lax' } as const;
  return { name: '__Host-session', attributes, before: true, renewed: true, hours: 0, ...given };
}

/** Logged in by the password, with one cookie, and out again. */
export function loginSession(given: Partial<LoginSession> = {}): LoginSession {
  return {
    carriers: [sessionCookie()],
    cookies: 1,
    passwordInAddress: false,
    kept: openView(),
    logoutSent: true,
    loggedOut: closedView(),
    afterLogout: closedView(),
    admitted: openView(),
    reference,
    ...given,
  };
}

/** Both answered alike, unless the answer to the unknown name or the times are given. */
export function unknownUser(
  unknown: Partial<UserAnswer> = {},
  timing: (LoginUnknownUser & { asked: true })['timing'] = { pairs: 3, knownMs: 210, unknownMs: 205 },
): LoginUnknownUser {
  const known: UserAnswer = { status: 200, path: '/login', reading: 'refused', content: 'sha256:same' };
  return { asked: true, known, unknown: { ...known, ...unknown }, timing };
}

/** Two names, the first answered as given and the second refused. */
export function defaultAccounts(first: Partial<LoginDefaultAccounts['nobody']> = {}): LoginDefaultAccounts {
  const refused = { reading: 'refused', view: closedView() } as const;
  return {
    tried: [
      { name: 'admin', ...refused, ...first },
      { name: 'root', ...refused },
    ],
    stopped: null,
    total: 2,
    right: 'admitted',
    nobody: refused,
    reference: { ...reference, by: 'password' },
  };
}
