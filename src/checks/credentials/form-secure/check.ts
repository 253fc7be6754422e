/** WSTG-ATHN-01, ASVS 6.2.6: the form that takes the password stands on HTTPS and sends it to the same origin, by POST, from a field that hides it. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const formSecure = defineCheck({
  id: 'credentials.form-secure',
  severity: 'critical',
  needs: ['login.form'],
  params: {},
  outcomes: {
    pass: ['secure'],
    fail: ['not-https', 'target-not-https', 'target-elsewhere', 'method-get', 'password-visible', 'prefilled'],
    inconclusive: ['left-at-once'],
    'not-applicable': ['no-page'],
    'not-checked': ['no-form-seen'],
  },
  advised: ['no-form-seen'],
  texts,
  judge({ 'login.form': seen }, _params, verdict) {
    if (seen.scheme !== 'https') return verdict('not-https');
    if ((seen.page as unknown) === false) return verdict('no-page');
    const { form, path, leaves } = seen;
    if (form === null) return leaves ? verdict('left-at-once', { path }) : verdict('no-form-seen');
    const { targetScheme: scheme, passwordType: type } = form;
    if (scheme !== 'https') return verdict('target-not-https', { path, scheme });
    if ((form.sameOrigin as unknown) !== true) return verdict('target-elsewhere', { path });
    if (form.method !== 'post') return verdict('method-get', { path });
    if (type !== 'password') return verdict('password-visible', { type });
    if ((form.prefilled as unknown) !== false) return verdict('prefilled');
    if (leaves !== undefined) return verdict('left-at-once', { path });
    return verdict('secure', { path });
  },
});
