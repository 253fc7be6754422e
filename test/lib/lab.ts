/** The lab as `waarborg demo` starts it: its website publishes the statement of this repository. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLab, type Lab, type LabOptions } from '../../src/lab/index.ts';

const STATEMENT = readFileSync(join(import.meta.dirname, '../../statement.nl.txt'), 'utf8');

export const startTestLab = (options: Omit<LabOptions, 'statement'>): Promise<Lab> =>
  startLab({ ...options, statement: STATEMENT });
