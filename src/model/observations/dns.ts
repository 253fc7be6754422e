/** What DNSSEC's proofs say, and what can go wrong when a resolver is asked. Names are whole, with the dot at the end. */
export interface DnsObservations {
  'dnssec-outside-anchor': { name: string; anchor: string };
  'dnssec-zone-unsigned': { zone: string };
  'dnssec-opt-out': { name: string; zone: string };
  'dnssec-no-known-algorithm': { zone: string };
  'dnssec-too-many-iterations': { zone: string; iterations: number };
  'dnssec-no-key-of-parent': { zone: string };
  'dnssec-no-signature': { name: string; zone: string };
  'dnssec-unknown-algorithm': { name: string; algorithm: number };
  'dnssec-expired': { name: string; at: string };
  'dnssec-not-yet-valid': { name: string; at: string };
  'dnssec-too-many-labels': { name: string };
  'dnssec-unknown-key': { name: string; tag: number };
  'dnssec-wrong-signature': { name: string };
  'dnssec-absence-unproven': { name: string; type: string };
  'dnssec-wildcard-unproven': { name: string };
  'dnssec-delegation-unproven': { name: string };
  'dns-endless-alias': { name: string };
  'dns-unreadable-alias': { name: string };
  'dns-branch-alias': { name: string };
  'dns-name-impossible': { name: string };
  'dns-malformed-record': { name: string; type: string };
  'dns-run-stopped': { name: string };
  'resolver-strips-signatures': { zone: string };
  'resolver-strips-proofs': { name: string };
  'resolver-silent': { resolver: string };
  'resolver-error': { resolver: string; name: string; error: string };
  'resolver-unreadable': { resolver: string };
  'resolver-absent': object;
  'resolver-off': object;
  'resolver-not-through-proxy': object;
  'resolver-not-followed': { host: string };
  'host-is-address': { host: string };
}
