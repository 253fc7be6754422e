/**
 * Which questions of DNS the mail of a domain asks. The readers are run over what was answered so far, and what they miss is
 * asked next: so the judges, who run the same readers, find everything that they look for.
 */
import type { DeclaredMail, MailType } from '../model/evidence/mail.ts';
import { keyOf, type Lookup } from './answers.ts';
import { keyAt } from './dkim.ts';
import { discoverDmarc } from './dmarc.ts';
import { destinationsOf } from './dmarc-reports.ts';
import { selectorsSeen } from './selectors.ts';
import { readSpf } from './spf.ts';

export interface Question {
  readonly name: string;
  readonly type: MailType;
}

/** Those that the answers so far, as `lookup` has them, lead to; each once. */
export function questionsOf(domain: string, { dkim }: DeclaredMail, lookup: Lookup): Question[] {
  const asked = new Map<string, Question>();
  const noting: Lookup = (name, type) => {
    asked.set(keyOf(name, type), { name, type });
    return lookup(name, type);
  };
  readSpf(domain, noting);
  const { older, newer } = discoverDmarc(domain, noting);
  for (const found of [older, newer])
    if (found.state === 'found') destinationsOf(found.record.reports, found.at, noting);
  if (dkim === null) selectorsSeen(domain, noting);
  else for (const selector of dkim) keyAt(selector, domain, noting);
  return [...asked.values()];
}
