import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { loadControls } from '../../../src/controls/load.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';

function load(system: string) {
  const source = `version: 1
organisation: { name: Example, languages: [en] }
statement: { title: Promises, file: statement.txt }
systems: { shop: { name: Shop, url: https://shop.example.nl/, ${system} } }
controls: [{ id: one, claim: "The shop uses HTTPS.", system: shop, safeguard: https }]
`;
  return loadControls(source, {
    file: 'controls.yaml',
    env: {},
    readFile: () => Buffer.from('The shop uses HTTPS.\n'),
    known: { safeguards: SAFEGUARDS, checks: CHECKS },
  });
}

describe('a website that is visited', () => {
  it('keeps what is said of it', () => {
    const loaded = load(
      'pages: [/contact], processors: [plausible, fonts.example.net], own: [example-cdn.nl], statistics: { product: plausible, consent: none, anonymous: true }, consent: { refuse: "#no" }',
    );
    expect(loaded.ok && loaded.controlSet.systems).toMatchObject([
      {
        pages: ['/contact'],
        processors: ['plausible', 'fonts.example.net'],
        own: ['example-cdn.nl'],
        statistics: { product: 'plausible', consent: 'none', anonymous: true },
        consent: { refuse: '#no' },
      },
    ]);
  });

  it.each([
    ['processors: [plausable]', 'CTL_UNKNOWN_PROCESSOR', 'did you mean "plausible"?'],
    ['own: [cdn.example.nl]', 'CTL_VALUE', 'name the whole domain: "example.nl"'],
    ['pages: [contact]', 'CTL_VALUE', ''],
    ['pages: [/1, /2, /3, /4, /5, /6]', 'CTL_VALUE', ''],
    ['statistics: { product: counter }', 'CTL_VALUE', ''],
    ['statistics: { product: matomo, consent: after }', 'CTL_VALUE', ''],
    ['consent: {}', 'CTL_VALUE', ''],
  ])('is not read with %s', (system, code, hint) => {
    const loaded = load(system);
    expect(loaded.ok ? [] : loaded.problems.map((one) => one.code)).toEqual([code]);
    expect(loaded.ok ? '' : loaded.problems[0]?.hint).toContain(hint);
  });
});
