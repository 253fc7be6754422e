/** What the checks of a visit share: whether the site was seen whole, and who was asked. */
import type { Reason } from '../../model/check.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { TextData } from '../../model/text.ts';
import type { PageSeen, PrivacyVisit, ProfileSeen, SeenRequest } from '../../model/evidence/privacy.ts';
import { hitOf, type Hit } from '../../privacy/hits.ts';
import { isOwnHost, partyName } from '../../privacy/parties.ts';
import type { Trace } from '../../privacy/traces.ts';

export type Unseen = 'page-not-seen' | 'others-blocked' | 'not-recorded-whole' | 'led-elsewhere';

export const UNSEEN_REASONS = {
  'page-not-seen': {
    outcome: 'inconclusive',
    text: {
      en: '{page} was not seen as visitors see it.',
      nl: '{page} is niet gezien zoals bezoekers die zien.',
    },
    fix: {
      en: 'Look at the check `privacy.visited`: a firewall, an error or a missing page answered.',
      nl: 'Bekijk de controle `privacy.visited`: een firewall, een fout of een ontbrekende pagina gaf antwoord.',
    },
  },
  'led-elsewhere': {
    outcome: 'inconclusive',
    text: { en: '{page} leads to another page first.', nl: '{page} leidt eerst naar een andere pagina.' },
    fix: {
      en: 'Set the url and `pages` to where visitors arrive, or the buttons of a page that asks first (`consent`).',
      nl: 'Stel de url en `pages` in op waar bezoekers aankomen, of de knoppen van een pagina die eerst iets vraagt (`consent`).',
    },
  },
  'others-blocked': {
    outcome: 'inconclusive',
    text: {
      en: 'The browser does not let frames of others keep things, as those of visitors do; what they would load next was not seen.',
      nl: 'De browser laat frames van anderen niets bewaren, terwijl die van bezoekers dat wel doen; wat zij daarna laden, is niet gezien.',
    },
    fix: {
      en: 'Use another version of Chromium (`--browser`).',
      nl: 'Gebruik een andere versie van Chromium (`--browser`).',
    },
  },
  'not-recorded-whole': {
    outcome: 'inconclusive',
    text: { en: 'More happened than a visit records.', nl: 'Er gebeurde meer dan een bezoek vastlegt.' },
    fix: { en: 'Name fewer or smaller `pages`.', nl: 'Noem minder of kleinere `pages`.' },
  },
} as const satisfies Readonly<Record<Unseen, Reason & { readonly outcome: Outcome }>>;

export const profilesOf = ({ untouched, refused, accepted }: PrivacyVisit): readonly ProfileSeen[] =>
  [untouched, refused, accepted].filter((profile) => profile !== null);

/** Why the site was not seen whole by these visitors; null when it was. */
export function unseenIn(
  profiles: readonly ProfileSeen[],
  { declared }: PrivacyVisit,
): { reason: Unseen; data: TextData } | null {
  for (const profile of profiles) {
    const { pages, storageOfOthers, recorded } = profile;
    const unseen = pages.find((page) => !isSeen(page));
    if (unseen !== undefined || !(pages.length > 0))
      return { reason: 'page-not-seen', data: { page: unseen?.page ?? '/' } };
    const led = pages.find((page) => isLed(page, pages, declared.url));
    if (led !== undefined) return { reason: 'led-elsewhere', data: { page: led.page } };
    if (storageOfOthers !== 'allowed') return { reason: 'others-blocked', data: {} };
    if (recorded !== 'whole') return { reason: 'not-recorded-whole', data: {} };
  }
  return null;
}

function isSeen({ status, refusal, state, url }: PageSeen): boolean {
  const isAnswer = typeof status === 'number' && status >= 200 && status < 400;
  return isAnswer && !refusal && (state === 'complete' || state === 'slow') && /^https?:/.test(url);
}

/** To another host of the site, or to a page where another one leads too: somebody is asked something first. */
function isLed({ page, url }: PageSeen, pages: readonly PageSeen[], start: string): boolean {
  const at = new URL(url);
  if (bare(at.hostname) !== bare(new URL(start).hostname)) return true;
  return (
    at.pathname !== page && pages.some((other) => other.page !== page && new URL(other.url).pathname === at.pathname)
  );
}

const bare = (host: string): string => host.replace(/^www\./, '');

export interface Asked {
  readonly request: SeenRequest;
  readonly hit: Hit | null;
}

export const askedIn = (profiles: readonly ProfileSeen[]): readonly Asked[] =>
  profiles.flatMap(({ requests }) => requests.map((request) => ({ request, hit: hitOf(request) })));

export const othersIn = (visit: PrivacyVisit): readonly SeenRequest[] =>
  profilesOf(visit).flatMap(({ requests }) => requests.filter(({ host }) => !isOwnHost(host, visit.declared)));

/** Names with hosts, each once; at most ten of them. */
export function partiesOf(requests: readonly SeenRequest[]): readonly string[] {
  const names = [...new Set(requests.map(({ host, path }) => partyName(host, path)))];
  return names.length <= MOST_NAMES ? names : [...names.slice(0, MOST_NAMES), '…'];
}

const MOST_NAMES = 10;

/** Where to look: the page, the request and what caused it. */
export const placeOf = ({ page, host, path, by }: SeenRequest): TextData => ({
  page,
  request: `${host}${path}`,
  by: by ?? page,
});

export const traceData = (traces: readonly Trace[]): TextData => {
  const [first] = traces;
  const names = [...new Set(traces.map(({ name, party }) => `${name} (${party})`))].slice(0, MOST_NAMES);
  return { names, page: first?.page ?? '/', by: first?.by ?? '' };
};

/** Countries where the rules about cookies are those of the ePrivacy Directive: the EEA. */
const EEA = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ');

/** Sites may ask nothing of visitors from elsewhere. A country that was not declared is not guessed. */
export const isOutside = ({ from, banner }: PrivacyVisit): boolean =>
  from !== null && !EEA.includes(from) && banner.state === 'none';

/** Was consent given, where it is asked for? Measurements that wait for it are not seen otherwise. */
export const isAcceptedWhereAsked = ({ banner, accepted, declared }: PrivacyVisit): boolean =>
  banner.state === 'none'
    ? declared.statistics?.consent !== 'before'
    : accepted?.choice === 'proven' || isOnlyNotice(banner);

const isOnlyNotice = ({ state, accept, refuse, notice, others }: PrivacyVisit['banner']): boolean =>
  state === 'shown' && accept === null && refuse === null && notice !== null && others === 0;
