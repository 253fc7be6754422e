/** The mail servers of a domain at port 25, asked as politely as one server asks another, each address once for all domains. */
import { createSecureContext } from 'node:tls';
import { completed, type Attempt } from '../model/attempt.ts';
import { deadline } from '../model/deadline.ts';
import { USUAL_GAP, type Mail } from '../model/controls.ts';
import { ProbeError } from '../model/errors.ts';
import type { MailServer, MailTalk, MailTalked } from '../model/evidence/mail.ts';
import { lookupIn } from '../mail/answers.ts';
import { exchangersOf, hostsOf } from '../mail/exchangers.ts';
import { routeQuestionsOf } from '../mail/questions.ts';
import { identityProblem } from '../network/identity.ts';
import type { Network, Target } from '../network/network.ts';
import { talkSmtp } from '../network/smtp.ts';
import { declaredMail } from './mail/declared.ts';
import { Manners } from './mail/manners.ts';
import { MailNames } from './mail/names.ts';
import { placesOf } from './mail/places.ts';
import type { Probe, ProbeContext } from './probe.ts';

const PORT = 25;
/** What was learnt of a server by then is kept. */
const SERVER_MS = 240_000;

export const mailServers: Probe<'mail.servers'> = {
  kind: 'mail.servers',
  patienceMs: SERVER_MS + 60_000,
  // Asking again what did not answer is what limiters wait for.
  retry: false,
  run: async (request, context) => {
    const mail = declaredMail(context.controlSet, request.system);
    const { domain } = mail;
    const names = new MailNames(context);
    const lookup = lookupIn(await names.askAll((known) => routeQuestionsOf(domain, known)));
    const hosts = hostsOf(exchangersOf(domain, lookup)).filter(({ state }) => state === 'reachable');
    const servers = await Promise.all(
      hosts.map(async ({ name }) => {
        const places = await placesOf(name, PORT, context.network, names);
        return Promise.all(places.map((target) => once(name, target, mail, context)));
      }),
    );
    return {
      domain,
      servers: servers.flat().map((server) => ({ ...server, namesDomain: namesDomain(server, domain) })),
    };
  },
};

type Seen = Omit<MailServer, 'namesDomain'>;

function once(host: string, target: Target, mail: Mail, context: ProbeContext): Promise<Seen> {
  const { address, port } = target;
  // A run without a limit of its own (`--pace 0`) spares nobody, unless controls.yaml says so.
  const gap = mail.gap ?? (context.network.pace.isLimited ? USUAL_GAP : 0);
  const manners = context.shared(`mail.manners ${address} ${port}`, () => new Manners({ gap, most: mail.most }));
  return context.shared(`mail.server ${host} ${address} ${port}`, () =>
    ask({ host, target, ehlo: mail.ehlo }, manners, context),
  );
}

async function ask(
  { host, target, ehlo }: { readonly host: string; readonly target: Target; readonly ehlo: string | undefined },
  manners: Manners,
  { network, shared, signal: run }: ProbeContext,
): Promise<Seen> {
  using limit = deadline(SERVER_MS, run);
  const { signal } = limit;
  const talks: MailTalk[] = [];
  for (let offers = nextOf(talks); offers !== null; offers = nextOf(talks)) {
    const older = offers === 'older' ? { secureContext: shared('mail.older-tls', () => olderContext(network)) } : {};
    const weakSuites = offers === 'weak-suites';
    const visit = () => attempted(() => talkSmtp({ network, host, target, ehlo, signal, weakSuites, ...older }));
    const talk = await manners.visit(signal, visit, wantsRest).catch((error: unknown) => {
      if (limit.expired) return undefined;
      throw error;
    });
    if (talk === undefined) break;
    talks.push({ offers, talk });
    if (wantsRest(talk)) break;
  }
  if (run.aborted) throw new ProbeError('interrupted', 'tcp', { code: 'run-stopped', where: host });
  return { host, address: target.address, talks };
}

/**
 * One talk with the TLS of today; then one with what came before, and one with weak suites alone. Who hangs up at those is
 * asked for today's once more: then it was no limiter.
 */
function nextOf(talks: readonly MailTalk[]): MailTalk['offers'] | null {
  const [first, ...rest] = talks;
  if (first === undefined) return 'current';
  if (tlsOf(first) === null) return null;
  const last = rest.at(-1);
  if (last === undefined) return 'older';
  if (tlsOf(first)?.state !== 'agreed') return null;
  if (last.offers === 'current' && tlsOf(last)?.state !== 'agreed') return null;
  if (last.offers !== 'current' && tlsOf(last)?.state === 'broken-off') return 'current';
  return rest.some(({ offers }) => offers === 'weak-suites') ? null : 'weak-suites';
}

const tlsOf = ({ talk }: MailTalk) => (talk.status === 'completed' ? talk.value.tls : null);

/** It refused, or did not answer: it is left alone. */
function wantsRest(talk: Attempt<MailTalked>): boolean {
  if (talk.status === 'failed') return true;
  const { greeting, ehlo, starttls } = talk.value;
  return [greeting, ehlo, starttls].some((reply) => reply !== null && reply.code >= 400);
}

async function attempted(talk: () => Promise<MailTalked>): Promise<Attempt<MailTalked>> {
  try {
    return completed(await talk());
  } catch (error) {
    if (!(error instanceof ProbeError) || error.reason === 'interrupted') throw error;
    return error.toFailed();
  }
}

const olderContext = (network: Network) =>
  createSecureContext({ ca: [...network.ca], minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' });

function namesDomain({ talks }: Seen, domain: string): boolean | null {
  for (const { talk } of talks)
    if (talk.status === 'completed' && talk.value.tls?.state === 'agreed') {
      const der = talk.value.tls.chain[0]?.certificate[0];
      return der === undefined ? null : identityProblem(domain, { raw: Buffer.from(der, 'hex') }) === undefined;
    }
  return null;
}
