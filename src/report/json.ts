/** The assessment itself: what scripts read. */
import { printableJson } from '../model/json.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Reporter } from './reporter.ts';

export const jsonReporter: Reporter = { name: 'json', file: 'assessment.json', render: assessmentText };

/** The bytes of assessment.json: without indents, because the owner's page carries them. */
export function assessmentText(assessment: Assessment): string {
  return `${printableJson(assessment)}\n`;
}
