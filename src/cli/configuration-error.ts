/** The error of a file of the user's that is wrong, light enough to be known before any command is loaded. */
import { WaarborgError } from '../model/errors.ts';

/** Errors in a file of the user's, with the frames that show where. Warnings are counted apart: they were printed before. */
export class ConfigurationError extends WaarborgError {
  readonly frames: string;

  constructor(counts: { mistakes: number; warnings: number }, frames: string, file: string) {
    const warned = counts.warnings === 0 ? '' : ` and ${counted(counts.warnings, 'warning')}`;
    super('CTL_INVALID', `${counted(counts.mistakes, 'error')}${warned} in ${file}; nothing was tested`);
    this.frames = frames;
  }
}

const counted = (n: number, what: string): string => (n === 1 ? `1 ${what}` : `${n} ${what}s`);
