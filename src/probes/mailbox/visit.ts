/** One login to a mailbox in a run, whoever asks: how the connection was made, and what its folders hold. */
import type { AuditAccount } from '../../login/account.ts';
import type { Mailbox } from '../../model/controls.ts';
import { dayAt } from '../../model/day.ts';
import { ProbeError } from '../../model/errors.ts';
import type { MailboxConnection, MailboxContents } from '../../model/evidence/mailbox.ts';
import type { Observation } from '../../model/observation.ts';
import type { ProbeRequest } from '../../model/plan.ts';
import { provenSocket } from '../../network/proven-socket.ts';
import { accountOf, auditAccount, credentialsOf, refuseWhenLocked } from '../login/account-visit.ts';
import type { ProbeContext } from '../probe.ts';
import { countFolders } from './count.ts';
import { Imap } from './imap.ts';

/** The one port on which IMAP begins in clear text (RFC 8314 §3.2). */
const STARTTLS_PORT = 143;
const USUAL_PORT = 993;
const HOME = 'Europe/Amsterdam';

export interface MailboxVisit {
  readonly connection: MailboxConnection;
  /** @throws ProbeError that says why nothing is known of them */
  readonly contents: () => MailboxContents;
}

/** @throws ProbeError when no connection came about */
export function mailboxVisit(request: ProbeRequest, context: ProbeContext): Promise<MailboxVisit> {
  const mailbox = context.controlSet.systems.find(({ id }) => id === request.system)!.mailbox!;
  return context.shared(`mailbox ${request.system}`, () => visit(mailbox, request.endpoint, context));
}

async function visit(mailbox: Mailbox, place: string, context: ProbeContext): Promise<MailboxVisit> {
  const { network, signal } = context;
  const { host, port } = hostAndPort(place);
  const service = { protocol: 'imap', host, port, startTls: port === STARTTLS_PORT } as const;
  const account = accountOf(mailbox.account, context);
  const audit = auditAccount(account, 'imap', context);
  let imap: Imap | undefined;
  try {
    const socket = await provenSocket(service, { network, host, signal });
    imap = new Imap(socket, { where: `${host}:${port}`, signal, timeoutMs: network.timeoutMs });
    const connection = {
      state: 'proven',
      protocol: socket.getProtocol() ?? 'unknown',
      startTls: service.startTls,
    } as const;
    const contents = await thunk(() => readMailbox(imap!, { mailbox, audit, startTls: service.startTls }, context));
    return { connection, contents };
  } catch (error) {
    const connection = error instanceof ProbeError ? unsafe(error) : null;
    if (connection === null) throw error;
    return { connection, contents: () => rethrow(error) };
  } finally {
    await imap?.close();
  }
}

interface Visit {
  readonly mailbox: Mailbox;
  readonly audit: AuditAccount;
  readonly startTls: boolean;
}

async function readMailbox(
  imap: Imap,
  { mailbox, audit, startTls }: Visit,
  context: ProbeContext,
): Promise<MailboxContents> {
  const account = accountOf(mailbox.account, context);
  const credentials = credentialsOf(account, context);
  const variable = account.password.env;
  // After STARTTLS there is no second greeting (RFC 9051 §6.2.1).
  if (!startTls) await imap.greeting();
  await imap.capabilities();
  if (!imap.takesPassword) throw new ProbeError('protocol', 'login', { code: 'mailbox-takes-no-password' });
  refuseWhenLocked(audit);
  if (!audit.spend('mailbox')) throw new ProbeError('budget', 'login', { code: 'no-attempt-left' });
  const { status, code } = await imap.logIn(credentials);
  if (status !== 'OK') throw refused(status, code, variable, audit);
  audit.giveBack();
  audit.admitted();
  await imap.capabilities();
  const { timezone = HOME } = context.controlSet.organisation;
  const contents = await countFolders(imap, mailbox.folders, dayAt(new Date().toISOString(), timezone));
  await imap.leave();
  return contents;
}

/** RFC 5530: codes that speak of the server, not of the password. */
const OF_SERVER = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'PRIVACYREQUIRED']);

function refused(status: 'NO' | 'BAD', code: string | null, variable: string, audit: AuditAccount): ProbeError {
  if (status === 'BAD' || OF_SERVER.has(code ?? ''))
    return new ProbeError('auth', 'login', { code: 'mailbox-not-now' });
  const detail: Observation = {
    code: 'own-password-refused',
    variable,
    hint: { code: 'mailbox-app-password' },
  };
  audit.stop(detail);
  return new ProbeError('auth', 'login', detail);
}

/** What the connection showed of itself, when that is why nothing was asked. */
function unsafe({ reason, detail }: ProbeError): MailboxConnection | null {
  if (detail.code === 'starttls-refused') return { state: 'clear' };
  if (reason !== 'tls-untrusted') return null;
  return { state: 'unproven', error: 'error' in detail ? detail.error : 'UNSPECIFIED' };
}

/** What was read, or why it was not, for each who asks. */
async function thunk<T>(read: () => Promise<T>): Promise<() => T> {
  try {
    const value = await read();
    return () => value;
  } catch (error) {
    return () => rethrow(error);
  }
}

function rethrow(error: unknown): never {
  throw error;
}

/** As controls.yaml gave them. */
function hostAndPort(place: string): { host: string; port: number } {
  const [, host = place, port] = /^(.*?)(?::(\d+))?$/.exec(place) ?? [];
  return { host, port: port === undefined ? USUAL_PORT : Number(port) };
}
