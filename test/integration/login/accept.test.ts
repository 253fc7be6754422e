/** What a visitor says that it takes: a browser's words for pages, a script's for JSON, and always what controls.yaml says. */
import { describe, expect, it } from 'vitest';
import { DRIVERS } from '../../../src/login/drivers/registry.ts';
import type { Json } from '../../../src/model/json.ts';
import { startOrigins } from '../../lib/servers/origins.ts';

const HOST = 'login.example.test';
const API = { protected: '/me', password: { path: '/in', body: {} } };

describe('the Accept field', () => {
  it.each<[string, string, Record<string, Json>, (accept: string) => boolean]>([
    ['a page', 'form', { path: '/in', protected: '/me' }, (accept) => !accept.includes('json')],
    ['an API', 'json', API, (accept) => accept.startsWith('application/json')],
    ['a declared one', 'json', { ...API, headers: { Accept: 'text/x' } }, (accept) => accept === 'text/x'],
  ])('suits %s', async (_name, driver, options, suits) => {
    const asked: string[] = [];
    await using server = await startOrigins({
      [HOST]: () => (visit) => {
        asked.push(String(visit.header('accept')));
        return { status: 200, body: 'hello' };
      },
    });
    await DRIVERS.find(({ name }) => name === driver)!
      .make(options, () => undefined)
      .view(server.open());
    expect(asked).toHaveLength(1);
    expect(asked.filter(suits)).toEqual(asked);
  });
});
