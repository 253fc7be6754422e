import { describe, expect, it } from 'vitest';
import { lookupIn } from '../../../src/mail/answers.ts';
import { discoverDmarc } from '../../../src/mail/dmarc.ts';
import { questionsOf } from '../../../src/mail/questions.ts';
import { rsaBits } from '../../../src/mail/rsa-bits.ts';
import { readSpf } from '../../../src/mail/spf.ts';
import { readTags } from '../../../src/mail/tags.ts';
import { mailDns } from '../../lib/mail.ts';

const spfOf = (...lines: readonly string[]) => readSpf('example.nl', lookupIn(mailDns(lines).answers));

describe('readSpf', () => {
  it('counts an include of an include, and what a redirect leads to', () => {
    const { lookups, others } = spfOf(
      '@ TXT v=spf1 include:a.example.nl redirect=b.example.nl',
      'a TXT v=spf1 include:c.example.nl ?all',
      'c TXT v=spf1 mx ?all',
      'c MX 10 m.example.nl',
      'b TXT v=spf1 ~all',
    );
    expect({ lookups, others }).toEqual({ lookups: 4, others: 'softfail' });
  });

  it('counts nothing behind all, and asks nothing there', () => {
    const { answers } = mailDns(['@ TXT v=spf1 ip4:192.0.2.1 -all include:gone.example redirect=gone.example']);
    expect(answers.filter(({ name }) => name === 'gone.example')).toEqual([]);
  });

  it('stops at a loop', () => {
    const { answers } = mailDns(['@ TXT v=spf1 include:b.example.nl -all', 'b TXT v=spf1 include:example.nl -all']);
    expect(readSpf('example.nl', lookupIn(answers)).problems[0]?.code).toBe('too-many-lookups');
    expect(answers.length).toBeLessThan(20);
  });

  it('lets an excluded provider that admits everybody exclude everybody', () => {
    expect(spfOf('@ TXT v=spf1 -include:b.example.nl +all', 'b TXT v=spf1 +all')).toMatchObject({
      others: 'fail',
      open: null,
    });
  });

  it('takes an answer whose signatures are wrong for none', () => {
    const answer = {
      status: 'completed',
      value: { exists: true, at: 'example.nl', security: { status: 'bogus', problem: null }, records: ['v=spf1 -all'] },
    } as const;
    expect(readSpf('example.nl', lookupIn([{ name: 'example.nl', type: 'TXT', answer }]))).toMatchObject({
      record: null,
      failures: [{ name: 'example.nl' }],
    });
  });
});

describe('discoverDmarc', () => {
  const at = (domain: string, ...lines: readonly string[]) => {
    const { older, newer } = discoverDmarc(domain, lookupIn(mailDns(lines, { domain }).answers));
    return [older, newer].map((found) => (found.state === 'found' ? found.at : found.state));
  };

  it('asks at most eight names up the tree, and that of the organisation', () => {
    const domain = 'a.b.c.d.e.f.g.h.i.example.nl';
    const { answers } = mailDns([], { domain });
    expect(answers.filter(({ name }) => name.startsWith('_dmarc.')).map(({ name }) => name)).toHaveLength(8);
    expect(
      at(domain, '_dmarc.c.d.e.f.g.h.i.example.nl. TXT v=DMARC1; p=reject', '_dmarc.example.nl. TXT v=DMARC1; p=none'),
    ).toEqual(['example.nl', 'example.nl']);
  });

  it('takes the shortest name with a record, or the one that says where it ends', () => {
    expect(
      at(
        'x.y.example.nl',
        '_dmarc.y.example.nl. TXT v=DMARC1; p=reject; psd=n',
        '_dmarc.example.nl. TXT v=DMARC1; p=none',
      ),
    ).toEqual(['example.nl', 'y.example.nl']);
    expect(
      at(
        'x.example.co.uk',
        '_dmarc.example.co.uk. TXT v=DMARC1; p=reject',
        '_dmarc.co.uk. TXT v=DMARC1; p=none; psd=y',
      ),
    ).toEqual(['example.co.uk', 'example.co.uk']);
    expect(at('example.co.uk', '_dmarc.co.uk. TXT v=DMARC1; p=reject; psd=y')).toEqual(['none', 'co.uk']);
  });

  it('goes on past several records by the newer rule, and ends there by the older', () => {
    expect(
      at(
        'x.example.nl',
        '_dmarc TXT v=DMARC1; p=reject',
        '_dmarc TXT v=DMARC1; p=none',
        '_dmarc.example.nl. TXT v=DMARC1; p=reject',
      ),
    ).toEqual(['several', 'example.nl']);
  });
});

describe('readTags', () => {
  it('reads names and values without blanks round them', () => {
    expect(readTags(' a = 1 ;b=c=d;; ')).toEqual({
      ok: true,
      tags: [
        ['a', '1'],
        ['b', 'c=d'],
      ],
    });
  });

  it('says what spoils the list', () => {
    expect(readTags('a=1; b')).toEqual({ ok: false, problem: 'not-a-tag', at: 'b' });
    expect(readTags('a=1; a=2')).toEqual({ ok: false, problem: 'twice', at: 'a' });
  });
});

describe('rsaBits', () => {
  it('is null for what is not a whole key', () => {
    for (const hex of ['', '30', '3000', '300302010', '30060201010201ff00', '3084ffffffff', '30090201'])
      expect(rsaBits(Buffer.from(hex, 'hex'))).toBeNull();
  });

  it('counts bits and not octets', () => {
    expect(rsaBits(Buffer.from('30070202017f020103', 'hex'))).toBe(9);
  });
});

describe('questionsOf', () => {
  it('asks in at most a few rounds, and few questions of a usual domain', () => {
    const { answers } = mailDns([
      '@ MX 10 mx',
      '@ TXT v=spf1 mx include:p.example. -all',
      'p.example. TXT v=spf1 ip4:192.0.2.0/28 -all',
      '_dmarc TXT v=DMARC1; p=reject; rua=mailto:d@example.nl',
    ]);
    expect(answers.length).toBeLessThan(16);
    expect(questionsOf('example.nl', mailDns([]).declared, lookupIn(answers)).length).toBe(answers.length);
  });
});
