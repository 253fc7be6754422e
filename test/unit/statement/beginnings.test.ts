/** A pattern is tried only at words that begin as its matches can: to miss a beginning is to miss a topic. */
import { describe, expect, it } from 'vitest';
import { beginningsOf } from '../../../src/statement/beginnings.ts';
import { topicWordsIn } from '../../../src/statement/topics.ts';

describe('the letters with which a match can begin', () => {
  it.each([
    ['~dkim~', ['dki']],
    ['~(?:be|ver)werker~', ['bew', 'ver']],
    ['~(?:hang)?slot~', ['han', 'slo']],
    ['~e-?mails?~', ['e-m', 'ema']],
    ['~(?:ssl|tls)(?:[ -]?1\\.3)?~', ['ssl', 'tls']],
    ['~(?:2|twee)[ -]?factor~', ['2 f', '2-f', '2fa', 'twe']],
    ['~eu~|~vs~', ['eu', 'vs']],
    ['~a\\w*b~', ['a', 'ab']],
    ['~ab+c~', ['ab']],
    ['~a{0,2}b~', ['a', 'b']],
    ['~(?:lek|gat)~(?=.*meld)', ['gat', 'lek']],
    ['~[^a]b~', ['']],
    ['~.b~|~cd~', ['', 'cd']],
  ])('of %s', (source, wanted) => {
    expect([...beginningsOf(source)].sort()).toEqual(wanted);
  });

  it('covers every number that begins with a digit', () => {
    expect(beginningsOf('~\\d+ jaar~')).toEqual(new Set('0123456789'));
  });
});

describe('words of topics', () => {
  const topicsIn = (text: string) => topicWordsIn(text).map(({ topic, from, to }) => [topic, text.slice(from, to)]);

  it.each([
    ['Sessiecookies staan uit.', ['cookies Sessiecookies']],
    ['Onze site heeft DNSSEC, SPF/DKIM en HSTS.', ['dnssec DNSSEC', 'spf SPF', 'dkim DKIM', 'hsts HSTS']],
    ['We use “two‑factor” sign-in.', ['two-factor two‑factor']],
    ['Servers in İzmir use HTTPS.', ['https HTTPS']],
    ['nothttps, httpsx and xhttps', []],
  ])('of %s', (text, wanted) => {
    expect(topicsIn(text).map((found) => found.join(' '))).toEqual(wanted);
  });

  it('finds none inside another of its topic, and goes on after it', () => {
    expect(topicsIn('TLS-certificaat, TLS 1.3 en https')).toEqual([
      ['https', 'TLS-certificaat'],
      ['https', 'TLS 1.3'],
      ['https', 'https'],
    ]);
  });
});
