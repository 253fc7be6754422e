/** The levels of internet.nl's mail test, as its categories.py has them: worst status FAIL is required, NOTICE and INFO are advised. */
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { checksOf } from '../../../src/judge/judge.ts';
import type { Control } from '../../../src/model/controls.ts';
import { internetNlMail } from '../../../src/policies/internet-nl-mail.ts';
import { POLICIES } from '../../../src/policies/registry.ts';
import { waarborgMail } from '../../../src/policies/waarborg-mail.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';

function levels(safeguard: string, policy: typeof internetNlMail) {
  const control: Control = {
    id: 'mail',
    claim: '',
    system: 'mail',
    safeguard,
    params: {},
    refs: [],
    line: 1,
    column: 1,
  };
  const checks = checksOf(control, { safeguards: SAFEGUARDS, policies: [policy], checks: CHECKS });
  return Object.fromEntries(
    checks.map(({ check, level, strict }) => [check.id, strict === true ? `${level}, strict` : level]),
  );
}

describe('internet-nl-mail', () => {
  it('is asked for by name: the default is our own', () => {
    expect(POLICIES.find(({ area }) => area === 'mail')).toBe(waarborgMail);
  });

  it('has the levels of the test', () => {
    expect(levels('mail', internetNlMail)).toEqual({
      'mail.spf': 'required',
      'mail.dmarc': 'required',
      'mail.dkim': 'required',
      'mail.dmarc-reports': 'advised',
      'mail.mx': 'advised',
      'mail.starttls': 'required',
      'mail.tls-versions': 'required',
      'mail.certificate': 'advised',
      'mail.dane': 'required, strict',
      'mail.dnssec': 'required, strict',
      'mail.tls-strength': 'required',
      'mail.dane-rollover': 'advised',
      'mail.ipv6': 'required',
    });
  });

  it('holds for the halves of mail, and no other safeguard', () => {
    expect(levels('mail-transport', internetNlMail)).toMatchObject({ 'mail.ipv6': 'required', 'mail.mx': 'advised' });
    expect(levels('mail-transport', internetNlMail)).not.toHaveProperty('mail.mta-sts');
    expect(levels('mail-authentication', internetNlMail)).not.toHaveProperty('mail.spf-narrow');
    expect(levels('https', internetNlMail)).toEqual(levels('https', waarborgMail));
  });
});
