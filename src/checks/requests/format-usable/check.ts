/** GDPR 12(1), 15(3), 20(1): do the files that people were given open, and hold data that can be used? */
import { defineCheck } from '../../../model/check.ts';
import { addMonths } from '../../../model/day.ts';
import { ANSWER_FORMATS, REQUEST_KINDS, type RegisteredRequest } from '../../../model/evidence/requests.ts';
import type { Observation } from '../../../model/observation.ts';
import { datesOf, idsOf, todayOf } from '../../lib/requests.ts';
import { texts } from './texts.ts';

const MONTHS = 12;

export const formatUsable = defineCheck({
  id: 'requests.format-usable',
  severity: 'medium',
  needs: ['requests.register'],
  params: {
    accept: {
      type: 'array',
      description: 'formats that the promise speaks of',
      default: ANSWER_FORMATS.filter((format) => format !== 'paper'),
      items: { type: 'string' },
    },
  },
  outcomes: {
    pass: ['opens'],
    fail: ['not-usable'],
    inconclusive: ['not-clear', 'not-seen'],
    'not-applicable': ['no-copies'],
  },
  texts,
  judge({ 'requests.register': register }, { accept }, verdict, { asOf }) {
    const copies = register.requests.filter(isCopy);
    const seen = copies.map((request) => ({ request, ...fileOf(request, accept) }));
    const those = (wanted: string) => seen.filter(({ state }) => state === wanted);
    const told = (wanted: string) => ({
      requests: idsOf(those(wanted).map(({ request }) => request)),
      what: those(wanted)[0]?.why ?? '',
    });
    if (those('unusable').length > 0) return verdict('not-usable', told('unusable'));
    if (those('unclear').length > 0) return verdict('not-clear', told('unclear'));
    if (copies.length === 0) return verdict('no-copies');
    const since = addMonths(todayOf(register, asOf), -MONTHS);
    const recent = those('opens').filter(({ request }) => datesOf(request).at(-1)! >= since);
    return recent.length === 0 ? verdict('not-seen', { months: MONTHS }) : verdict('opens', { n: recent.length });
  },
});

/** What has a file, or should have one. */
const isCopy = ({ answered, outcome, file }: RegisteredRequest): boolean =>
  file !== null || (answered !== null && !['refused', 'withdrawn', 'nothing-held', 'done'].includes(outcome ?? ''));

interface Seen {
  readonly state: 'opens' | 'unusable' | 'unclear' | 'none';
  readonly why?: Observation;
}

function fileOf({ file, kind }: RegisteredRequest, accept: readonly string[]): Seen {
  if (file === null || file.state === 'gone') return { state: 'none' };
  if (file.state === 'unusable') return file;
  if (file.state !== 'opens' || !REQUEST_KINDS.includes(kind))
    return { state: 'unclear', why: file.state === 'unclear' ? file.why : { code: 'answer-unreadable' } };
  if (kind === 'portability' && file.format === 'pdf')
    return { state: 'unusable', why: { code: 'answer-not-portable' } };
  if (accept.includes(file.format)) return { state: 'opens' };
  return { state: 'unusable', why: { code: 'answer-not-accepted', format: file.format } };
}
