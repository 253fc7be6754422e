/**
 * Visits the page with the contact form as somebody who fills it in and does not send it: marked values are typed, nothing
 * is pressed, and everything that leaves the browser is looked through for them.
 */
import { BrowserVisit, type Loaded } from '../browser/visit.ts';
import { sleep } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import type { ContactWay, FormPage, FormParty, FormVisit, Relation, StatementBeside } from '../model/evidence/form.ts';
import { contactFormsIn, placeOf, type FoundForm } from '../pages/contact-form.ts';
import type { DocumentSnapshot, LinkSnapshot } from '../pages/form-snapshot.ts';
import { refusalOf } from '../pages/refusal.ts';
import { relationsOf } from '../privacy/relation.ts';
import { declaredHosts } from './declared.ts';
import { SNAPSHOT } from './form/in-page.ts';
import { Typing } from './form/typing.ts';
import { worldsOf, type World } from './form/worlds.ts';
import type { Probe, ProbeContext } from './probe.ts';
import { followed, isSamePlace, type LinkOptions } from './statement-links.ts';
import { turnsOf } from './turns.ts';
import { walkTo } from './walk.ts';

/** Scripts that wait for a pause in the typing are waited for. */
const AFTER_TYPING_MS = 2_000;

export const formVisit: Probe<'form.visit'> = {
  kind: 'form.visit',
  patienceMs: 180_000,
  // A browser is heavy: one at a time.
  queue: () => 'browser',
  run: async (request, context) => {
    const system = context.controlSet.systems.find(({ id }) => id === request.system);
    const relationOf = relationsOf(system ?? { url: { value: request.endpoint } });
    const typing = new Typing(relationOf);
    let visit: BrowserVisit;
    try {
      visit = await BrowserVisit.open({
        network: context.network,
        signal: context.signal,
        executable: context.visits?.browser,
        isOwn: (host) => relationOf(host) === 'own',
        mayPass: (exchange) => typing.mayPass(exchange),
      });
    } catch (error) {
      if (error instanceof ProbeError && error.reason === 'unsupported')
        return { state: 'no-browser', detail: error.detail };
      throw error;
    }
    try {
      const loaded = await visit.load(request.endpoint);
      const refused = refusedBy(loaded, request.endpoint);
      if (refused !== null) return refused;
      const explained = new Set(Object.keys(system?.form?.fields ?? {}));
      return await look({ visit, typing, relationOf, explained, context });
    } finally {
      await visit[Symbol.asyncDispose]();
    }
  },
};

/** @throws ProbeError when no answer came */
function refusedBy({ url, status, title, state }: Loaded, asked: string): FormVisit | null {
  if (status === null || state === 'unanswered')
    throw new ProbeError('protocol', 'http', { code: 'no-answer-seen', where: asked });
  const refused = status >= 400 || refusalOf({ status, headers: [], text: '', title }) !== null;
  return refused ? { state: 'refused', page: placeOf(url), status } : null;
}

interface Looking {
  readonly visit: BrowserVisit;
  readonly typing: Typing;
  readonly relationOf: (host: string, path?: string) => Relation;
  readonly explained: ReadonlySet<string>;
  readonly context: ProbeContext;
}

async function look({ visit, typing, relationOf, explained, context }: Looking): Promise<FormPage> {
  const { page } = visit;
  const urls = () => page.frames().map((frame) => frame.url());
  const { read, unread } = await readAll(await worldsOf(page), urls());
  const snapshots = read.map(({ snapshot }) => snapshot);
  const found = contactFormsIn(snapshots, { relationOf, explained });
  const before = visit.exchanges.length;
  typing.guard(found);
  const typed: number[] = [];
  for (const form of found) typed.push(await typing.fill(page, read[form.document]!.world, form));
  await sleep(AFTER_TYPING_MS, context.signal);
  const later = await readAll(
    read.map(({ world }) => world),
    urls(),
  ).catch(() => ({ read: [] }));
  const after = later.read.length === read.length ? later.read.map(({ snapshot }) => snapshot) : [];
  const address = page.url();
  await visit.leave();
  return {
    state: 'visited',
    page: placeOf(address),
    scripted: snapshots.some(({ scripted }) => scripted),
    unread,
    forms: found.map((form, i) => ({
      ...asLeft(form, contactFormsIn(after, { relationOf, explained })),
      typable: form.typable.length,
      typed: typed[i] ?? 0,
    })),
    parties: partiesIn(visit.exchanges, relationOf),
    leaks: typing.leaksIn(visit.exchanges.slice(before)),
    watched: !visit.isCutOff,
    statement: await statementBeside(snapshots, found, context),
  };
}

/** Scripts may give a form its address, or begin to listen, only once somebody types. */
function asLeft({ document, form, contact }: FoundForm, after: readonly FoundForm[]): FoundForm['contact'] {
  const left = after.find((one) => one.document === document && one.form === form)?.contact;
  if (left === undefined) return { ...contact, sentBy: contact.sentBy === 'script' ? 'script' : 'unseen' };
  const isNew = ({ to, method }: ContactWay) => !contact.ways.some((way) => way.to === to && way.method === method);
  return {
    ...contact,
    ways: [...contact.ways, ...left.ways.filter(isNew)],
    sentBy: contact.sentBy === 'form' ? left.sentBy : contact.sentBy,
  };
}

interface Read {
  readonly world: World;
  readonly snapshot: DocumentSnapshot;
}

/** Every document that can be read; the page itself must be. */
async function readAll(worlds: readonly World[], urls: readonly string[]): Promise<{ read: Read[]; unread: string[] }> {
  const read: Read[] = [];
  for (const world of worlds) {
    const snapshot = await world.ask<DocumentSnapshot>(SNAPSHOT).catch(() => null);
    if (snapshot !== null) read.push({ world, snapshot });
    else if (world.main) throw new ProbeError('protocol', 'http', { code: 'no-answer-seen', where: urls[0] ?? '' });
  }
  const known = new Set(read.map(({ snapshot }) => snapshot.url));
  const missed = urls.slice(1).filter((url) => url !== '' && url !== 'about:blank' && !known.has(url));
  const closed = read.some(({ snapshot }) => snapshot.closed > 0) ? ['#shadow'] : [];
  return { read, unread: [...new Set([...missed.map(placeOf), ...closed])].slice(0, 10) };
}

/** A host is declared when everything that was asked of it is: several products share some. */
function partiesIn(exchanges: BrowserVisit['exchanges'], relationOf: Looking['relationOf']): FormParty[] {
  const parties = new Map<string, FormParty>();
  for (const { url } of exchanges) {
    const { hostname: host, pathname } = new URL(url);
    const relation = relationOf(host, pathname);
    if (relation !== 'own' && parties.get(host)?.relation !== 'undeclared') parties.set(host, { host, relation });
  }
  return [...parties.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
}

async function statementBeside(
  snapshots: readonly DocumentSnapshot[],
  found: readonly FoundForm[],
  { controlSet, network, shared, signal }: ProbeContext,
): Promise<StatementBeside> {
  const { url } = controlSet.statement;
  if (url === undefined) return { state: 'no-address' };
  const options: LinkOptions = { network, turns: turnsOf(shared), known: declaredHosts(controlSet), signal };
  const isNear = ({ near }: LinkSnapshot, document: number) =>
    found.some((form) => form.document === document && near.includes(form.form));
  const links = snapshots.flatMap((snapshot, i) =>
    snapshot.links.filter((link) => /^https?:/.test(link.url)).map((link) => ({ link, near: isNear(link, i) })),
  );
  const { answers, places } = await statementAt(url, options);
  const leading = (near: boolean) =>
    followed(
      links.filter((one) => one.near === near).map(({ link }) => ({ url: link.url, text: link.text })),
      places,
      options,
    );
  const near = await leading(true);
  const elsewhere = near.some(({ leads }) => leads === 'to-it') ? [] : await leading(false);
  return { state: 'looked', url, answers, near, elsewhere };
}

/** Does the statement answer, and where: its address may lead on within the site, but not to the home page. */
async function statementAt(
  url: string,
  options: LinkOptions,
): Promise<{ answers: 'yes' | 'no' | 'unknown'; places: readonly string[] }> {
  const places = [url];
  try {
    const { chain, end } = (await walkTo(new URL(url), options)).response;
    const hop = chain.at(-1);
    if (hop === undefined || hop.refusal !== undefined || end !== 'answered' || hop.status >= 500)
      return { answers: 'unknown', places };
    if (hop.status !== 200) return { answers: 'no', places };
    const isSeen = hop.verified === true && hop.foreign !== true;
    const isHome = !isSamePlace(hop.url, url) && new URL(hop.url).pathname === '/';
    return isSeen && !isHome ? { answers: 'yes', places: [url, hop.url] } : { answers: 'unknown', places };
  } catch (error) {
    if (!(error instanceof ProbeError) || options.signal.aborted) throw error;
    return { answers: 'unknown', places };
  }
}
