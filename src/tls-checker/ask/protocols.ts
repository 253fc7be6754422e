/** Which protocol versions are spoken: each is asked with a hello of its own, and a refusal counts only beside an acceptance. */
import { encodeSsl2Hello, type Ssl2ServerHello } from '../codec/ssl2.ts';
import type { Flight } from '../codec/flight.ts';
import type { Answer } from '../net/ask.ts';
import type { RecordVersion } from '../registry/protocol.ts';
import { LEGACY_SUITES, TLS13_SUITES } from '../registry/suites.ts';
import type { Undetermined } from '../types.ts';
import type { AddressContext, Question } from './context.ts';
import { acceptedFlight, refusalOf, SAFE_LENGTH, unanswered } from './suites.ts';

/** An offered version: the server's answer to the hello that asked for it. */
export interface Offered {
  readonly version: RecordVersion;
  readonly first: Flight;
  /** The suites of that hello, in its order. */
  readonly asked: readonly number[];
  /** The server answers a plain hello only. */
  readonly plain: boolean;
}

export type VersionAnswer =
  | ({ readonly offered: true } & Offered)
  | { readonly offered: false; readonly refusal: string; readonly silent: boolean }
  | { readonly offered: null; readonly why: Undetermined };

/** Alerts that say "I do not understand this hello" rather than "I do not want this version". */
const CONFUSED = new Set([10, 47, 50, 80, 109, 110]);

export async function askVersion(context: AddressContext, version: RecordVersion): Promise<VersionAnswer> {
  context.asking(version);
  const suites = version === 'TLSv1.3' ? TLS13_SUITES : LEGACY_SUITES;
  const until = version === 'TLSv1.3' ? 'hello' : 'done';
  const answer = await context.ask({ version, suites, everything: true, until });
  const flight = acceptedFlight(answer, version, suites);
  if (flight !== undefined) return { offered: true, version, first: flight, asked: suites, plain: false };
  if (!shouldAskPlainly(answer)) return conclude(answer, version);
  // A server that chokes on a long or modern hello may well answer a short one.
  const short: Question = { version, suites: suites.slice(0, SAFE_LENGTH), plain: true, until };
  const second = await context.ask(short);
  const plainFlight = acceptedFlight(second, version, short.suites);
  if (plainFlight !== undefined)
    return { offered: true, version, first: plainFlight, asked: short.suites, plain: true };
  return conclude(second, version);
}

function shouldAskPlainly(answer: Answer): boolean {
  if (answer.kind === 'alert') return CONFUSED.has(answer.description);
  return answer.kind === 'closed' || answer.kind === 'reset';
}

function conclude(answer: Answer, version: RecordVersion): VersionAnswer {
  const refusal = refusalOf(answer, version);
  if (refusal === undefined) return { offered: null, why: unanswered(answer) };
  return { offered: false, refusal, silent: answer.kind === 'closed' || answer.kind === 'reset' };
}

export type Ssl2Answer =
  | { readonly offered: true; readonly hello: Ssl2ServerHello }
  | { readonly offered: false; readonly refusal: string; readonly silent: boolean }
  | { readonly offered: null; readonly why: Undetermined };

export async function askSsl2(context: AddressContext): Promise<Ssl2Answer> {
  context.asking('SSLv2');
  const answer = await context.scheduler.ask(context.endpoint, { hello: encodeSsl2Hello, until: 'hello' });
  if (answer.kind === 'ssl2') {
    if (answer.hello.ciphers.length > 0) return { offered: true, hello: answer.hello };
    return { offered: false, refusal: 'speaks SSLv2 but offers no cipher', silent: false };
  }
  // A web server may take the SSLv2 hello for a plain request and answer in plain text: it has not spoken SSLv2.
  if (answer.kind === 'malformed' && answer.problem === 'not-tls') {
    return { offered: false, refusal: 'answered in plain text', silent: true };
  }
  if (answer.kind === 'flight')
    return { offered: false, refusal: `answered with ${answer.flight.hello.version}`, silent: false };
  const refusal = refusalOf(answer, 'SSLv3');
  if (refusal === undefined) return { offered: null, why: unanswered(answer) };
  return { offered: false, refusal, silent: answer.kind === 'closed' || answer.kind === 'reset' };
}
