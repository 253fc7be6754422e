/**
 * The part of OSCAL assessment results 1.2 that our report uses, written from NIST's reference
 * (https://pages.nist.gov/OSCAL/resources/concepts/layer/assessment/assessment-results/): required members, no others than
 * those named, and the data types' patterns. No package on npm ships the official schema.
 */
const line = { type: 'string', pattern: '^\\S(.*\\S)?$' };
const text = { type: 'string', minLength: 1 };
const token = { type: 'string', pattern: '^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$' };
const time = { type: 'string', format: 'date-time', pattern: '(Z|[+-]\\d{2}:\\d{2})$' };
const uuid = {
  type: 'string',
  pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$',
};

const object = (required: Record<string, unknown>, optional: Record<string, unknown> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});
const list = (items: unknown) => ({ type: 'array', minItems: 1, items });

const props = list(object({ name: token, value: line }, { ns: { type: 'string', format: 'uri' }, class: token }));
const status = object(
  { state: { enum: ['satisfied', 'not-satisfied'] } },
  { reason: { enum: ['pass', 'fail', 'other'] }, remarks: text },
);
const observation = object(
  { uuid, description: text, methods: list({ enum: ['EXAMINE', 'INTERVIEW', 'TEST', 'UNKNOWN'] }), collected: time },
  {
    title: line,
    props,
    types: list(token),
    expires: time,
    'relevant-evidence': list(object({ description: text }, { href: { type: 'string', format: 'uri-reference' } })),
  },
);
const finding = object(
  {
    uuid,
    title: line,
    description: text,
    target: object({ type: { enum: ['statement-id', 'objective-id'] }, 'target-id': token, status }),
  },
  { props, 'related-observations': list(object({ 'observation-uuid': uuid })) },
);
const result = object(
  {
    uuid,
    title: line,
    description: text,
    start: time,
    'reviewed-controls': object({ 'control-selections': list(object({ 'include-all': object({}) })) }),
  },
  { end: time, props, observations: list(observation), findings: list(finding) },
);

export const OSCAL_SUBSET = object({
  'assessment-results': object(
    {
      uuid,
      metadata: object({ title: line, 'last-modified': time, version: line, 'oscal-version': line }),
      'import-ap': object({ href: { type: 'string', format: 'uri-reference' } }),
      results: list(result),
    },
    { 'back-matter': object({ resources: list(object({ uuid }, { title: line, props })) }) },
  ),
});
