/**
 * A refused connection is an answer of the server only where some other connection of the run came about: a firewall of
 * this machine's own network refuses in the same words. Without that positive control it is a failure to ask.
 */
import { failed, type Attempt, type Failed } from '../model/attempt.ts';
import type { EvidenceKind, EvidenceKinds } from '../model/evidence.ts';
import type { ProbeRequest } from '../model/plan.ts';

type Any = Attempt<EvidenceKinds[EvidenceKind]>;

/** The attempt as it reads when nothing at all was reached in the run. */
export function unprovenRefusals({ kind, endpoint }: Pick<ProbeRequest, 'kind' | 'endpoint'>, attempt: Any): Any {
  if (attempt.status === 'failed') return unprovenRefusal(attempt);
  if (kind === 'tls.session') {
    const session = attempt.value as EvidenceKinds['tls.session'];
    const addresses = session.addresses.map(({ address, session: one }) => ({
      address,
      session: one.status === 'failed' ? unprovenRefusal(one) : one,
    }));
    return { ...attempt, value: { ...session, addresses } };
  }
  if (kind !== 'http.plain') return attempt;
  const isRefused = (attempt.value as EvidenceKinds['http.plain']).state === 'refused';
  return isRefused ? ownNetworkRefuses(new URL(endpoint).hostname, 'ECONNREFUSED') : attempt;
}

function unprovenRefusal(attempt: Failed): Failed {
  const { reason, phase, detail } = attempt;
  if (reason !== 'refused' || phase !== 'tcp' || typeof detail === 'string') return attempt;
  const { where, error } = detail as { where?: unknown; error?: unknown };
  return ownNetworkRefuses(String(where), String(error));
}

function ownNetworkRefuses(where: string, error: string): Failed {
  return failed('blocked', 'tcp', { code: 'own-network-refuses', where, error });
}
