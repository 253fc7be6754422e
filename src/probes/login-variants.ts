/** Passwords that are wrong by a hair, as many as the account's attempts allow, and then the right one. */
import { systemClock } from '../login/clock.ts';
import { lockoutIn } from '../login/reading/lockout.ts';
import {
  admittedFrom,
  lookAnonymously,
  sightingOf,
  stepOf,
  viewOf,
  type Admitted,
  type Anonymous,
  type Sighting,
} from '../login/reading/sighting.ts';
import { variantOf } from '../login/variants.ts';
import type { Seen, VisitResult } from '../login/visit.ts';
import { USUAL_ATTEMPTS } from '../model/controls.ts';
import type { LoginObservation } from '../model/evidence/login.ts';
import { PASSWORD_VARIANTS, type LoginVariants, type PasswordVariant } from '../model/evidence/password-tests.ts';
import { LOGIN_PROBE, onLoginGround, visitOf, type LoginGround } from './login/account-visit.ts';
import type { Probe, ProbeContext } from './probe.ts';

const PAUSE_MS = 1_000;

export const loginVariants: Probe<'login.variants'> = {
  kind: 'login.variants',
  ...LOGIN_PROBE,
  run: async (request, context) => {
    // The visit sees signs of blocking first, and sets attempts aside for what matters more.
    const visit = await visitOf(request, context);
    return onLoginGround(request, context, (ground) => tryVariants(ground, visit, context));
  },
};

type Tried = { readonly variant: PasswordVariant } & (
  | { readonly given: Seen }
  | { readonly why: 'same' | 'budget' | 'bound' | 'blocked' }
);

async function tryVariants(
  ground: LoginGround,
  { shortened, 'wrong-password': wrong }: VisitResult,
  { signal }: ProbeContext,
): Promise<LoginVariants> {
  const { flow, open, credentials, budget } = ground;
  const clock = systemClock(signal);
  const anonymous = await lookAnonymously(async () => sightingOf(flow, await flow.view(open()), new Date()));
  const tried: Tried[] = [];
  for (const variant of PASSWORD_VARIANTS) {
    const password = variantOf(variant, credentials.password);
    if (password === null) tried.push({ variant, why: 'same' });
    else if (variant === 'shortened' && shortened !== null) tried.push({ variant, given: shortened });
    else if (budget.lockout !== null) tried.push({ variant, why: 'blocked' });
    else if (!budget.spend('variants'))
      tried.push({ variant, why: budget.total < USUAL_ATTEMPTS ? 'bound' : 'budget' });
    else {
      await clock.sleep(PAUSE_MS);
      const given = await give(ground, password);
      const sign = lockoutIn(given.step);
      if (sign !== null) budget.stop(sign);
      tried.push({ variant, given });
    }
  }
  budget.release('variants');
  await clock.sleep(PAUSE_MS);
  const right = budget.lockout === null ? await giveRight(ground, anonymous) : null;
  const observed = ({ step, at, sighting }: Seen): LoginObservation => ({
    step: stepOf(step, at),
    view: viewOf(sighting, anonymous, right?.admitted ?? null),
  });
  return {
    tries: tried.map((each) =>
      'given' in each
        ? { variant: each.variant, asked: true, ...observed(each.given) }
        : { variant: each.variant, asked: false, why: each.why },
    ),
    right: right === null ? null : observed(right),
    reference: right?.admitted?.reference ?? null,
    wrong: wrong.ok ? wrong.value.step.reading : null,
    bytes: Buffer.byteLength(credentials.password, 'utf8'),
  };
}

async function give({ flow, open, credentials: { username } }: LoginGround, password: string): Promise<Seen> {
  const session = open();
  const step = await flow.password(session, { username, password });
  const at = new Date();
  const sighting = sightingOf(flow, await flow.view(session), at);
  if (step.reading !== 'refused') await flow.logOut?.(session);
  return { step, at: at.toISOString(), sighting };
}

async function giveRight(
  { flow, open, credentials }: LoginGround,
  anonymous: Anonymous,
): Promise<Seen & { admitted: Admitted | null }> {
  const session = open();
  const step = await flow.password(session, credentials);
  const at = new Date();
  const views = [await flow.view(session), await flow.view(session)].map((page) => sightingOf(flow, page, at));
  const [first, second] = views as [Sighting, Sighting];
  const admitted = step.reading === 'challenge' ? null : admittedFrom('password', [first, second], anonymous);
  await flow.logOut?.(session);
  return { step, at: at.toISOString(), sighting: first, admitted };
}
