/** CSP3 §6.4.2 and RFC 7034: who may show this page in a frame, and so place something over it (clickjacking). */
import { fieldMembers, fieldValues } from '../../lib/answers.ts';
import { frameAncestors, isAnyHost, isAnyScheme, policiesIn } from '../../lib/csp.ts';
import { defineHeaderCheck } from '../../lib/header-check.ts';
import { texts } from './texts.ts';

export const frameProtection = defineHeaderCheck({
  id: 'http.frame-protection',
  sound: 'limited',
  faults: ['absent', 'open-to-all', 'other-value'],
  texts,
  judge(answer) {
    const ancestors = frameAncestors(policiesIn(fieldValues(answer, 'content-security-policy')));
    // frame-ancestors replaces X-Frame-Options in every browser that knows it.
    if (ancestors.length > 0) {
      const isOpen = (sources: readonly string[]) => sources.some((one) => isAnyHost(one) || isAnyScheme(one));
      return ancestors.every(isOpen) ? { fault: 'open-to-all' } : { data: { by: 'frame-ancestors' } };
    }
    const values = [...new Set(fieldMembers(answer, 'x-frame-options').map((value) => value.toLowerCase()))];
    if (values.length === 0) return { fault: 'absent' };
    if (isLimited(values)) return { data: { by: 'X-Frame-Options' } };
    return { fault: 'other-value', data: { value: values.join(', ').slice(0, 100) } };
  },
});

/** Of several values each that browsers know forbids all frames (HTML, "check a navigation response's adherence to X-Frame-Options"). */
function isLimited(values: readonly string[]): boolean {
  const [value] = values;
  return values.length === 1
    ? value === 'deny' || value === 'sameorigin'
    : values.some((one) => ['deny', 'sameorigin', 'allowall'].includes(one));
}
