/** Every distinct leaf that the answers showed, with its trust, and whether an OCSP response came stapled. */
import { X509Certificate } from 'node:crypto';
import { certificateFact } from '../certificates/facts.ts';
import type { Flight } from '../codec/flight.ts';
import type { ProtocolVersion } from '../registry/protocol.ts';
import type { CertificateFact } from '../types.ts';
import type { VersionResult } from '../version-lines.ts';
import type { AddressContext, SeenChain } from './context.ts';
import { notApplicable, type Asked } from './features.ts';
import type { SessionOptions, SessionQuestions } from './sessions.ts';

export interface CertificateAnswers {
  readonly facts: readonly CertificateFact[];
  readonly features: { readonly ocspStapling: Asked<boolean> };
}

export async function askCertificates(
  context: AddressContext,
  sessions: SessionQuestions,
  options: SessionOptions,
): Promise<CertificateAnswers> {
  context.asking('certificates');
  const facts: CertificateFact[] = [];
  for (const seen of context.chains.values()) {
    const trust = await sessions.trustOf(seen.certificates[0]!);
    const servername = options.checkName;
    const fact = certificateFact(seen, { servername, ca: options.ca, caReplacesRoots: options.caReplacesRoots, trust });
    if (fact instanceof Error) context.fail('certificates', { reason: 'malformed', detail: fact.message });
    else facts.push(fact);
    if (trust.trusted === null)
      context.fail('certificates.trusted', { reason: 'contradiction', detail: trust.error ?? '' });
  }
  return { facts, features: { ocspStapling: stapling(context) } };
}

/**
 * A leaf beside the one that the first hellos showed has not been asked for what is stapled to it; one whose issuer answers
 * is asked once more, for a server may fetch its first answer only now.
 */
export async function askStatus(context: AddressContext, results: readonly VersionResult[]): Promise<void> {
  for (const chain of context.chains.values()) {
    if (chain.ocspResponse !== undefined || (chain.statusAsked && !hasResponder(chain))) continue;
    const leaf = chain.certificates[0]!;
    const shows = ({ certificates }: Flight) => certificates[0]?.equals(leaf) === true;
    for (const { version, suites } of results) {
      const pick = version === 'SSLv3' ? undefined : suites?.picks.find(shows);
      if (pick === undefined) continue;
      await context.ask({ version, suites: [pick.hello.suite], everything: true });
      break;
    }
  }
  if ([...context.chains.values()].some(({ statusAsked, versions }) => !statusAsked && !isOld(versions)))
    context.fail('certificates.ocsp', { reason: 'not-asked', detail: 'no hello for this leaf asked for its status' });
}

/** SSLv3 has no extensions, so nothing is stapled there. */
function isOld(versions: ReadonlySet<ProtocolVersion>): boolean {
  return versions.size === 1 && versions.has('SSLv3');
}

function hasResponder({ certificates }: SeenChain): boolean {
  try {
    return /OCSP - URI:/.test(new X509Certificate(certificates[0]!).infoAccess ?? '');
  } catch {
    // What cannot be decoded is reported with the facts of the certificate.
    return false;
  }
}

function stapling(context: AddressContext): Asked<boolean> {
  const chains = [...context.chains.values()];
  if (chains.length === 0) return notApplicable('no certificate was shown');
  return { value: chains.some(({ ocspResponse }) => ocspResponse !== undefined) };
}
