/** Whose a host is: of the organisation, of a party that controls.yaml declares, or of neither. */
import type { System } from '../model/controls.ts';
import type { Relation } from '../model/evidence/form.ts';
import { siteOf } from '../model/site.ts';
import { isBelow, processorAt } from './processors.ts';

/** By registrable domain, never by how a name begins. A declared host covers itself, a known name all that is its. */
export function relationsOf({
  url,
  own = [],
  processors = [],
}: Pick<System, 'url' | 'own' | 'processors'>): (host: string, path?: string) => Relation {
  const site = url.value === null || !URL.canParse(url.value) ? null : siteOf(new URL(url.value).hostname);
  return (host, path) => {
    if (siteOf(host) === site || own.some((domain) => isBelow(host, domain))) return 'own';
    const known = processorAt(host, path)?.id;
    return processors.some((one) => one === host || one === known) ? 'declared' : 'undeclared';
  };
}
