/** Every check can fail, and something shows it: a fault of the lab, or a server of its own where the lab cannot be broken so. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/registry.ts';
import { FAULTS } from '../../src/lab/index.ts';

const root = join(import.meta.dirname, '../..');

/** Check → why no fault of the lab turns it to `fail`, and the test that does, with a word that stands in it. */
const ELSEWHERE: Readonly<Record<string, { why: string; test: string; says: string }>> = {
  'credentials.login-throttled': {
    why: 'asked only of systems with `active: true`',
    test: 'test/integration/probes/strong-credentials.test.ts',
    says: 'login-throttled',
  },
  'credentials.no-default-accounts': {
    why: 'asked only of systems with `active: true`',
    test: 'test/integration/probes/strong-credentials.test.ts',
    says: 'no-default-accounts',
  },
  'credentials.no-user-enumeration': {
    why: 'the default number of attempts does not reach it',
    test: 'test/integration/probes/strong-credentials.test.ts',
    says: 'no-user-enumeration',
  },
  'form.encrypted': {
    why: 'controls.yaml of this repository names no contact form',
    test: 'test/integration/contact-form.test.ts',
    says: "'encrypted'",
  },
  'form.fields-needed': {
    why: 'controls.yaml of this repository names no contact form',
    test: 'test/integration/contact-form.test.ts',
    says: "'fields-needed'",
  },
  'form.found': {
    why: 'controls.yaml of this repository names no contact form',
    test: 'test/integration/contact-form.test.ts',
    says: "'found'",
  },
  'form.no-preticked': {
    why: 'controls.yaml of this repository names no contact form',
    test: 'test/integration/contact-form.test.ts',
    says: "'no-preticked'",
  },
  'form.no-undeclared-parties': {
    why: 'controls.yaml of this repository names no contact form',
    test: 'test/integration/contact-form.test.ts',
    says: "'no-undeclared-parties'",
  },
  'form.not-in-address': {
    why: 'controls.yaml of this repository names no contact form',
    test: 'test/integration/contact-form.test.ts',
    says: "'not-in-address'",
  },
  'form.nothing-before-sending': {
    why: 'controls.yaml of this repository names no contact form',
    test: 'test/integration/contact-form.test.ts',
    says: "'nothing-before-sending'",
  },
  'form.own-target': {
    why: 'controls.yaml of this repository names no contact form',
    test: 'test/integration/contact-form.test.ts',
    says: "'own-target'",
  },
  'form.statement-linked': {
    why: 'controls.yaml of this repository names no contact form',
    test: 'test/integration/contact-form.test.ts',
    says: "'statement-linked'",
  },
  'http.well-formed': {
    why: 'Node.js servers write HTTP as it should be',
    test: 'test/integration/probes/lenient-http.test.ts',
    says: 'length-and-chunks',
  },
  'mailbox.bin-exists': {
    why: 'controls.yaml of this repository names no mailbox',
    test: 'test/integration/mailbox.test.ts',
    says: "'bin-exists'",
  },
  'mailbox.connection-safe': {
    why: 'controls.yaml of this repository names no mailbox',
    test: 'test/integration/mailbox.test.ts',
    says: "'connection-safe'",
  },
  'mailbox.copies-kept': {
    why: 'controls.yaml of this repository names no mailbox',
    test: 'test/integration/mailbox.test.ts',
    says: "'copies-kept'",
  },
  'mailbox.inbox-cleared': {
    why: 'controls.yaml of this repository names no mailbox',
    test: 'test/integration/mailbox.test.ts',
    says: "'inbox-cleared'",
  },
  'mailbox.kept-long-enough': {
    why: 'controls.yaml of this repository names no mailbox',
    test: 'test/integration/mailbox.test.ts',
    says: "'kept-long-enough'",
  },
  'mailbox.not-kept-too-long': {
    why: 'controls.yaml of this repository names no mailbox',
    test: 'test/integration/mailbox.test.ts',
    says: "'not-kept-too-long'",
  },
  'privacy.before-consent': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/before-consent.test.ts',
    says: "'stored'",
  },
  'privacy.cloaked': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/cloaked.test.ts',
    says: "'cloaked'",
  },
  'privacy.cookie-as-told': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/cookie-as-told.test.ts',
    says: "'not-placed'",
  },
  'privacy.lifetimes': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/lifetimes.test.ts',
    says: "'too-long'",
  },
  'privacy.no-advertising': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/no-advertising.test.ts',
    says: "'advertising'",
  },
  'privacy.no-lasting-identifier': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/no-lasting-identifier.test.ts',
    says: "'same-id'",
  },
  'privacy.no-personal-data-sent': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/no-personal-data-sent.test.ts',
    says: "'sent-plain'",
  },
  'privacy.no-session-recording': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/no-session-recording.test.ts',
    says: "'recorder-seen'",
  },
  'privacy.no-undeclared-processors': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/no-undeclared-processors.test.ts',
    says: "'undeclared'",
  },
  'privacy.no-user-id': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/no-user-id.test.ts',
    says: "'user-id-sent'",
  },
  'privacy.product-in-use': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/product-in-use.test.ts',
    says: "'other-account'",
  },
  'privacy.refusal-as-easy': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/refusal-as-easy.test.ts',
    says: "'only-accept'",
  },
  'privacy.refusal-respected': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/refusal-respected.test.ts',
    says: "'still-stored'",
  },
  'privacy.statement-names-processors': {
    why: 'the demonstration visits no website with a browser',
    test: 'test/unit/checks/privacy/statement-names-processors.test.ts',
    says: "'not-named'",
  },
  'privacy.visited': {
    why: 'what was not seen is undetermined, and no failure',
    test: 'test/lib/privacy.ts',
    says: "'page-not-seen'",
  },
  'requests.answered-in-time': {
    why: 'controls.yaml of this repository names no register',
    test: 'test/integration/requests-register.test.ts',
    says: "'answered-in-time'",
  },
  'requests.drill-recent': {
    why: 'controls.yaml of this repository names no register',
    test: 'test/integration/requests-register.test.ts',
    says: "'drill-recent'",
  },
  'requests.extension-told': {
    why: 'controls.yaml of this repository names no register',
    test: 'test/integration/requests-register.test.ts',
    says: "'extension-told'",
  },
  'requests.format-usable': {
    why: 'controls.yaml of this repository names no register',
    test: 'test/integration/requests-register.test.ts',
    says: "'format-usable'",
  },
  'requests.register-fresh': {
    why: 'controls.yaml of this repository names no register',
    test: 'test/integration/requests-register.test.ts',
    says: "'register-fresh'",
  },
  'requests.within-promise': {
    why: 'controls.yaml of this repository names no register',
    test: 'test/integration/requests-register.test.ts',
    says: "'within-promise'",
  },
  'statement.reviewed': {
    why: 'the statement of this repository is of 2018, so it fails without a fault',
    test: 'test/e2e/published-statement.test.ts',
    says: "'reviewed'",
  },
  'two-factor.directory-enrolled': {
    why: 'no system of the lab is a directory',
    test: 'test/integration/login/directories.test.ts',
    says: 'admins-without',
  },
  'two-factor.directory-required': {
    why: 'no system of the lab is a directory',
    test: 'test/integration/login/directories.test.ts',
    says: 'not-for-all',
  },
  'two-factor.id-token-valid': {
    why: 'no system of the lab is a provider of OpenID Connect',
    test: 'test/integration/login/oidc.test.ts',
    says: 'says-too-much',
  },
  'tls.certificate-chain': {
    why: 'a chain that is not whole is not trusted either, and the lab sends one intermediate certificate only',
    test: 'docs/zoo.md',
    says: 'tls.certificate-chain',
  },
  'tls.certificate-revocation': {
    why: 'the lab has nobody who answers about revocation',
    test: 'docs/zoo.md',
    says: 'tls.certificate-revocation',
  },
  'tls.ocsp-stapling': {
    why: 'the lab has nobody who answers about revocation',
    test: 'docs/zoo.md',
    says: 'tls.ocsp-stapling',
  },
  'tls.certificate-key': {
    why: 'a client of OpenSSL 3 then trusts the certificate no more',
    test: 'docs/zoo.md',
    says: 'tls.certificate-key',
  },
  'tls.certificate-signature': {
    why: 'a client of OpenSSL 3 then trusts the certificate no more',
    test: 'docs/zoo.md',
    says: 'tls.certificate-signature',
  },
  'tls.compression': { why: 'OpenSSL 3 has no compression', test: 'docs/zoo.md', says: 'tls.compression' },
  'tls.early-data': {
    why: 'Node.js servers take no early data',
    test: 'test/unit/checks/tls/early-data.test.ts',
    says: "'early-data'",
  },
  'tls.post-quantum': {
    why: 'a machine without such groups fails it always, and one that has them cannot be told to leave them out on every Node.js',
    test: 'test/unit/checks/tls/post-quantum.test.ts',
    says: 'classical-only',
  },
  'tls.secure-renegotiation': {
    why: 'OpenSSL 3 always renegotiates securely',
    test: 'test/unit/checks/tls/secure-renegotiation.test.ts',
    says: 'not-secure',
  },
  'two-factor.code-guessing-throttled': {
    why: 'asked only of systems with `active: true`, with more attempts than the default',
    test: 'test/integration/login/code-limit.test.ts',
    says: "'unlimited'",
  },
};

const ids = CHECKS.map(({ id }) => id);
const found = new Set(FAULTS.map(({ check }): string => check));

describe('faults and checks', () => {
  it('know each other: every fault names a check that there is, under an id of its own', () => {
    expect([...found].filter((check) => !ids.includes(check))).toEqual([]);
    expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
  });

  it('cover every check, in the lab or elsewhere, and no check twice', () => {
    expect(ids.filter((id) => found.has(id) === id in ELSEWHERE)).toEqual([]);
    expect(Object.keys(ELSEWHERE).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(Object.entries(ELSEWHERE))('%s is shown to fail elsewhere', (_id, { why, test, says }) => {
    expect(why).not.toBe('');
    expect(existsSync(join(root, test))).toBe(true);
    expect(readFileSync(join(root, test), 'utf8')).toContain(says);
  });
});
