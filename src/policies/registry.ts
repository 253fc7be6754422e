/** Every policy that comes with the tool, sorted by name; the first of an area is its default. */
import type { Policy } from '../model/policy.ts';
import { ncscNl2025 } from './ncsc-nl-2025.ts';

export const POLICIES: readonly Policy[] = [ncscNl2025];
