/** A check on one way in which a password is wrong, that passes when the server refuses it. */
import { defineCheck, type Check } from '../../model/check.ts';
import type { LoginVariants, PasswordVariant } from '../../model/evidence/password-tests.ts';
import type { Text, TextData } from '../../model/text.ts';
import { judgeVariant, VARIANT_REASONS } from './variants.ts';

interface VariantCheck extends Pick<Check, 'id' | 'title' | 'failureTitle' | 'severity' | 'expected' | 'fix'> {
  readonly variant: PasswordVariant;
  readonly refused: Text;
  /** What the sentences speak of besides. */
  readonly dataOf?: (variants: LoginVariants) => TextData;
}

export function defineVariantCheck({ id, severity, variant, refused, dataOf, ...words }: VariantCheck): Check {
  return defineCheck({
    id,
    severity,
    needs: ['login.variants'],
    params: {},
    outcomes: { pass: ['refused'] },
    shared: VARIANT_REASONS,
    texts: { ...words, reasons: { refused } },
    judge: ({ 'login.variants': variants }, _params, verdict) =>
      verdict(judgeVariant(variants, variant), dataOf?.(variants)),
  });
}
