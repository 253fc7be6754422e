import { formatUsable } from '../../../../src/checks/requests/format-usable/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { openRequest, register, request } from '../../../lib/requests.ts';

const broken = request({ id: 'A-3', file: { state: 'unusable', why: { code: 'answer-encrypted' } } });

checkTester(formatUsable, {
  base: register([request()]),
  cases: [
    { name: 'a file that opens', expect: ['opens', { n: 1 }] },
    {
      name: 'beside an older one that was deleted',
      with: register([request({ id: 'A-0', file: { state: 'gone' } }), request()]),
      expect: 'opens',
    },
    {
      name: 'one of two does not open',
      with: register([request(), broken]),
      expect: ['not-usable', { requests: ['A-3'], what: { code: 'answer-encrypted' } }],
    },
    {
      name: 'a PDF for a person to read',
      with: register([request({ format: 'pdf', file: { state: 'opens', format: 'pdf' } })]),
      expect: 'opens',
    },
    {
      name: 'a PDF for portability',
      with: register([request({ kind: 'portability', format: 'pdf', file: { state: 'opens', format: 'pdf' } })]),
      expect: ['not-usable', { requests: ['A-1'], what: { code: 'answer-not-portable' } }],
    },
    {
      name: 'a PDF where Word or Excel was promised',
      with: register([request({ format: 'pdf', file: { state: 'opens', format: 'pdf' } })]),
      params: { accept: ['docx', 'xlsx'] },
      expect: 'not-usable',
    },
    {
      name: 'a file that is not the one of then',
      with: register([request({ file: { state: 'unclear', why: { code: 'answer-changed' } } })]),
      expect: 'not-clear',
    },
    {
      name: 'the only file is gone',
      with: register([request({ file: { state: 'gone' } })]),
      expect: ['not-seen', { months: 12 }],
    },
    { name: 'no file is named', with: register([request({ file: null })]), expect: 'not-seen' },
    {
      name: 'the only file is of two years ago',
      with: register([request({ received: '2024-05-04', answered: '2024-05-11' })]),
      expect: 'not-seen',
    },
    {
      name: 'a refusal needs none',
      with: register([request({ outcome: 'refused', format: null, file: null }), openRequest()]),
      expect: 'no-copies',
    },
  ],
});
