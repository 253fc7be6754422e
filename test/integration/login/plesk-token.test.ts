/** The session token of Plesk's REST interface, on a stand-in: a login to the panel that may skip the code. */
import { describe, expect, it } from 'vitest';
import type { HttpDoor } from '../../../src/login/driver.ts';
import { plesk } from '../../../src/login/drivers/plesk.ts';
import { basicOf, page, redirect, type Site } from '../../../src/lab/site.ts';
import { startOrigins } from '../../lib/servers/origins.ts';

const HOST = 'panel.example.test';
const ADMIN = { username: 'auditor', password: 'Kanarie-wachtwoord-99' };
const TOKEN = 'c0ffee-session-token-of-the-panel';

interface Panel {
  readonly given: boolean;
  readonly skips: boolean;
}

function panelWithTokens({ given, skips }: Panel, received: string[]): Site {
  return (visit) => {
    received.push(`${visit.method} ${visit.path}`);
    const inside = visit.cookie('PLESKSESSID') === 'in';
    switch (visit.path) {
      case '/api/v2/server/session':
        if (!given || basicOf(visit)?.password !== ADMIN.password) return { status: 401, body: '{}' };
        expect(JSON.parse(visit.body)).toEqual({ login: ADMIN.username });
        return { status: 200, headers: [['Content-Type', 'application/json']], body: JSON.stringify({ token: TOKEN }) };
      case '/enterprise/rsession_init.php':
        return skips && visit.query.get('PLESKSESSID') === TOKEN
          ? redirect('/admin/home', 303, [['Set-Cookie', 'PLESKSESSID=in; Path=/; Secure']])
          : redirect('/modules/mfa/index.php/login/verify');
      case '/admin/home':
        return inside ? page('Home', '<h1>Twelve domains</h1>') : redirect('/login_up.php');
      default:
        return page('Plesk', '<p>Log in</p>');
    }
  };
}

async function tryToken(panel: Panel) {
  const received: string[] = [];
  const remembered: string[] = [];
  await using server = await startOrigins({ [HOST]: () => panelWithTokens(panel, received) });
  const flow = plesk.make({}, (value) => remembered.push(value));
  const door = flow.doors.find(({ kind }) => kind === 'plesk-session') as HttpDoor;
  const reading = door.read(await door.knock(server.open(), ADMIN));
  const anonymous = door.read(await door.knock(server.open(), null));
  return { reading, anonymous, received, remembered };
}

describe('a session token of the REST interface', () => {
  it('opens the panel without a code, is kept secret, and logs out', async () => {
    const { reading, anonymous, received, remembered } = await tryToken({ given: true, skips: true });
    expect([reading, anonymous]).toEqual(['open', 'refused']);
    expect(remembered).toEqual([TOKEN]);
    expect(received).toContain('GET /logout.php');
  });

  it.each<[string, Panel]>([
    ['leads to the code', { given: true, skips: false }],
    ['is not given', { given: false, skips: true }],
  ])('proves nothing open where it %s', async (_name, panel) => {
    expect(await tryToken(panel)).toMatchObject({ reading: 'refused', anonymous: 'refused' });
  });
});
