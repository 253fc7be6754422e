import { isOwnWord, type AssessedControl } from '../model/assessment.ts';
import type { Text } from '../model/text.ts';
import { message } from './say.ts';

/** Who confirmed the confirmed promises among these. */
export const whoConfirmed = (controls: readonly AssessedControl[]): Text =>
  message(controls.some(isOwnWord) ? 'confirmed-by.organisation' : 'confirmed-by.employee');
