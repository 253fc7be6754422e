/** Every distinct leaf that the answers showed, with its trust, and whether an OCSP response came stapled. */
import { certificateFact } from '../certificates/facts.ts';
import type { CertificateFact } from '../types.ts';
import type { AddressContext } from './context.ts';
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

function stapling(context: AddressContext): Asked<boolean> {
  const chains = [...context.chains.values()];
  if (chains.length === 0) return notApplicable('no certificate was shown');
  return { value: chains.some(({ ocspResponse }) => ocspResponse !== undefined) };
}
