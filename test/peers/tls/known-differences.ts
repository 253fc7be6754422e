/** Differences with a peer that are understood. Each has a section of its name in docs/tls-agreement.md. */

export interface KnownDifference {
  readonly id: string;
  /** Matches the line that tells the difference. */
  readonly matches: RegExp;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    id: 'sslscan lists no suites for SSLv3',
    matches: /^(java-legacy|node-0\.10) SSLv3: only we find \w+ \(sslscan\)$/,
  },
  {
    id: 'nmap and sslscan list no suites for SSLv2',
    matches: /^node-0\.10 SSLv2: only we find \w+ \((nmap|sslscan)\)$/,
  },
];

export function explanationOf(difference: string): KnownDifference | undefined {
  return KNOWN_DIFFERENCES.find(({ matches }) => matches.test(difference));
}
