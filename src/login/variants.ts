/**
 * The right password, made wrong in one way each (ASVS 6.2.8). A server that ignores a tail at any length below the
 * password's own takes the shortened one: that is one attempt for bounds at 8, 16, 64 and 72 alike.
 */
import type { PasswordVariant } from '../model/evidence/password-tests.ts';

/** The variant, or null when it would be the password itself. */
export function variantOf(variant: PasswordVariant, password: string): string | null {
  const changed = CHANGES[variant](password);
  return changed === password ? null : changed;
}

const CHANGES: Readonly<Record<PasswordVariant, (password: string) => string>> = {
  empty: () => '',
  shortened: (password) => Array.from(password).slice(0, -1).join(''),
  'changed-case': swapCase,
  'trailing-space': (password) => `${password} `,
};

/** Each letter in its other case; ß and the like, which have no single other case, stay as they are. */
function swapCase(password: string): string {
  const swapped = Array.from(password, (character) => {
    const [upper, lower] = [character.toUpperCase(), character.toLowerCase()];
    const other = character === upper ? lower : upper;
    return Array.from(other).length === 1 ? other : character;
  });
  return swapped.join('');
}
