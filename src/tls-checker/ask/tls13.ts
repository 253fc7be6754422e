/** Questions of TLS 1.3 whose answer is encrypted: the chain, the application protocol, the signature schemes. */
import { makeKeyShare, READABLE_SUITES, SHARE_GROUPS } from '../codec/tls13.ts';
import { ALL_SCHEMES } from '../registry/signature-schemes.ts';
import type { Undetermined } from '../types.ts';
import type { AddressContext, Question } from './context.ts';
import type { Asked } from './features.ts';
import type { Offered } from './protocols.ts';
import { acceptedFlight, refusalOf, unanswered, without } from './suites.ts';

/** A question that reads the whole first flight: for TLS 1.3 with a real key share, for older versions as it is. */
export function fullQuestion({ version, asked, first, plain }: Offered): Question {
  if (version !== 'TLSv1.3') return { version, suites: asked, plain };
  const group = SHARE_GROUPS.find((code) => code === first.hello.group) ?? SHARE_GROUPS[0]!;
  const suites = asked.filter((code) => READABLE_SUITES.includes(code));
  return { version, suites, groups: [group], shares: [makeKeyShare(group)!] };
}

export interface Tls13Answers {
  readonly clientCertificate: Asked<'requested' | 'not-requested'>;
  readonly schemes: readonly number[];
  readonly schemesIncomplete?: Undetermined;
}

/** One full flight for the chain; with `allSchemes` on until no scheme is left that the server signs with. */
export async function askTls13Certificates(
  context: AddressContext,
  offered: Offered,
  allSchemes: boolean,
): Promise<Tls13Answers> {
  context.asking('TLSv1.3 certificates');
  const question = fullQuestion(offered);
  const schemes: number[] = [];
  let clientCertificate: Asked<'requested' | 'not-requested'> | undefined;
  for (;;) {
    const answer = await context.ask({ ...question, everything: true, schemes: without(ALL_SCHEMES, schemes) });
    const flight = acceptedFlight(answer, 'TLSv1.3', question.suites);
    const scheme = flight?.scheme;
    if (flight === undefined || scheme === undefined || schemes.includes(scheme)) {
      const why = unanswered(answer);
      const ended = schemes.length > 0 && (flight !== undefined || refusalOf(answer, 'TLSv1.3') !== undefined);
      return { clientCertificate: clientCertificate ?? why, schemes, ...(ended ? {} : { schemesIncomplete: why }) };
    }
    clientCertificate ??= { value: flight.certificateRequested ? 'requested' : 'not-requested' };
    schemes.push(scheme);
    if (!allSchemes) return { clientCertificate, schemes };
  }
}
