/** Statements of many shapes: what init drafts of each validates, and a safeguard claims only promises that it proves a topic of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { draft } from '../../../src/cli/init-draft.ts';
import { draftableSafeguards } from '../../../src/cli/init-safeguards.ts';
import { loadControls } from '../../../src/controls/load.ts';
import { DRIVERS } from '../../../src/login/drivers/registry.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { readFrom, ROOT } from '../../lib/controls.ts';
import { read } from '../../lib/statement.ts';

const KNOWN = draftableSafeguards();

/** Of a made-up library: a sentence, a list below an introduction, labels, a table, a question, and headings of every kind. */
const SHAPES: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'numbered headings': [
    'a.txt',
    '1. Leden\n\nWij bewaren namen twee jaar.\n\n2. Veilig\n\n2.1 Website\n\nDe website werkt via HTTPS en DNSSEC.\n',
  ],
  'a copy from a browser': [
    'a.txt',
    'Leeszaal\nVeilig\nWij doen het volgende:\nAlle pagina’s via HTTPS\nInloggen met twee factoren\nGeen cookies\n',
  ],
  'a list with labels': [
    'a.md',
    '# Leeszaal\n\n## Veilig\n\nMaatregelen:\n\n- **DNSSEC** Ons domein is ondertekend.\n- **E-mail:** SPF, DKIM en DMARC staan aan.\n',
  ],
  'a table': [
    'a.md',
    '# L\n\n## Bewaren\n\n| Gegevens | Termijn |\n| --- | --- |\n| Lidmaatschap | 2 jaar |\n| Logboek | 30 dagen |\n',
  ],
  'conditions and absences': [
    'a.md',
    '# L\n\n## Security\n\nTwo-factor login where possible. We do not use HTTPS on the old portal. Passwords are strong.\n',
  ],
  'a question that folds open': [
    'a.html',
    '<main><h1>L</h1><details><summary>Is de website veilig?</summary><p>Ja, via HTTPS met HSTS.</p></details><h2>Rest</h2><p>Welkom.</p></main>',
  ],
  'bold lines': [
    'a.html',
    '<p><b>Beveiliging</b></p><p>De website gebruikt TLS 1.3.<br>Het portaal vraagt een tweede factor.</p>',
  ],
  'no known topic': ['a.txt', 'Welkom\n\nOver ons\n\nWij zijn een bakker. Kom langs.\n'],
  'ALL CAPITALS': [
    'a.txt',
    'LEESZAAL AAN ZEE\n\nBEVEILIGING VAN GEGEVENS\n\nBack-ups zijn versleuteld. De website gebruikt HTTPS.\n',
  ],
  'the statement of this repository': ['statement.nl.txt', readFileSync(join(ROOT, 'statement.nl.txt'), 'utf8')],
};

const SYSTEMS = [
  { name: 'Website', url: 'https://www.example.nl', login: true, twoFactor: true },
  { name: 'Portaal', url: '', login: true, twoFactor: true },
];

function drafted(file: string, text: string) {
  const made = draft(
    { organisation: 'Leeszaal', statement: file, published: read(text, file), systems: SYSTEMS },
    KNOWN,
    (name) => name === file,
  );
  const known = { safeguards: SAFEGUARDS, checks: CHECKS, drivers: DRIVERS.map(({ name }) => name) };
  const readFile = readFrom({ [file]: text, ...made.files });
  const loaded = loadControls(made.files['controls.yaml']!, { file: 'controls.yaml', env: {}, readFile, known });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return loaded.controlSet;
}

describe.each(Object.entries(SHAPES))('of %s', (_name, [file, text]) => {
  it('init drafts what validates and leaves no promise unclaimed', () => {
    const { statement } = drafted(file, text);
    const units = statement.coverage.units.filter(({ section }) => section !== null);
    expect(units.length).toBeGreaterThan(0);
    expect(units.filter(({ controls }) => controls.length === 0).map((unit) => unit.text)).toEqual([]);
  });

  it('no promise is claimed by a safeguard that proves none of its topics', () => {
    const { controls, statement } = drafted(file, text);
    const wrong = statement.coverage.units.flatMap((unit) =>
      controls
        .filter(({ id, safeguard }) => unit.controls.includes(id) && safeguard !== 'attestation')
        .filter(({ proves = [] }) => !proves.some((topic) => unit.topics.includes(topic)))
        .map(({ id }) => `${id}: ${unit.text}`),
    );
    expect(wrong).toEqual([]);
  });
});
