/** GDPR 5(1)(c); UAVG 46: does the form ask no more than answering needs? */
import { defineCheck } from '../../../model/check.ts';
import type { ContactField, FieldKind } from '../../../model/evidence/form.ts';
import { FORM_REASONS, formsIn, namesOf } from '../../lib/contact-form.ts';
import { texts } from './texts.ts';

export const fieldsNeeded = defineCheck({
  id: 'form.fields-needed',
  severity: 'medium',
  needs: ['form.visit'],
  params: {},
  outcomes: {
    pass: ['only-needed'],
    fail: ['sensitive-field', 'unexplained-field'],
  },
  shared: FORM_REASONS,
  texts,
  judge({ 'form.visit': visit }, _params, verdict) {
    const seen = formsIn(visit);
    if (seen.page === undefined) return verdict(seen.reason, seen.data);
    const unexplained = seen.page.forms.flatMap(({ fields }) =>
      fields.filter(({ explained }) => !explained).map((field) => ({ ...field, needed: isNeeded(field, fields) })),
    );
    const sensitive = unexplained.filter(
      ({ kind, optional }) => ALWAYS.includes(kind) || (!optional && WHEN_REQUIRED.includes(kind)),
    );
    if (sensitive.length > 0) return verdict('sensitive-field', { fields: namesOf(sensitive) });
    const demanded = unexplained.filter(({ optional, needed }) => !optional && !needed);
    return demanded.length > 0 ? verdict('unexplained-field', { fields: namesOf(demanded) }) : verdict('only-needed');
  },
});

/** By law for few, or of a special category: also when it may stay empty. */
const ALWAYS: readonly FieldKind[] = ['national-id', 'identity-document', 'health', 'belief-or-origin', 'finances'];
const WHEN_REQUIRED: readonly FieldKind[] = ['birth', 'gender', 'address'];
const NEEDED: readonly FieldKind[] = ['name', 'email', 'message', 'subject', 'agreement', 'captcha'];

/** One way to answer is needed: a telephone number where no e-mail address is demanded. */
function isNeeded({ kind }: ContactField, fields: readonly ContactField[]): boolean {
  if (kind === 'phone') return !fields.some((other) => other.kind === 'email' && !other.optional);
  return NEEDED.includes(kind);
}
