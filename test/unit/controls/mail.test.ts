import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { loadControls } from '../../../src/controls/load.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';

const STATEMENT = 'Security\n\nOur mail is protected with SPF, DKIM and DMARC. The shop uses HTTPS.\n';

function load(
  system: string,
  control = '{ id: one, claim: "Our mail is protected with SPF, DKIM and DMARC.", system: mail, safeguard: mail-authentication }',
) {
  const source = `version: 1
organisation: { name: Example, languages: [en] }
statement: { title: Promises, file: statement.txt }
systems: { mail: { name: Mail, ${system} } }
controls: [${control}]
`;
  return loadControls(source, {
    file: 'controls.yaml',
    env: {},
    readFile: () => Buffer.from(STATEMENT),
    known: { safeguards: SAFEGUARDS, checks: CHECKS },
  });
}

const problemsOf = (...given: Parameters<typeof load>) => {
  const loaded = load(...given);
  return loaded.ok ? [] : loaded.problems.map(({ code, message }) => `${code} ${message}`);
};

describe('a system with mail', () => {
  it('needs no address', () => {
    const loaded = load('mail: { domain: Example.NL, dkim: [S1, a.b] }');
    expect(loaded.ok && loaded.controlSet.systems).toMatchObject([
      {
        url: { value: null },
        public: true,
        mail: { domain: 'example.nl', dkim: ['s1', 'a.b'], incoming: true, outgoing: true },
      },
    ]);
  });

  it('keeps what it says it does not do', () => {
    const loaded = load('mail: { domain: example.nl, incoming: false, outgoing: false }');
    expect(loaded.ok && loaded.controlSet.systems[0]?.mail).toEqual({
      domain: 'example.nl',
      incoming: false,
      outgoing: false,
      clients: [],
      most: 6,
    });
  });

  it('may be measured without a claim, with a note that says why', () => {
    const extra = '{ id: two, claim: none, note: Nobody asked., system: mail, safeguard: mail }';
    const promise =
      '{ id: one, claim: "Our mail is protected with SPF, DKIM and DMARC.", system: mail, safeguard: mail }';
    const loaded = load('mail: { domain: example.nl }', `${promise}, ${extra}`);
    expect(loaded.ok && loaded.controlSet.controls[1]).toMatchObject({ claim: '', extra: true, note: 'Nobody asked.' });
    expect(loaded.ok && loaded.controlSet.statement.coverage.units[0]?.controls).toEqual(['one']);
    expect(
      problemsOf('mail: { domain: example.nl }', `${promise}, ${extra.replace(' note: Nobody asked.,', '')}`),
    ).toEqual([expect.stringMatching(/^CTL_MISSING_KEY .*note/)]);
  });

  it('knows the ports of mail programs, and times in seconds and minutes', () => {
    const loaded = load(
      'mail: { domain: example.nl, clients: [imaps://Mail.example.nl, "smtp://mail.example.nl:2587"], gap: 2m, most: 3 }',
    );
    expect(loaded.ok && loaded.controlSet.systems[0]?.mail).toMatchObject({
      clients: ['imaps://mail.example.nl:993', 'smtp://mail.example.nl:2587'],
      gap: 120,
      most: 3,
    });
  });

  it.each([
    ['a web address of mail programs', 'mail: { domain: example.nl, clients: [https://mail.example.nl] }', 'CTL_VALUE'],
    ['a time without unit', 'mail: { domain: example.nl, gap: 20 }', 'CTL_TYPE'],
    ['more connections than are polite', 'mail: { domain: example.nl, most: 7 }', 'CTL_VALUE'],
    ['an address', 'mail: { domain: https://example.nl }', 'CTL_VALUE'],
    ['a mail address', 'mail: { domain: info@example.nl }', 'CTL_VALUE'],
    ['one label', 'mail: { domain: localhost }', 'CTL_VALUE'],
    ['an IP address', 'mail: { domain: 192.0.2.1 }', 'CTL_VALUE'],
    ['letters of another script', 'mail: { domain: bücher.example }', 'CTL_VALUE'],
    ['no domain', 'mail: {}', 'CTL_MISSING_KEY'],
    ['a misspelt key', 'mail: { domain: example.nl, dkmi: [s1] }', 'CTL_UNKNOWN_KEY'],
    ['no list', 'mail: { domain: example.nl, dkim: s1 }', 'CTL_TYPE'],
    ['a selector with its place', 'mail: { domain: example.nl, dkim: [s1._domainkey.] }', 'CTL_VALUE'],
    ['a word for yes', 'mail: { domain: example.nl, outgoing: no }', 'CTL_TYPE'],
  ])('is refused with %s', (_name, system, code) => {
    expect(problemsOf(system).map((one) => one.split(' ')[0])).toEqual([code]);
  });

  it('is wanted by what is proven on mail, and an address by everything else', () => {
    expect(problemsOf('url: https://www.example.nl')).toEqual([
      'CTL_MISSING_KEY safeguard "mail-authentication" is proven on the mail of a system, and system "mail" has no "mail"',
    ]);
    expect(
      problemsOf(
        'mail: { domain: example.nl }',
        '{ id: one, claim: The shop uses HTTPS., system: mail, safeguard: https }',
      ),
    ).toEqual([
      'CTL_MISSING_KEY safeguard "https" is proven on the address of a system, and system "mail" has no "url"',
    ]);
    expect(problemsOf('public: true')[0]).toBe('CTL_MISSING_KEY systems.mail: "url" is missing');
  });
});
