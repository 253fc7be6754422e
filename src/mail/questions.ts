/**
 * Which questions of DNS the mail of a domain asks. The readers are run over what was answered so far, and what they miss is
 * asked next: so the judges, who run the same readers, find everything that they look for.
 */
import type { DeclaredMail, MailType } from '../model/evidence/mail.ts';
import { keyOf, type Lookup } from './answers.ts';
import { keyAt } from './dkim.ts';
import { discoverDmarc } from './dmarc.ts';
import { destinationsOf } from './dmarc-reports.ts';
import { exchangersOf, hostsOf } from './exchangers.ts';
import { selectorsSeen } from './selectors.ts';
import { readSpf } from './spf.ts';
import { announcementOf } from './sts.ts';
import { daneOf } from './tlsa.ts';
import { tlsReportsOf } from './tls-reports.ts';

export interface Question {
  readonly name: string;
  readonly type: MailType;
}

/** Those that the answers so far, as `lookup` has them, lead to; each once. */
export function questionsOf(domain: string, { dkim }: DeclaredMail, lookup: Lookup): Question[] {
  const { asked, noting } = noted(lookup);
  readSpf(domain, noting);
  const { older, newer } = discoverDmarc(domain, noting);
  for (const found of [older, newer])
    if (found.state === 'found') destinationsOf(found.record.reports, found.at, noting);
  if (dkim === null) selectorsSeen(domain, noting);
  else for (const selector of dkim) keyAt(selector, domain, noting);
  announcementOf(domain, noting);
  tlsReportsOf(domain, noting);
  for (const { name, state } of hostsOf(exchangersOf(domain, noting)))
    if (state === 'reachable') daneOf(name, domain, noting);
  return [...asked.values()];
}

/** Those of the way to the mail servers. */
export function routeQuestionsOf(domain: string, lookup: Lookup): Question[] {
  const { asked, noting } = noted(lookup);
  exchangersOf(domain, noting);
  return [...asked.values()];
}

function noted(lookup: Lookup) {
  const asked = new Map<string, Question>();
  const noting: Lookup = (name, type) => {
    asked.set(keyOf(name, type), { name, type });
    return lookup(name, type);
  };
  return { asked, noting };
}
