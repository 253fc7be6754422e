/** Judges what each address of the name answered, and takes the worst: visitors may come to any of them. */
import type { Check, Verdict } from '../../model/check.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import type { HttpPlains, HttpResponses } from '../../model/evidence/http.ts';

const ADDRESS_REASONS = {
  'address-not-seen': {
    outcome: 'inconclusive',
    text: {
      en: 'Nothing wrong was seen, but not every address answered: {failed}.',
      nl: 'Er is niets verkeerds gezien, maar niet elk adres antwoordde: {failed}.',
    },
  },
} as const;

/** For what is asked with a browser's user agent too. */
const BROWSER_REASONS = {
  'differs-for-browsers': {
    outcome: 'inconclusive',
    text: {
      en: 'The server answers browsers differently: "{ours}" for this audit, "{browsers}" for the user agent of a browser.',
      nl: 'De server antwoordt browsers anders: "{ours}" voor deze meting, "{browsers}" voor de user agent van een browser.',
    },
    fix: {
      en: 'Answer all visitors alike, or measure with --user-agent browser what browsers get.',
      nl: 'Antwoord alle bezoekers hetzelfde, of meet met --user-agent browser wat browsers krijgen.',
    },
  },
} as const;

/** The same check, of which the judge sees one address at a time; evidence of other kinds it sees whole. */
export function atEachAddress(kind: 'http.response' | 'http.plain', check: Check): Check {
  const reasons: Check['reasons'] = {
    ...check.reasons,
    ...ADDRESS_REASONS,
    ...(kind === 'http.response' ? BROWSER_REASONS : {}),
  };
  return {
    ...check,
    reasons,
    judge: (evidence, params, context) => {
      const { others = [], ...first } = evidence[kind] as HttpResponses | HttpPlains;
      const answers = [
        first,
        ...others.flatMap(({ attempt }) => (attempt.status === 'completed' ? [attempt.value] : [])),
      ];
      const verdicts = answers.map((answer) => check.judge({ ...evidence, [kind]: answer }, params, context));
      const failed = others.filter(({ attempt }) => attempt.status !== 'completed').map(({ address }) => address);
      const ours = worstOf(
        failed.length > 0 ? [...verdicts, { reason: 'address-not-seen', data: { failed } }] : verdicts,
        reasons,
      );
      const { asBrowser } = evidence[kind] as HttpResponses;
      if (asBrowser?.status !== 'completed') return ours;
      const browsers = check.judge({ ...evidence, [kind]: asBrowser.value }, params, context);
      // What is wrong for this audit is wrong; a block page for a browser without its programs says nothing of browsers.
      const differs = reasons[ours.reason]?.outcome !== 'fail' && reasons[browsers.reason]?.outcome === 'fail';
      return differs
        ? { reason: 'differs-for-browsers', data: { ours: ours.reason, browsers: browsers.reason } }
        : ours;
    },
  };
}

/** A pass with a recommendation is worse than one without; of two that are alike the first is reported. */
function worstOf(verdicts: readonly Verdict[], reasons: Check['reasons']): Verdict {
  const rank = ({ reason }: Verdict) => {
    const { outcome = 'fail', warns = false } = reasons[reason] ?? {};
    return OUTCOMES.indexOf(outcome) - (warns ? 0.5 : 0);
  };
  return verdicts.reduce((worst, next) => (rank(next) < rank(worst) ? next : worst));
}
