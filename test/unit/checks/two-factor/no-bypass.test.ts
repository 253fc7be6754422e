import { noBypass } from '../../../../src/checks/two-factor/no-bypass/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { observed } from '../../../lib/evidence.ts';
import { answer, door } from '../../../lib/login-evidence.ts';

const everybody = answer('refused', { status: 403, challenges: false, fingerprint: 'sha256:forbidden' });
const missing = answer('unknown', { status: 404, challenges: false, fingerprint: 'sha256:missing' });
const unreached = { name: 'IMAP', kind: 'imap', reason: 'tls-untrusted', detail: observed('a stranger') } as const;

checkTester(noBypass, {
  base: { 'login.bypass': { doors: [door()] } },
  cases: [
    { name: 'refused, and otherwise than a wrong password', expect: ['closed', { doors: ['CalDAV'] }] },
    {
      name: 'refused, and an account without a second factor gets in',
      with: { 'login.bypass': { doors: [door({ wrong: null, control: answer('open') })] } },
      expect: 'closed',
    },
    {
      name: 'open to the password, the finding of SOGo',
      with: { 'login.bypass': { doors: [door(), door({ name: 'CardDAV', password: answer('open'), wrong: null })] } },
      expect: ['open', { doors: ['CardDAV'] }],
    },
    {
      name: 'an interface that is switched off answers 403 to everybody',
      with: { 'login.bypass': { doors: [door({ anonymous: everybody, password: everybody, wrong: everybody })] } },
      expect: ['closed-to-all', { doors: ['CalDAV'] }],
    },
    {
      name: 'refused like a wrong password',
      with: { 'login.bypass': { doors: [door({ password: answer('refused'), wrong: answer('refused') })] } },
      expect: 'unproven',
    },
    {
      name: 'no attempt was left for a wrong password',
      with: { 'login.bypass': { doors: [door({ wrong: null })] } },
      expect: 'unproven',
    },
    {
      name: 'every refusal has a number of its own',
      with: {
        'login.bypass': { doors: [door({ anonymousAgain: answer('refused', { fingerprint: 'sha256:another' }) })] },
      },
      expect: 'unproven',
    },
    {
      name: 'the right password is refused in another way the second time',
      with: { 'login.bypass': { doors: [door({ again: answer('refused', { fingerprint: 'sha256:another' }) })] } },
      expect: 'unproven',
    },
    {
      name: 'no attempt was left to repeat the right password',
      with: { 'login.bypass': { doors: [door({ again: null })] } },
      expect: 'closed',
    },
    {
      name: 'no attempt was left for the second door',
      with: { 'login.bypass': { doors: [door()], unreached: [{ ...unreached, reason: 'budget' }] } },
      expect: ['not-tried', { doors: ['IMAP'] }],
    },
    {
      name: 'nothing there for anybody but the control account',
      with: {
        'login.bypass': {
          doors: [door({ anonymous: missing, password: missing, wrong: null, control: answer('open') })],
        },
      },
      expect: 'unclear',
    },
    {
      name: 'nothing there',
      with: { 'login.bypass': { doors: [door({ anonymous: missing, password: missing, wrong: null })] } },
      expect: ['absent', { doors: ['CalDAV'] }],
    },
    {
      name: 'a mail server without a proven connection, beside a closed door',
      with: { 'login.bypass': { doors: [door()], unreached: [unreached] } },
      expect: ['unreached', { doors: ['IMAP'] }],
    },
    {
      name: 'an open door, whatever could not be reached',
      with: { 'login.bypass': { doors: [door({ password: answer('open'), wrong: null })], unreached: [unreached] } },
      expect: ['open', { doors: ['CalDAV'] }],
    },
    { name: 'no doors known', with: { 'login.bypass': { doors: [] } }, expect: 'none-known' },
    {
      name: 'a page that anybody may see',
      with: { 'login.bypass': { doors: [door({ anonymous: answer('open'), password: answer('open'), wrong: null })] } },
      expect: 'unclear',
    },
    {
      name: 'a redirect',
      with: { 'login.bypass': { doors: [door({ password: answer('unknown'), wrong: null })] } },
      expect: 'unclear',
    },
  ],
});
