/** Logins of many kinds, right and broken: what is proven of each, and that nothing goes where it does not belong. */
import { describe, expect, it } from 'vitest';
import type { LoginError } from '../../../src/login/driver.ts';
import type { Json } from '../../../src/model/json.ts';
import { VERDICTS_WITH_FACTOR, VERDICTS_WITHOUT_FACTOR, verdictsOf, visitBy } from '../../lib/driver-visit.ts';
import { ODD_HOST, ODD_USER, oddLogin, strays, type Oddities, type Seen } from '../../lib/servers/odd-login.ts';
import { startOrigins } from '../../lib/servers/origins.ts';

const GATE = `Basic ${Buffer.from('gate:keeper').toString('base64')}`;
const FORM = { path: '/login', protected: '/home' };

async function examine(odd: Oddities, options: Record<string, Json> = {}, attempts = 8) {
  const seen: Seen = { posts: [], addresses: [], attempts: [] };
  await using server = await startOrigins({ [ODD_HOST]: oddLogin(odd, seen) });
  const verdicts = verdictsOf(
    await visitBy('form', { ...FORM, ...options }, server, ODD_USER, { attempts, endsWell: true }),
  );
  return {
    verdicts,
    strays: strays(seen, server.clock.now(), odd.codeFields),
    wrong: seen.attempts.filter((each) => each === 'wrong').length,
    last: seen.attempts.at(-1),
  };
}

const field = (label: string, attributes: string) => (action: string) =>
  `<form method="post" action="${action}"><label>${label} <input ${attributes}></label><button>OK</button></form>`;

/** Forms of a page that people work with; none of them is the login's. */
const FORMS: readonly (readonly [string, string])[] = [
  [
    'a search in a lone text field',
    '<form method="post" action="/find"><input name="klantfactuur" placeholder="Zoeken"><button>Zoek</button></form>',
  ],
  [
    'a voucher',
    '<form method="post" action="/voucher"><label>Voucher code <input name="code" maxlength="6"></label><button>Redeem</button></form>',
  ],
  [
    'a number of parcels',
    '<form method="post" action="/order"><input type="number" name="amount" inputmode="numeric" value="1"><button>Order</button></form>',
  ],
  [
    'a new password',
    '<form method="post" action="/password"><input type="password" name="old"><input type="password" name="new"><input type="password" name="again"><button>Change</button></form>',
  ],
  [
    'a second factor to be set up',
    '<form method="post" action="/profile"><p>Scan the picture</p><label>Authentication code <input name="authcode" autocomplete="one-time-code"></label><button>Activate</button></form><form method="post" action="/name"><input name="nickname" value="Au"><input name="town"><button>Save</button></form>',
  ],
  [
    'a preference that holds mfa in its name',
    '<form method="post" action="/prefs"><input type="number" name="NumFavoriteTables" value="10"><button>Save</button></form>',
  ],
];

describe('a second factor that holds', () => {
  it.each<[string, Oddities, Record<string, Json>?]>([
    ['though each login ends the one before', { onePending: true }],
    ...FORMS.map(([name, home]): [string, Oddities] => [`before a page with ${name}`, { home }]),
    [
      'behind a form to register',
      {
        loginPage: (form) =>
          `<form method="post" action="/register"><input name="mail" type="email"><input name="pw" type="password"><button>Create your account</button></form>${form}`,
      },
    ],
    [
      'behind a form for news',
      {
        loginPage: (form) =>
          `<form method="post" action="/news"><input name="mail" type="email"><button>Subscribe</button></form>${form}`,
      },
    ],
    ['in a field called twofa', { codePage: field('Code', 'name="twofa"'), codeFields: ['twofa'] }],
    [
      'in a field that only a French label tells of',
      { codePage: field('Code de sécurité', 'name="x1"'), codeFields: ['x1'] },
    ],
    [
      'in a field that only a German label tells of',
      { codePage: field('Einmalcode', 'name="feld"'), codeFields: ['feld'] },
    ],
    [
      'in a field that only a Spanish label tells of',
      { codePage: field('Código de verificación', 'name="c"'), codeFields: ['c'] },
    ],
    [
      'in a field of no telling name, alone on its page',
      { codePage: field('Please', 'name="answer"'), codeFields: ['answer'] },
    ],
    [
      'in a field that hides what is typed',
      { codePage: field('PIN', 'type="password" name="pin" maxlength="6"'), codeFields: ['pin'] },
    ],
    [
      'in a field that hides what is typed, and is declared',
      { codePage: field('Secret', 'type="password" name="second"'), codeFields: ['second'] },
      { fields: { code: 'second' } },
    ],
    [
      'in six boxes of one digit',
      {
        codePage: (action) =>
          `<form method="post" action="${action}">${'<input name="d[]" maxlength="1" inputmode="numeric">'.repeat(6)}<button>OK</button></form>`,
        codeFields: ['d[]'],
      },
    ],
    [
      'beside a field that nobody sees',
      {
        codePage: (action) =>
          `<form method="post" action="${action}"><input name="otp" autocomplete="one-time-code"><input name="website" style="display:none"><button>OK</button></form>`,
      },
    ],
    [
      'before a question whether to stay logged in',
      {
        between:
          '<h1>Stay signed in?</h1><form method="post" action="/between"><button name="stay" value="yes">Yes</button><button name="stay" value="no">No</button></form>',
      },
    ],
    ['on pages of which a part is random', { random: true }],
    [
      'behind a server that wants a name and password of its own',
      { gate: { header: 'authorization', value: GATE } },
      { headers: { authorization: GATE } },
    ],
    [
      'behind a cookie that a script sets',
      { gate: { header: 'cookie', value: 'seen=yes' } },
      { headers: { cookie: 'seen=yes' } },
    ],
    ['and is left through a page that asks again', { exit: 'asked-again' }],
    ['and is left by a button', { exit: 'button' }],
    ['and makes who was wrong wait longer each time', { waits: (wrong) => 2 ** wrong }],
    ['and is asked whatever the password', { asksAll: true }],
  ])('%s', async (_name, odd, options) => {
    const { verdicts, ...sent } = await examine(odd, options);
    expect(verdicts).toEqual(VERDICTS_WITH_FACTOR);
    expect(sent).toMatchObject({ strays: [], last: 'admitted' });
    expect(sent.wrong).toBeLessThanOrEqual(8);
  });
});

describe('a server that counts every password until a login is complete', () => {
  it('is never given more than five by the usual attempts', async () => {
    const { verdicts, ...sent } = await examine({ mostGiven: 5, onePending: true }, {}, 4);
    expect(verdicts).toEqual(VERDICTS_WITH_FACTOR);
    expect(sent).toMatchObject({ strays: [], last: 'admitted' });
  });
});

it('an old code is asked when no later one was used, or it would be refused for that', async () => {
  const takes = (steps: number | null) => steps !== null && steps >= -4 && steps <= 1;
  const { verdicts } = await examine({ justUsed: true, takes }, {}, 4);
  expect(verdicts['two-factor.code-window']).toBe('long-accepted');
});

describe('a field that nobody sees', () => {
  it.each([
    ['by its style', '<input name="website" style="position:absolute;left:-9999px">'],
    ['by its box', '<div style="display:none"><input name="website" type="email"></div>'],
    ['for who listens', '<input name="website" aria-hidden="true" tabindex="-1">'],
    ['by its type', '<input type="hidden" name="website" value="as it was">'],
  ])('%s keeps its value in the form of the login', async (_name, bait) => {
    const seen: Seen = { posts: [], addresses: [], attempts: [] };
    const loginPage = (form: string) => form.replace('<label>User', `${bait}<label>User`);
    await using server = await startOrigins({ [ODD_HOST]: oddLogin({ loginPage }, seen) });
    expect(verdictsOf(await visitBy('form', FORM, server, ODD_USER))).toMatchObject({
      'two-factor.right-code-admits': 'admitted',
    });
    const logins = seen.posts.filter(({ path }) => path === '/login');
    const given = new Set(
      logins.flatMap(({ fields }) => fields.filter(([name]) => name === 'website').map(([, value]) => value)),
    );
    expect([...given]).toEqual([bait.includes('as it was') ? 'as it was' : '']);
  });
});

describe('a gate before the login', () => {
  it.each(['authorization', 'cookie'] as const)(
    'that is not opened (%s) is neither a pass nor a failure',
    async (header) => {
      const gate = { header, value: GATE };
      const { verdicts, strays: found } = await examine({ gate }).catch((error: unknown) => ({
        verdicts: { said: (error as LoginError).detail.code },
        strays: [],
      }));
      expect(verdicts).toEqual({ said: 'no-login-form' });
      expect(found).toEqual([]);
    },
  );
});

describe('a second factor that is switched off, though its secret is known', () => {
  it.each(FORMS)('shows, and sends nothing to %s', async (_name, home) => {
    const { verdicts, ...sent } = await examine({ factor: false, home });
    expect(verdicts).toEqual(VERDICTS_WITHOUT_FACTOR);
    expect(sent).toMatchObject({ strays: [], last: 'admitted' });
  });
});

describe('a second factor that is broken', () => {
  it.each<[string, Oddities, Record<string, string>]>([
    [
      'any code, where each login ends the one before',
      { onePending: true, takes: () => true },
      { 'two-factor.wrong-code-refused': 'admitted' },
    ],
    ['any code', { takes: () => true }, { 'two-factor.wrong-code-refused': 'admitted' }],
    [
      'a code of two minutes ago',
      { onePending: true, takes: (steps) => steps !== null && steps >= -4 && steps <= 1 },
      { 'two-factor.code-window': 'long-accepted' },
    ],
    [
      'a code of a minute ahead',
      { takes: (steps) => steps !== null && steps >= -1 && steps <= 2 },
      { 'two-factor.code-window': 'others-accepted' },
    ],
  ])('takes %s', async (_name, odd, expected) => {
    const { verdicts, ...sent } = await examine(odd);
    expect(verdicts).toMatchObject(expected);
    expect(sent).toMatchObject({ strays: [], last: 'admitted' });
  });

  it('is not called on or off where the protected page may be a question for a code itself', async () => {
    const home =
      '<form method="post" action="/more"><input name="otp2" autocomplete="one-time-code"><button>Go on</button></form>';
    const { verdicts, strays: found } = await examine({ factor: false, home });
    expect(verdicts['two-factor.password-alone-refused']).toBe('no-positive-control');
    expect(found).toEqual([]);
  });

  it.each([
    [
      'shows its secret',
      '<p>Set up your authenticator app: scan the QR code, or enter the key JBSW Y3DP EHPK 3PXP JBSW Y3DP.</p>',
    ],
    [
      'links its secret',
      '<p>Set up two-factor authentication.</p><a href="otpauth://totp/odd:auditor?secret=JBSWY3DPEHPK3PXP">Open your app</a>',
    ],
  ])('is yet to be set up, on a page that %s', async (_name, words) => {
    const { verdicts, strays: found } = await examine({
      codePage: (action) => `${words}${field('Code', 'name="otp"')(action)}`,
    });
    expect(verdicts['two-factor.password-alone-refused']).toBe('can-enrol');
    expect(verdicts['two-factor.right-code-admits']).not.toBe('admitted');
    expect(found).toEqual([]);
  });
});
