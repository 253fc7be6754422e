/** Visits a website with a real browser, as visitors do who leave the cookie banner as it is, refuse and accept. */
import { Marker } from '../browser/marker.ts';
import type { ControlSet, System } from '../model/controls.ts';
import { ProbeError } from '../model/errors.ts';
import type { DeclaredPrivacy, HostAlias, ProfileSeen } from '../model/evidence/privacy.ts';
import { ask } from '../network/dns/ask.ts';
import { resolverOf } from '../network/dns/resolver.ts';
import { aliasesIn } from '../network/dns/aliases.ts';
import { isOwnHost } from '../privacy/parties.ts';
import { namedIn } from '../privacy/named.ts';
import { visitAs, type Profile, type ProfileOptions } from './privacy/profile.ts';
import type { Probe, ProbeContext } from './probe.ts';

const MOST_HOSTS = 30;

export const privacyVisit: Probe<'privacy.visit'> = {
  kind: 'privacy.visit',
  // Browsers are heavy: one at a time, for a machine that is short of memory makes a page slow, and slow is not seen.
  queue: () => 'browser',
  patienceMs: 300_000,
  run: async ({ system: id, endpoint }, context) => {
    const system = context.controlSet.systems.find((one) => one.id === id)!;
    const declared = declaredOf(endpoint, system);
    const options = optionsOf(system, declared, context);
    const untouched = await visitAs({ ...options, does: 'nothing' });
    const { banner } = untouched;
    const refused = banner.refuse === null ? null : await visitAs({ ...options, does: 'refuse' });
    const accepted = banner.accept === null ? null : await visitAs({ ...options, does: 'accept' });
    const profiles = [untouched, refused, accepted].filter((profile) => profile !== null);
    return {
      declared,
      from: context.visits?.from ?? null,
      named: namedIn(textOf(context.controlSet), hostsOf(profiles.map(({ seen }) => seen))),
      banner,
      untouched: untouched.seen,
      refused: refused?.seen ?? null,
      accepted: accepted?.seen ?? null,
      aliases: await aliasesOf(profiles, context),
    };
  },
};

function declaredOf(url: string, { processors = [], own = [], statistics, consent }: System): DeclaredPrivacy {
  const { product, id = null, consent: asked = null } = statistics ?? {};
  return {
    url,
    processors,
    own,
    statistics: product === undefined ? null : { product, id, consent: asked },
    selectors: consent !== undefined,
  };
}

function optionsOf(
  { pages = [], consent = {} }: System,
  declared: DeclaredPrivacy,
  { network, signal, visits }: ProbeContext,
): Omit<ProfileOptions, 'does'> {
  return {
    network,
    signal,
    executable: visits?.browser,
    isOwn: (host) => isOwnHost(host, declared),
    urls: [...new Set([declared.url, ...pages.map((page) => new URL(page, declared.url).href)])],
    selectors: consent,
    marker: Marker.email(),
  };
}

/** What the statement says, as far as it was read for this run. */
function textOf({ statement: { coverage, others = [], headings = [] } }: ControlSet): string {
  return [...coverage.units.map(({ text, context }) => `${context} ${text}`), ...others, ...headings].join('\n');
}

const hostsOf = (profiles: readonly ProfileSeen[]): readonly { host: string; path: string }[] =>
  profiles.flatMap(({ requests }) => requests);

/** A name that leads elsewhere without a word of it in the page. */
async function aliasesOf(profiles: readonly Profile[], context: ProbeContext): Promise<HostAlias[]> {
  const hosts = [...new Set(profiles.flatMap(({ ownHosts }) => ownHosts))].slice(0, MOST_HOSTS);
  const { network, timeoutMs, signal } = context;
  return Promise.all(
    hosts.map(async (host): Promise<HostAlias> => {
      try {
        const message = await ask(resolverOf(network), `${host}.`, 1, {
          timeoutMs: Math.min(timeoutMs, 5_000),
          signal,
        });
        return { host, chain: aliasesIn(message, host) };
      } catch (error) {
        if (!(error instanceof ProbeError) || error.reason === 'interrupted') throw error;
        return { host, chain: null };
      }
    }),
  );
}
