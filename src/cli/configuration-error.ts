/** The error of a file of the user's that is wrong, light enough to be known before any command is loaded. */
import { WaarborgError } from '../model/errors.ts';

/** Mistakes in a file of the user's, with the frames that show where. Warnings are counted apart: they were told before. */
export class ConfigurationError extends WaarborgError {
  readonly frames: string;

  constructor(counts: { mistakes: number; warnings: number }, frames: string, file: string) {
    const warned = counts.warnings === 0 ? '' : ` and ${counted(counts.warnings, 'warning')}`;
    super('CTL_INVALID', `nothing was probed: ${counted(counts.mistakes, 'mistake')}${warned} in ${file}`);
    this.frames = frames;
  }
}

const counted = (n: number, what: string): string => (n === 1 ? `1 ${what}` : `${n} ${what}s`);
