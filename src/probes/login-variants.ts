/** Passwords that are wrong by a hair, as many as the account's attempts allow, and then the right one. */
import { systemClock } from '../login/clock.ts';
import { enter } from '../login/questions/right-code.ts';
import { giveChanged } from '../login/questions/wrong-password.ts';
import { stepOf, viewOf } from '../login/reading/sighting.ts';
import { variantOf } from '../login/variants.ts';
import type { VisitResult } from '../login/visit-result.ts';
import { Visit } from '../login/visit.ts';
import type { GivenPassword, Seen } from '../login/visitor.ts';
import { USUAL_ATTEMPTS } from '../model/controls.ts';
import type { LoginObservation } from '../model/evidence/login.ts';
import { PASSWORD_VARIANTS, type LoginVariants, type PasswordVariant } from '../model/evidence/password-tests.ts';
import { LOGIN_PROBE, visitOf, withLogin, type AccountLogin } from './login/account-visit.ts';
import type { Probe, ProbeContext } from './probe.ts';

const PAUSE_MS = 1_000;

export const loginVariants: Probe<'login.variants'> = {
  kind: 'login.variants',
  ...LOGIN_PROBE,
  run: async (request, context) => {
    // The visit sees signs of blocking first, and sets attempts aside for what matters more.
    const made = await visitOf(request, context);
    return withLogin(request, context, (login) => tryVariants(login, made, context));
  },
};

type Tried = { readonly variant: PasswordVariant } & (
  | { readonly given: GivenPassword }
  | { readonly why: 'same' | 'budget' | 'bound' | 'blocked' }
);

async function tryVariants(
  login: AccountLogin,
  { shortened, compared, admittedAs }: VisitResult,
  { signal }: ProbeContext,
): Promise<LoginVariants> {
  const { credentials, account, open: openSession } = login;
  const clock = systemClock(signal);
  const visit = new Visit({
    ...login,
    openSession,
    clock,
    random: Math.random,
    laterAttempts: [],
    shortened: false,
    wants: () => false,
  });
  visit.anonymous = compared.anonymous;
  const tried: Tried[] = [];
  let asked = false;
  for (const variant of PASSWORD_VARIANTS) {
    const password = variantOf(variant, credentials.password);
    if (password === null) tried.push({ variant, why: 'same' });
    else if (variant === 'shortened' && shortened !== null) tried.push({ variant, given: shortened });
    else if (account.lockout !== null) tried.push({ variant, why: 'blocked' });
    else if (!account.spend('variants'))
      tried.push({ variant, why: account.total < USUAL_ATTEMPTS ? 'bound' : 'budget' });
    else {
      await clock.sleep(PAUSE_MS);
      const given = await giveChanged(visit, password);
      if (given.seen.state === 'open') account.giveBack();
      asked = true;
      tried.push({ variant, given });
    }
  }
  await clock.sleep(PAUSE_MS);
  // What was asked in the visit has its positive control there.
  const right = !asked ? admittedAs : account.lockout === null ? await giveRight(visit) : null;
  const observed = ({ step, at, sighting }: Seen): LoginObservation => ({
    step: stepOf(step, at),
    view: viewOf(sighting, compared.anonymous, compared.admitted),
  });
  return {
    tries: tried.map((each) =>
      'given' in each
        ? { variant: each.variant, asked: true, withCode: each.given.withCode, ...observed(each.given.seen) }
        : { variant: each.variant, asked: false, why: each.why },
    ),
    right: right === null ? null : observed(right),
    reference: compared.admitted?.reference ?? null,
    bytes: Buffer.byteLength(credentials.password, 'utf8'),
  };
}

/** A complete login: the right password was taken after all others, and the counters of the server start anew. */
async function giveRight(visit: Visit): Promise<Seen | null> {
  const { flow, account, totp } = visit.options;
  const visitor = visit.visitor();
  let seen = await visitor.givePassword(undefined, { codeFollows: totp !== null });
  if (visitor.challenge !== null && totp !== null) seen = (await enter(visit, visitor))?.seen ?? seen;
  if (seen.state === 'open') account.admitted();
  await flow.logOut?.(visitor.session);
  return seen;
}
