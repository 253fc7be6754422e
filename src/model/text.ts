import type { ObservationValue } from './observation.ts';

/** User-facing text exists in Dutch and English; both are whole sentences, never spliced from parts. */
export const LANGS = ['nl', 'en'] as const;
export type Lang = (typeof LANGS)[number];
export type Text = Readonly<Record<Lang, string>>;

/** Values that a text's `{name}` places take. */
export type TextData = Readonly<Record<string, ObservationValue>>;

/**
 * Fills the `{name}` places of a template; a list is joined with commas.
 * A place without a value stays as it is, so that a mistake is seen; a test walks every template.
 */
export function fill(template: string, data: TextData): string {
  return template.replace(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g, (place, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) return place;
    if (Array.isArray(value)) return value.join(', ');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}

export function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null) return false;
  const { nl, en } = value as Partial<Record<Lang, unknown>>;
  return typeof nl === 'string' && typeof en === 'string';
}
