/** Evidence beside the sample assessment: sessions of each address, one of them failed, with values of its own. */
import { completed, failed } from '../../src/model/attempt.ts';
import type { EvidenceBundle, EvidenceItem } from '../../src/model/bundle.ts';
import type { TlsHandshake } from '../../src/model/evidence/tls.ts';
import { digestOf } from '../../src/model/json.ts';
import { tlsScan, observed } from './evidence.ts';
import { sampleAssessment } from './sample.ts';
import { SUITES } from './sample-findings.ts';

/** `text` stands in every place that a server fills. */
export function sampleEvidence(text = 'CN=sample'): EvidenceBundle {
  const { tool, startedAt, finishedAt, source, organisation, statement, systems } = sampleAssessment();
  const items = systems.flatMap((system, index): EvidenceItem[] => {
    if (system.url === null) return [];
    const id = `tls.session sample ${system.url}`;
    const content = {
      id,
      kind: 'tls.session' as const,
      system: system.id,
      endpoint: system.url,
      startedAt: `2026-11-23T07:13:4${index}.500Z`,
      durationMs: 41,
      attempt: completed({
        host: new URL(system.url).hostname,
        port: Number(new URL(system.url).port || 443),
        addresses: [
          { address: `203.0.113.${10 + index}`, session: completed(handshake(text, index)) },
          {
            address: `2001:db8::${10 + index}`,
            session: failed('timeout', 'tcp', observed('no answer within 10000 ms')),
          },
        ],
      }),
    };
    return [{ ...content, digest: digestOf(content) }, scanOf(system.id, system.url, index)];
  });
  const controlSet = {
    schemaVersion: 1 as const,
    source,
    organisation,
    statement,
    systems: [],
    accounts: [],
    controls: [],
    waivers: [],
    attestations: [],
  };
  const plan = { schemaVersion: 1 as const, controlSet, selected: [], requests: [], digest: digestOf(controlSet) };
  const content = { schemaVersion: 2 as const, tool, plan, startedAt, finishedAt, complete: true, items };
  return { ...content, digest: digestOf(content) };
}

/** What the address accepts: on the second one an old version, and suites of every level. */
function scanOf(system: string, url: string, index: number): EvidenceItem {
  const scanned = tlsScan({
    offered: index === 1 ? ['TLSv1.0', 'TLSv1.2', 'TLSv1.3'] : ['TLSv1.2', 'TLSv1.3'],
    suites: index === 1 ? Object.values(SUITES) : [SUITES.good],
  });
  const content = {
    id: `tls.scan sample ${url}`,
    kind: 'tls.scan' as const,
    system,
    endpoint: url,
    startedAt: `2026-11-23T07:13:4${index}.900Z`,
    durationMs: 900,
    attempt: completed({ ...scanned, host: new URL(url).hostname }),
  };
  return { ...content, digest: digestOf(content) };
}

function handshake(text: string, index: number): TlsHandshake {
  const certificate = {
    subject: text,
    issuer: `issuer ${text}`,
    altNames: [text],
    notBefore: '2026-08-20T00:00:00.000Z',
    notAfter: index === 1 ? '2026-11-20T00:00:00.000Z' : '2027-01-23T11:59:59.000Z',
    serialNumber: `00facade${index}`,
    fingerprint: digestOf(text).slice(7),
    keyFingerprint: digestOf(`key of ${text}`).slice(7),
    keyType: text.length > 20 ? text : 'prime256v1',
    keyBits: 256,
  };
  return {
    protocol: text.length > 20 ? text : index === 1 ? 'TLSv1.0' : 'TLSv1.3',
    cipherSuite: text.length > 20 ? text : 'TLS_AES_256_GCM_SHA384',
    certificate,
    chain: [certificate],
    trusted: index !== 1,
    trustProblem: index === 1 ? 'CERT_HAS_EXPIRED' : null,
    hostnameMatches: index !== 2,
  };
}
