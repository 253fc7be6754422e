/** `init --statement URL`: the page becomes a file, and a control compares it from then on. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAuthority } from '../../src/lab/authority.ts';
import { listenTls, page } from '../../src/lab/site.ts';
import { waarborg } from '../lib/io.ts';

const HOST = 'www.kade.example';
const STATEMENT = '<h1>Afspraken</h1><h2>Veiligheid</h2><p>Onze website gebruikt altijd HTTPS.</p>';

async function init(path: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'waarborg-init-'));
  const authority = await createAuthority('Init', new Date());
  const site = await listenTls(
    (visit) => (visit.path === '/p' ? page('Afspraken', STATEMENT) : page('Weg', 'Weg', { status: 404 })),
    await authority.issue({ names: [HOST] }),
  );
  try {
    writeFileSync(join(cwd, 'ca.pem'), authority.root);
    const reach = ['--cacert', 'ca.pem', '--connect-to', `${HOST}:443:127.0.0.1:${site.port}`];
    const answers = ['--organisation', 'Kade', '--system', `Website=https://${HOST}`, '--no-look'];
    const made = await waarborg(['init', '--statement', `https://${HOST}${path}`, ...answers, ...reach], { cwd });
    const checked = made.code === 0 ? await waarborg(['validate'], { cwd }) : made;
    const controls = made.code === 0 ? readFileSync(join(cwd, 'controls.yaml'), 'utf8') : '';
    return { code: made.code, err: made.err, validates: checked.code, controls };
  } finally {
    await site.close();
    rmSync(cwd, { recursive: true });
  }
}

describe('init from a published page', () => {
  it('keeps the page, names its address, and writes what validates', async () => {
    const { code, validates, controls } = await init('/p');
    expect({ code, validates }).toEqual({ code: 0, validates: 0 });
    expect(controls).toContain(`file: "statement.html"\n  url: "https://${HOST}/p"`);
    expect(controls).toContain('safeguard: statement');
    expect(controls).toContain('claim: "Onze website gebruikt altijd HTTPS."');
  });

  it('never makes up a statement that is not there', async () => {
    expect(await init('/gone')).toMatchObject({ code: 2, err: expect.stringContaining('status 404') as string });
  });
});
