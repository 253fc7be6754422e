/** What a newcomer's system shows to anybody: does it answer over HTTPS, and which login is there? Nothing secret is sent. */
import { SecretStore } from '../evidence/secrets.ts';
import type { Page } from '../login/driver.ts';
import { open } from '../login/walking/browse.ts';
import { DRIVERS } from '../login/drivers/registry.ts';
import type { Json } from '../model/json.ts';
import { ProbeError } from '../model/errors.ts';
import { openSession, type ClosableSession } from '../network/http-session.ts';
import type { Network } from '../network/network.ts';

/** A login as `login` of a system in controls.yaml has it, without its account. */
export interface SeenLogin {
  readonly driver: string;
  readonly options: Readonly<Record<string, Json>>;
}

export interface Look {
  /** For the newcomer to read. */
  readonly says: string;
  readonly login: SeenLogin | null;
}

export async function lookAt(url: string, network: Network, signal: AbortSignal): Promise<Look> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
    return { says: 'no address with https:// to look at', login: null };
  const { origin, pathname, search } = new URL(url);
  await using session = openSession({ network, secrets: new SecretStore({}), origin, signal });
  try {
    const front = await open(session, pathname + search);
    if (front.elsewhere !== null) return { says: `leads to ${front.elsewhere}; give that address`, login: null };
    const login = recognised(front, pathname) ?? (await findLogin(session));
    const there = login === null ? 'no login found' : `login found, for the driver ${login.driver}`;
    return { says: `answers over HTTPS, with a certificate that proves its name; ${there}`, login };
  } catch (error) {
    if (!(error instanceof ProbeError) || error.reason === 'interrupted') throw error;
    return { says: `could not be looked at from here: ${error.message}`, login: null };
  }
}

/** The front page may lead elsewhere; logins stand at a few well-known addresses, each asked once. */
async function findLogin(session: ClosableSession): Promise<SeenLogin | null> {
  for (const entrance of new Set(DRIVERS.flatMap(({ entrances = [] }) => entrances))) {
    const page = await open(session, entrance);
    const login = page.elsewhere === null && page.reply.status < 400 ? recognised(page, entrance) : null;
    if (login !== null) return login;
  }
  return null;
}

/** A product is known better by its own driver than by one for any form. */
function recognised(page: Page, asked: string): SeenLogin | null {
  const seen = DRIVERS.flatMap(({ name: driver, recognise, generic = false }) => {
    const options = recognise?.(page, asked) ?? null;
    return options === null ? [] : [{ driver, options, generic }];
  });
  const best = seen.find(({ generic }) => !generic) ?? seen[0];
  return best === undefined ? null : { driver: best.driver, options: best.options };
}
