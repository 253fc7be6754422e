/** The assessment itself: what scripts read. */
import type { Reporter } from './reporter.ts';

export const jsonReporter: Reporter = {
  name: 'json',
  file: 'assessment.json',
  render: (assessment) => `${JSON.stringify(assessment, null, 2)}\n`,
};
