/** The driver `browser` in a real Chromium, against a login that only a script can use. */
import chromium from '@sparticuz/chromium';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../src/login/drivers/browser.ts';
import { LoginError } from '../../../src/login/driver.ts';
import type { Json } from '../../../src/model/json.ts';
import { said } from '../../lib/said.ts';
import { VERDICTS_WITH_FACTOR, VERDICTS_WITHOUT_FACTOR, verdictsOf, visitBy } from '../../lib/driver-visit.ts';
import { DRAWN_HOST, drawnSite, DRAWN_USER, type DrawnState } from '../../lib/servers/drawn.ts';
import { startOrigins, type Origins } from '../../lib/servers/origins.ts';

let options: Record<string, Json> = {};
beforeAll(async () => {
  options = { path: '/login', protected: '/inbox', logout: '/logout', executable: await chromium.executablePath() };
});

const start = (state: DrawnState): Promise<Origins> => startOrigins({ [DRAWN_HOST]: drawnSite(state) });

describe('a login that a script draws', () => {
  it.each<[string, DrawnState, Record<string, string>]>([
    ['with a second factor', { factor: true }, VERDICTS_WITH_FACTOR],
    ['without one', { factor: false }, VERDICTS_WITHOUT_FACTOR],
    [
      'whose session is valid before the code',
      { factor: true, broken: 'pending-is-in' },
      { 'two-factor.password-alone-refused': 'challenge-skippable' },
    ],
  ])(
    '%s',
    async (_name, state, verdicts) => {
      await using server = await start(state);
      expect(verdictsOf(await visitBy('browser', options, server, DRAWN_USER))).toMatchObject(verdicts);
    },
    120_000,
  );
});

describe('safety', () => {
  it('gives the browser an environment without our variables', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waarborg-browser-'));
    const [program, seen] = [join(folder, 'browser.sh'), join(folder, 'seen')];
    writeFileSync(program, `#!/bin/sh\nenv > '${seen}'\nexit 1\n`, { mode: 0o755 });
    vi.stubEnv('AUDIT_PASSWORD', 'Kanarie!7-in-the-environment');
    await using server = await start({ factor: true });
    const flow = browser.make({ ...options, executable: program }, () => undefined);
    const problem = await flow.password(server.open(), DRAWN_USER).catch((error: unknown) => error);
    vi.unstubAllEnvs();
    expect(problem).toBeInstanceOf(LoginError);
    expect(readFileSync(seen, 'utf8')).toContain('PATH=');
    expect(readFileSync(seen, 'utf8')).not.toMatch(/Kanarie|AUDIT/);
    rmSync(folder, { recursive: true });
  });

  it('stops a password that would stand in an address', async () => {
    const received: string[] = [];
    await using server = await start({ factor: true, broken: 'by-address', received });
    const flow = browser.make(options, () => undefined);
    const problem = await flow.password(server.open(), DRAWN_USER).catch((error: unknown) => error);
    await flow.close!();
    expect(problem).toBeInstanceOf(LoginError);
    expect((problem as LoginError).detail).toMatchObject({ code: 'secret-in-address-stopped', path: '/login' });
    expect(received.filter((line) => /^GET .*Kanarie/.test(line))).toEqual([]);
  });

  it('reaches no other origin, whatever the page wants', async () => {
    await using server = await startOrigins({
      [DRAWN_HOST]: drawnSite({ factor: true, broken: 'elsewhere' }),
      'evil.example': () => (visit) => {
        taken.push(visit.body);
        return { status: 200, headers: [['Access-Control-Allow-Origin', '*']] };
      },
    });
    const flow = browser.make(options, () => undefined);
    const step = await flow.password(server.open(), DRAWN_USER);
    await flow.close!();
    expect(step.reading).toBe('challenge');
    expect(taken).toEqual([]);
  });
  const taken: string[] = [];

  it('keeps secrets out of the arguments of every process', async () => {
    await using server = await start({ factor: true });
    const flow = browser.make(options, () => undefined);
    await flow.password(server.open(), DRAWN_USER);
    const arguments_ = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => {
        try {
          return readFileSync(`/proc/${id}/cmdline`, 'utf8');
        } catch {
          return '';
        }
      });
    await flow.close!();
    expect(arguments_.some((line) => line.includes('host-resolver-rules'))).toBe(true);
    expect(arguments_.filter((line) => line.includes(DRAWN_USER.password) || /ignore-certificate/.test(line))).toEqual(
      [],
    );
  });

  it('says what to install when there is no browser', async () => {
    await using server = await start({ factor: true });
    const flow = browser.make({ ...options, executable: '/nonexistent/chrome' }, () => undefined);
    const problem = await flow.view(server.open()).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(LoginError);
    expect(said(problem)).toMatch(
      /^no browser could be started \(\/nonexistent\/chrome.*; hint: install Chrome or Chromium, or set `executable`$/s,
    );
  });
});
