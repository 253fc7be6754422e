/** Do the directory's settings ask every user for a second factor? The word of an interface is evidence of configuration, not of a login. */
import { defineCheck } from '../../../model/check.ts';
import { DIRECTORY_IN_PART } from '../../lib/directory.ts';
import { texts } from './texts.ts';

export const directoryRequired = defineCheck({
  id: 'two-factor.directory-required',
  severity: 'critical',
  needs: ['directory.second-factor'],
  params: {},
  outcomes: {
    pass: ['enforced', 'policy-for-all'],
    fail: ['not-for-all', 'no-policy'],
    inconclusive: ['with-exceptions', 'when-needed'],
  },
  shared: { incomplete: DIRECTORY_IN_PART },
  texts,
  judge({ 'directory.second-factor': { source, users, enforced, policy, complete } }, _params, verdict) {
    if (enforced === null) {
      switch (policy) {
        case 'not-required':
          return verdict('no-policy', { source });
        case 'with-exceptions':
          return verdict('with-exceptions', { source });
        case 'when-needed':
          return verdict('when-needed', { source });
        case 'for-all':
          return complete ? verdict('policy-for-all', { source }) : verdict('incomplete', { source, users });
        default:
          return verdict('incomplete', { source, users });
      }
    }
    if (enforced < users) return verdict('not-for-all', { source, users, enforced });
    const all = complete && users > 0 && enforced === users;
    return all ? verdict('enforced', { source, users }) : verdict('incomplete', { source, users });
  },
});
