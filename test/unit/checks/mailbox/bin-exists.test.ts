import { binExists } from '../../../../src/checks/mailbox/bin-exists/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { bin, inbox, mailbox, sent } from '../../../lib/mailbox.ts';

const absent = { state: 'absent', marked: true } as const;

checkTester(binExists, {
  base: mailbox(),
  cases: [
    { name: 'a folder that is marked', expect: ['found', { folders: ['trash'] }] },
    { name: 'a folder by its path', with: mailbox([bin(undefined, 'Prullenbak')]), expect: 'found' },
    { name: 'a folder that may not be opened', with: mailbox([bin({ state: 'closed' })]), expect: 'found' },
    {
      name: 'a path that is not there',
      with: mailbox([bin(), bin(absent, 'Weggegooid')]),
      expect: ['missing', { folders: ['Weggegooid'] }],
      vanishes: 'without its name it could be the bin by its use',
    },
    { name: 'no folder is marked', with: mailbox([bin(absent)]), expect: 'not-marked' },
    { name: 'two are marked', with: mailbox([bin({ state: 'several' })]), expect: 'several' },
    { name: 'nothing is promised of a bin', with: mailbox([inbox(), sent()]), expect: 'no-bin' },
  ],
});
