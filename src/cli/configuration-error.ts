/** The error of a file of the user's that is wrong, light enough to be known before any command is loaded. */
import { WaarborgError } from '../model/errors.ts';

/** Mistakes in a file of the user's, with the frames that show where. */
export class ConfigurationError extends WaarborgError {
  readonly frames: string;

  constructor(count: number, frames: string, file: string) {
    super('CTL_INVALID', `nothing was probed: ${count === 1 ? '1 mistake' : `${count} mistakes`} in ${file}`);
    this.frames = frames;
  }
}
