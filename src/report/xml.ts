/**
 * Text as XML may hold it, in an element or between double quotes. Characters that XML 1.0 section 2.2 forbids even as
 * references become visible notation.
 */
import { visible } from './visible.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlEscaped = (text: string): string => visible(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
