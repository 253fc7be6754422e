import { LoginError } from '../../src/login/driver.ts';
import { ProbeError } from '../../src/model/errors.ts';
import { say } from '../../src/texts/say.ts';

/** What a person reads of this failure of a probe; of another value what it is. */
export const said = (error: unknown): string =>
  error instanceof ProbeError || error instanceof LoginError ? say('en', error.detail) : String(error);
