import { noLastingIdentifier } from '../../../../src/checks/privacy/no-lasting-identifier/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hit, privacyVisit, profile, unseenCases } from '../../../lib/privacy.ts';

checkTester(noLastingIdentifier, {
  base: privacyVisit(),
  cases: [
    {
      name: 'another one on each page',
      with: privacyVisit({
        untouched: profile({
          requests: [
            hit({ ids: { cid: 'a' }, carries: [] }),
            hit({ page: '/contact', ids: { cid: 'b' }, carries: [] }),
          ],
        }),
      }),
      expect: 'changes',
    },
    {
      name: 'none at all',
      with: privacyVisit({
        untouched: profile({ requests: [hit({ carries: [] }), hit({ carries: [], page: '/contact' })] }),
      }),
      expect: 'changes',
    },
    {
      name: 'the same',
      with: privacyVisit({
        untouched: profile({
          requests: [
            hit({ ids: { cid: 'a' }, carries: [] }),
            hit({ page: '/contact', ids: { cid: 'a' }, carries: [] }),
          ],
        }),
      }),
      expect: 'same-id',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'the same when a page is opened again',
      with: privacyVisit({ untouched: profile({ requests: [hit(), hit({ marked: true })] }) }),
      expect: 'same-id',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'one page',
      with: privacyVisit({ untouched: profile({ requests: [hit()] }) }),
      expect: 'one-page-only',
      vanishes: 'the one thing that was seen is taken away',
    },

    ...unseenCases(),
  ],
});
