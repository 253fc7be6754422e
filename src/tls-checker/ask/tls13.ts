/** Questions of TLS 1.3 whose answer is encrypted: the chain, the application protocol, the signature schemes. */
import { makeKeyShare, READABLE_SUITES, SHARE_GROUPS } from '../codec/tls13.ts';
import { ALL_SCHEMES } from '../registry/signature-schemes.ts';
import type { Undetermined } from '../types.ts';
import type { AddressContext, Question } from './context.ts';
import { UNREADABLE, type Asked } from './features.ts';
import type { Offered } from './protocols.ts';
import { controlOf, inquire } from './refusal.ts';
import { without } from './chain.ts';

/** Makes a question that reads the whole first flight; undefined where none can be made. */
export type FullQuestion = (offered: Offered) => Promise<Question | undefined>;

/** For TLS 1.3 with a real key share of a group that the server takes, for older versions as it is. */
export function fullQuestions(groups: Promise<readonly number[]>): FullQuestion {
  return async ({ version, asked: suites, first, plain }) => {
    if (version !== 'TLSv1.3') return { version, suites, plain };
    const preferred = first.hello.group;
    const accepted = preferred !== undefined && SHARE_GROUPS.includes(preferred) ? [preferred] : await groups;
    const group = SHARE_GROUPS.find((code) => accepted.includes(code));
    if (group === undefined) return undefined;
    const readable = suites.filter((code) => READABLE_SUITES.includes(code));
    return { version, suites: readable, groups: [group], shares: [makeKeyShare(group)!] };
  };
}

export interface Tls13Answers {
  readonly clientCertificate: Asked<'requested' | 'not-requested'>;
  readonly schemes: readonly number[];
  readonly schemesIncomplete?: Undetermined;
}

/** One full flight for the chain; with `allSchemes` on until no scheme is left that the server signs with. */
export async function askTls13Certificates(
  context: AddressContext,
  full: Question | undefined,
  allSchemes: boolean,
): Promise<Tls13Answers> {
  context.asking('TLSv1.3 certificates');
  if (full === undefined) return { clientCertificate: UNREADABLE, schemes: [], schemesIncomplete: UNREADABLE };
  const question = { ...full, everything: true, patient: true };
  const schemes: number[] = [];
  let clientCertificate: Asked<'requested' | 'not-requested'> | undefined;
  for (;;) {
    const narrowed = { ...question, schemes: without(ALL_SCHEMES, schemes) };
    const reply = await inquire(context, narrowed, controlOf(context, question));
    const scheme = reply.kind === 'accepted' ? reply.flight.scheme : undefined;
    if (reply.kind !== 'accepted' || scheme === undefined || schemes.includes(scheme)) {
      const why = reply.kind === 'open' ? reply.why : UNSHOWN;
      const ended = schemes.length > 0 && reply.kind !== 'open';
      return { clientCertificate: clientCertificate ?? why, schemes, ...(ended ? {} : { schemesIncomplete: why }) };
    }
    clientCertificate ??= { value: reply.flight.certificateRequested ? 'requested' : 'not-requested' };
    schemes.push(scheme);
    if (!allSchemes) return { clientCertificate, schemes };
  }
}

const UNSHOWN: Undetermined = { reason: 'contradiction', detail: 'no whole flight of TLS 1.3 came that can be read' };
