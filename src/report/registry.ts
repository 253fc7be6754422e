/** Every reporter, sorted by name. Adding one is its file and a line here. */
import type { Reporter } from './reporter.ts';

export const REPORTERS: readonly Reporter[] = [];
