/** Holds a document between two stages against its JSON Schema, so that a stage never works on something else. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Assessment } from './assessment.ts';
import type { EvidenceBundle } from './bundle.ts';
import type { Plan } from './plan.ts';
import type { PolicyFile } from './policy.ts';

export interface Documents {
  readonly plan: Plan;
  readonly evidence: EvidenceBundle;
  readonly assessment: Assessment;
  readonly policy: PolicyFile;
}

const MOST_TOLD = 5;
const validators = new Map<keyof Documents, ValidateFunction>();

/** What is wrong with it, each with its place in the document; an empty list when it is one. Values are not echoed. */
export function problemsOfDocument(kind: keyof Documents, value: unknown): string[] {
  const validate = validatorOf(kind);
  if (validate(value)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf');
  const deepest = (error: ErrorObject) => error.instancePath.split('/').length;
  // Where one of several shapes is wanted, a constant only names another shape: that says least.
  const least = ({ keyword }: ErrorObject) => Number(keyword === 'const');
  const told = errors.toSorted((a, b) => deepest(b) - deepest(a) || least(a) - least(b)).map(sentence);
  return [...new Set(told)].slice(0, MOST_TOLD);
}

function validatorOf(kind: keyof Documents): ValidateFunction {
  const known = validators.get(kind);
  if (known !== undefined) return known;
  const schema = JSON.parse(
    readFileSync(new URL(`../../schema/${kind}.schema.json`, import.meta.url), 'utf8'),
  ) as object;
  // That each schema is one is proven by a test; shorter code takes longer to make than it saves.
  const ajv = new Ajv2020({
    ownProperties: true,
    strictTuples: false,
    meta: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  const validate = ajv.compile(schema);
  validators.set(kind, validate);
  return validate;
}

function sentence(error: ErrorObject): string {
  const place = error.instancePath === '' ? 'the document' : error.instancePath.slice(1).replaceAll('/', '.');
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return `${place} has no ${String(params['missingProperty'])}`;
    case 'additionalProperties':
      return `${place} has a member that does not belong there`;
    case 'const':
    case 'enum':
      return `${place} is none of ${JSON.stringify(params['allowedValues'] ?? [params['allowedValue']])}`;
    default:
      return `${place} ${error.message ?? 'is something else'}`;
  }
}
