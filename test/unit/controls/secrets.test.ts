/** A literal secret is refused, and stands in no message, hint or frame: also when the file is not valid YAML. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderProblems } from '../../../src/controls/render.ts';
import { GOOD, problemsOf, withMistake } from '../../lib/controls.ts';

const ACCOUNT = 'password: { env: AUDIT_PASSWORD }';
const FORM = 'driver: form, account: audit, path: /in, protected: /beheer/';
const LOGIN = 'login: { driver: plesk, account: audit }';

/** Part of the good file, what it becomes, and the secret in it. */
const SECRETS: readonly (readonly [name: string, part: string, mistake: string, secret: string])[] = [
  ['password', ACCOUNT, 'password: hunter2-geheim', 'hunter2-geheim'],
  ['password in quotes', ACCOUNT, "password: 'hunter2: geheim'", 'hunter2: geheim'],
  ['password as a number', ACCOUNT, 'password: 12345678', '12345678'],
  ['user name', '{ env: AUDIT_USERNAME }', 'jan.de.vries', 'jan.de.vries'],
  ['TOTP seed', '{ env: AUDIT_TOTP }', 'JBSWY3DPEHPK3PXP', 'JBSWY3DPEHPK3PXP'],
  ['TOTP seed as the name of a variable', 'env: AUDIT_TOTP', 'env: JBSWY3DPEHPK3PXP', 'JBSWY3DPEHPK3PXP'],
  ['password as the name of a variable', 'env: AUDIT_PASSWORD', 'env: hunter2-geheim', 'hunter2-geheim'],
  ['password under another name', ACCOUNT, 'password: { value: hunter2-geheim }', 'hunter2-geheim'],
  ['password in a list', ACCOUNT, 'password: [hunter2-geheim]', 'hunter2-geheim'],
  ['misspelt key', ACCOUNT, 'pasword: hunter2-geheim', 'hunter2-geheim'],
  ['credentials in an address', 'https://portal', 'https://root:hunter2-geheim@portal', 'hunter2-geheim'],
  ['token in an address', 'portal.example.nl', 'portal.example.nl/?token=abcdef123', 'abcdef123'],
  ['password as a login option', LOGIN, 'login: { driver: form, account: audit, password: geheim1 }', 'geheim1'],
  ['key as a login option', LOGIN, 'login: { driver: form, account: audit, apiKey: 12ab }', '12ab'],
  [
    'place in other text',
    LOGIN,
    "login: { driver: form, account: audit, x: { password: '{password}-geheim' } }",
    '{password}-geheim',
  ],
  ['cookie that is no mark', LOGIN, 'login: { driver: form, account: audit, x: { cookie: geheim1 } }', 'geheim1'],
  ['generated key', LOGIN, 'login: { driver: form, account: audit, x: aB3dE5gH7jK9mN1pQ3sT }', 'aB3dE5gH7jK9mN1pQ3sT'],
  ['token of a known form', 'owner: Jan', 'owner: ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'ghp_16C7'],
  ['JSON Web Token', 'reason: Migration', 'reason: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', 'eyJhbGci'],
  ['otpauth address', 'reason: Migration', 'reason: "otpauth://totp/a?secret=JBSWY3DP"', 'JBSWY3DP'],
];

/** The code that a secret is told with; these two are told as another mistake, without the value. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'password under another name': 'CTL_UNKNOWN_KEY',
  'password in a list': 'CTL_TYPE',
  'misspelt key': 'CTL_UNKNOWN_KEY',
};

describe('a literal secret', () => {
  it.each(SECRETS)('is refused and not echoed: %s', (name, part, mistake, secret) => {
    const text = withMistake(part, mistake);
    const problems = problemsOf(text);
    expect(problems.map(({ code }) => code)).toContain(OTHERWISE[name] ?? 'CTL_LITERAL_SECRET');
    expect(JSON.stringify(problems)).not.toContain(secret);
    expect(renderProblems(problems, text)).not.toContain(secret);
  });

  it.each(SECRETS)('is masked in the frame of another mistake beside it: %s', (_name, part, mistake, secret) => {
    const text = withMistake(part, mistake).replaceAll('\n', '\n \u0001 x\n');
    expect(text).toContain(secret);
    const everywhere = text.split('\n').map((_line, index) => ({
      code: 'CTL_VALUE' as const,
      message: 'm',
      hint: 'h',
      file: 'f',
      line: index + 1,
      column: 1,
      length: 1,
    }));
    const needsTree = ['password under another name', 'password in a list', 'misspelt key', 'generated key'];
    const shown = renderProblems(everywhere, text);
    // What only the structure betrays cannot be masked when there is no structure; keys and shapes can.
    if (!needsTree.includes(_name)) expect(shown).not.toContain(secret);
    expect(shown.length).toBeGreaterThan(text.length);
  });

  it('is masked over several lines', () => {
    const text = GOOD.replace(
      / {2}audit: .*\n/,
      '  audit:\n    username: { env: A }\n    password: |\n      geheim-een\n      geheim-twee\n',
    );
    const shown = renderProblems(problemsOf(text), text);
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['CTL_LITERAL_SECRET']);
    expect(shown).not.toMatch(/geheim/);
  });

  it('is never shown, whatever it is (property)', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9!@$%^*()_+=;.?-]{8,40}$/).filter((value) => !GOOD.includes(value));
    fc.assert(
      fc.property(secret, fc.constantFrom('username', 'password', 'totp'), (value, key) => {
        const text = GOOD.replace(new RegExp(`${key}: \\{[^}]*\\}`), () => `${key}: ${JSON.stringify(value)}`);
        const problems = problemsOf(text);
        expect(problems.map(({ code }) => code)).toContain('CTL_LITERAL_SECRET');
        expect(renderProblems(problems, text)).not.toContain(value);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what only looks like a secret', () => {
  it.each([
    ['names of input fields', LOGIN, `login: { ${FORM}, fields: { password: passwd, code: otp } }`],
    ['paths', LOGIN, 'login: { driver: form, account: audit, path: /Admin/Login2/index.php, protected: /beheer/ }'],
    ['long words', 'reason: Migration', 'reason: VERANTWOORDELIJKHEIDSGEVOEL'],
    [
      'places of a declared request',
      LOGIN,
      "login: { driver: json, account: audit, protected: /, password: { path: /in, body: { password: '{password}', token: '{token}' } } }",
    ],
    ['a cookie that is a mark', LOGIN, `login: { ${FORM}, success: { cookie: sid } }`],
    ['a reference in login options', LOGIN, `login: { ${FORM}, headers: { X-Way-In: { env: AUDIT_TOKEN } } }`],
  ])('is let through: %s', (_name, part, mistake) => {
    expect(problemsOf(withMistake(part, mistake))).toEqual([]);
  });
});

describe('an address from the environment', () => {
  it.each([
    ['credentials', 'https://root:hunter2-geheim@shop.example.nl'],
    ['another scheme', 'ftp://hunter2-geheim.example.nl'],
    ['no address', 'hunter2-geheim'],
    ['a fragment', 'https://shop.example.nl/#hunter2-geheim'],
  ])('names the variable and not its value: %s', (_name, value) => {
    const problems = problemsOf(GOOD, { SHOP_URL: value });
    expect(problems.map(({ code }) => code)).toEqual(['CTL_ENVIRONMENT']);
    expect(problems[0]?.message).toContain('SHOP_URL');
    expect(renderProblems(problems, GOOD)).not.toContain('hunter2');
  });
});
