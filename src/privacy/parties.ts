/** Who is who at a website: the organisation itself, a party that was declared, or another. */
import type { DeclaredPrivacy } from '../model/evidence/privacy.ts';
import { siteOf } from '../model/site.ts';
import { isBelow, processorAt, processorOf } from './processors.ts';

/** By registrable domain, never by how a name begins. */
export function isOwnHost(host: string, { url, own }: Pick<DeclaredPrivacy, 'url' | 'own'>): boolean {
  const site = siteOf(host);
  return site === siteOf(new URL(url).hostname) || own.includes(site);
}

/** Does an entry of `processors` mean this host? A known name means the hosts of that party; a host means itself and what is below it. */
export function isDeclared(host: string, path: string, { processors }: Pick<DeclaredPrivacy, 'processors'>): boolean {
  return processors.some((word) =>
    word.includes('.') ? isBelow(host, word) : processorOf(word) !== undefined && processorAt(host, path)?.id === word,
  );
}

/** As a report names it: the known party with the host, else the host alone. */
export function partyName(host: string, path: string): string {
  const known = processorAt(host, path);
  return known === undefined ? host : `${known.names[0]} (${host})`;
}
