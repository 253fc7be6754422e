import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../src/cli/run/progress.ts';
import type { ProbeRequest } from '../../../src/model/plan.ts';
import { quietIo } from '../../lib/io.ts';

const request = (system: string, kind: ProbeRequest['kind']): ProbeRequest => ({
  id: `${kind} ${system}`,
  kind,
  system,
  endpoint: `https://${system}.test`,
  account: null,
  params: {},
});

/** What stands on a terminal of this size after each step, and in the end. */
async function screensOf(requests: readonly ProbeRequest[], { columns = 80, rows = 24, tty = true } = {}) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  let written = '';
  const io = quietIo({
    err: (text: string) => {
      written += text;
      terminal.write(text.replaceAll('\n', '\r\n'));
    },
    terminal: { tty, columns },
    progressTty: tty,
  });
  const screen = async () => {
    await new Promise<void>((done) => terminal.write('', done));
    const lines = Array.from({ length: rows }, (_, index) => terminal.buffer.active.getLine(index)!);
    return {
      text: lines
        .map((line) => line.translateToString(true))
        .join('\n')
        .trimEnd(),
      wrapped: lines.some((one) => one.isWrapped),
    };
  };
  terminal.write('$ waarborg audit\r\n');
  const progress = progressOn(io, false, requests);
  const screens: { text: string; wrapped: boolean }[] = [];
  const step = async (type: 'started' | 'finished', one: ProbeRequest, done: number) => {
    progress.onEvent({ type, request: one, done, total: requests.length });
    screens.push(await screen());
  };
  for (const one of requests) await step('started', one, 0);
  for (const [index, one] of requests.entries()) await step('finished', one, index + 1);
  progress.end();
  return { screens, last: (await screen()).text, written };
}

describe('the live lines', () => {
  it('tell of each system how far it is and what is being asked, and leave nothing behind', async () => {
    const requests = [
      request('website', 'tls.scan'),
      request('website', 'http.response'),
      request('plesk', 'tls.scan'),
    ];
    const { screens, last } = await screensOf(requests);
    expect(screens[2]?.text).toBe(
      ['$ waarborg audit', '0/3', '  website  0/2  tls.scan, http.response', '  plesk    0/1  tls.scan'].join('\n'),
    );
    expect(screens[3]?.text).toContain('1/3\n  website  1/2  http.response\n');
    expect(last).toBe('$ waarborg audit');
  });

  it('never wrap, however narrow the terminal and however many the systems', async () => {
    const requests = Array.from({ length: 30 }, (_, index) =>
      request(`system-with-a-long-name-${index}`, 'login.password-policy'),
    );
    const { screens, last } = await screensOf(requests, { columns: 40 });
    expect(screens.filter(({ wrapped }) => wrapped)).toEqual([]);
    expect(Math.max(...screens.map(({ text }) => text.split('\n').length))).toBe(1 + 1 + 8 + 1);
    expect(screens[29]?.text).toMatch(/ {2}\+ 22$/);
    expect(last).toBe('$ waarborg audit');
  });

  it('are not written where stderr is no terminal', async () => {
    expect((await screensOf([request('website', 'tls.scan')], { tty: false })).written).toBe('');
  });
});
