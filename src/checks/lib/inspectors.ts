/**
 * Products that sit between a network and the internet and issue certificates of their own to read what passes. What is
 * seen through one is not the server's certificate. Anybody can take such a name, so it never makes anything pass.
 */
const PRODUCTS: readonly (readonly [pattern: RegExp, product: string])[] = [
  [/\bZscaler\b/i, 'Zscaler'],
  [/\bFortinet\b|\bFortiGate\b/i, 'FortiGate'],
  [/\bNetskope\b|goskope/i, 'Netskope'],
  [/\bPalo Alto Networks\b/i, 'Palo Alto Networks'],
  [/\bBlue ?Coat\b/i, 'Blue Coat'],
  [/\bCisco Umbrella\b/i, 'Cisco Umbrella'],
  [/\bSophos\b/i, 'Sophos'],
  [/\bWatchGuard\b/i, 'WatchGuard'],
  [/\bSonicWall\b/i, 'SonicWall'],
  [/\bCheck Point\b/i, 'Check Point'],
  [/\bBarracuda\b/i, 'Barracuda'],
  [/\bForcepoint\b|\bWebsense\b/i, 'Forcepoint'],
  [/\bKaspersky\b/i, 'Kaspersky'],
  [/\bESET SSL Filter\b/i, 'ESET'],
  [/\bAvast\b|\bAVG (?:Technologies|Web)\b/i, 'Avast'],
  [/\bBitdefender\b/i, 'Bitdefender'],
  [/\bmitmproxy\b/i, 'mitmproxy'],
  [/\bPortSwigger\b/i, 'Burp'],
  [/\bCharles Proxy\b/i, 'Charles'],
  [/DO_NOT_TRUST_Fiddler/i, 'Fiddler'],
];

/** The product that issues under this name; undefined for any other. */
export function inspectorOf(issuer: string): string | undefined {
  return PRODUCTS.find(([pattern]) => pattern.test(issuer))?.[1];
}
