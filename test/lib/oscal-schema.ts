/**
 * The part of OSCAL assessment results 1.2 that our report uses: required members, no others than those named, and the
 * data types' patterns. Each definition was held against NIST's released JSON Schema (`oscal-ar-schema.json` 1.2.0), of
 * which it is a subset: what is valid here is valid there. No package on npm ships the official schema.
 */

/** Stricter than both of NIST's StringDatatype (no space at either end, no newline) and MarkupLineDatatype (no newline). */
const line = { type: 'string', pattern: '^\\S(.*\\S)?$' };
/** MarkupMultilineDatatype: any text; ours says something. */
const text = { type: 'string', minLength: 1 };
const token = { type: 'string', pattern: '^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$' };
/** DateTimeWithTimezoneDatatype, of which we write UTC only, between 1900 and 2999. */
const time = {
  type: 'string',
  format: 'date-time',
  pattern: '^(19|2\\d)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?Z$',
};
const uri = { type: 'string', format: 'uri', pattern: '^[a-zA-Z][a-zA-Z0-9+\\-.]+:.+$' };
/** UUIDDatatype: version 4 or 5. */
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

const props = list(object({ name: token, value: line }, { ns: uri, class: token, group: token }));
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
  { end: time, props, observations: list(observation), findings: list(finding), remarks: text },
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
