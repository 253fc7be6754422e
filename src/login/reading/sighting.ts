/**
 * Compares what visitors saw of the protected page. The measure is the share of what only an admitted visitor sees,
 * because HTTP statuses and kind words on a page prove nothing.
 */
import type { LoginReference, LoginStep, LoginView } from '../../model/evidence/login.ts';
import type { SetCookie } from '../../model/evidence/http.ts';
import { readSetCookie } from '../../pages/set-cookie.ts';
import { digestOf } from '../../model/json.ts';
import type { LoginFlow, Page, PageLook, Step } from '../driver.ts';
import { featuresOf, isCrumb, shareOf } from './features.ts';

/** Of a page: a lone word or two may be a greeting by a random name. */
const TELLING_FEATURES = 3;
/** Names in scripts and hidden fields; a token brings two or three along. */
const TELLING_CRUMBS = 12;
/** What varies counts twice, once for each of two visitors: so no more than a quarter of `own` is noise, and decides nothing. */
const TIMES_THE_NOISE = 2;

/** A view before it is compared. */
export interface Sighting {
  readonly at: string;
  readonly page: Page;
  readonly look: PageLook;
  readonly features: ReadonlySet<string>;
}

/** What nobody sees: all of what two anonymous visitors saw, and how much one of them saw and the other did not. */
export interface Anonymous extends Sighting {
  readonly varying: number;
}

/** What the admitted visitor saw, in all views alike; `own` is what the anonymous visitor did not see. */
export interface Admitted {
  readonly reference: LoginReference;
  readonly all: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

export function sightingOf(flow: LoginFlow, page: Page, at: Date): Sighting {
  return { at: at.toISOString(), page, look: flow.look(page), features: featuresOf(page) };
}

/** The page as two anonymous visitors see it, each with a session of its own: what differs between them tells nothing about a login. */
export async function lookAnonymously(sight: () => Promise<Sighting>): Promise<Anonymous> {
  const [first, second] = [await sight(), await sight()];
  const features = new Set([...first.features, ...second.features]);
  const varying = [...features].filter((each) => !first.features.has(each) || !second.features.has(each)).length;
  return { ...first, features, varying };
}

/** The reference, from two views of a visitor who is logged in; what differs between the two is left out. Null when they are not pages. */
export function admittedFrom(
  by: LoginReference['by'],
  views: readonly [Sighting, Sighting],
  anonymous: Anonymous,
): Admitted | null {
  if (!views.every(({ page }) => page.elsewhere === null && page.reply.status < 400)) return null;
  const all = new Set([...views[0].features].filter((feature) => views[1].features.has(feature)));
  const found = [...all].filter((feature) => !anonymous.features.has(feature));
  const own = new Set(isTelling(found, anonymous) ? found : []);
  if (all.size === 0) return null;
  const reference = { by, path: pathOf(views[1].page), features: all.size, own: own.size };
  return { reference, all, own };
}

/** More than what may differ by chance, or comes with any session. */
export function isTelling(own: readonly string[], { varying }: Pick<Anonymous, 'varying'>): boolean {
  const crumbs = own.filter(isCrumb).length;
  const isEnough = crumbs >= TELLING_CRUMBS || own.length - crumbs >= (own.some(isJsonLeaf) ? 1 : TELLING_FEATURES);
  return isEnough && own.length > varying * TIMES_THE_NOISE;
}

function isJsonLeaf(feature: string): boolean {
  return feature.startsWith('json ');
}

export function viewOf(sighting: Sighting, anonymous: Sighting, admitted: Admitted | null): LoginView {
  const { at, page, look, features } = sighting;
  return {
    at,
    status: page.reply.status,
    path: pathOf(page),
    redirects: page.redirects,
    elsewhere: page.elsewhere !== null,
    passwordField: look.passwordField,
    codeField: look.codeField,
    successMark: look.successMark,
    failureMark: look.failureMark,
    words: [...features].filter((feature) => /^(word|words|json|title) /.test(feature)).length,
    scripts: features.has('scripts'),
    features: features.size,
    fingerprint: digestOf([...features].sort()),
    likeAnonymous: anonymous.features.size === 0 ? null : shareOf(anonymous.features, features),
    ownShare: admitted === null || admitted.own.size === 0 ? null : shareOf(admitted.own, features),
    likeAdmitted: admitted === null ? null : shareOf(admitted.all, features),
  };
}

export function stepOf(step: Step, at: string): LoginStep {
  const { page, reading, sign } = step;
  return {
    at,
    status: page.reply.status,
    path: pathOf(page),
    reading,
    sign,
    durationMs: Math.round(page.reply.durationMs),
    cookies: page.setCookies.slice(0, 50).flatMap(withoutValue),
    ...(step.reading === 'enrolment' ? { skippable: step.skippable } : {}),
  };
}

/** Without its query, in which a token may travel. */
export function pathOf(page: Page): string {
  return (page.elsewhere ?? page.reply.url.pathname).slice(0, 300);
}

/** Of a line that browsers ignore nothing is kept. */
function withoutValue(line: string): SetCookie[] {
  const read = readSetCookie(line);
  return read === null ? [] : [{ name: read.name, attributes: read.attributes }];
}
