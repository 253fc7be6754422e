/** Marks that controls.yaml declares: by what text, cookie or address success and failure can be told. */
import type { Json } from '../../model/json.ts';
import type { Page } from '../driver.ts';

export interface Mark {
  readonly text?: string;
  readonly cookie?: string;
  readonly path?: string;
  readonly status?: number;
}

export const MARK_SCHEMA: Json = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    text: { type: 'string', minLength: 1, description: 'text that the page holds, e.g. “Uitloggen”' },
    cookie: { type: 'string', minLength: 1, description: 'name of a cookie that the answer sets' },
    path: { type: 'string', pattern: '^/', description: 'address, without the host, where the answer leads' },
    status: { type: 'integer', minimum: 100, maximum: 599, description: 'HTTP status of the last answer' },
  },
};

/** Is the declared mark on this answer? All of its members must hold. Null when none is declared. */
export function hasMark(page: Page, mark: Mark | undefined, part: 'step' | 'view'): boolean | null {
  if (mark === undefined) return null;
  // A cookie is set by the step, and not again by the page that is viewed later.
  const { cookie } = mark;
  if (part === 'view' && mark.text === undefined && mark.path === undefined && mark.status === undefined) return null;
  return (
    (mark.text === undefined || holdsText(page, mark.text)) &&
    (mark.path === undefined || (page.elsewhere === null && page.reply.url.pathname === mark.path)) &&
    (mark.status === undefined || page.reply.status === mark.status) &&
    (part === 'view' || cookie === undefined || page.setCookies.some((line) => setsCookie(line, cookie)))
  );
}

/** What is read, not what stands in scripts; in anything but HTML, wherever it stands. */
function holdsText({ reply }: Page, text: string): boolean {
  const wanted = text.toLowerCase().replace(/\s+/g, ' ');
  const page = reply.html;
  if (page === null) return reply.body.toLowerCase().includes(wanted);
  const values = page.forms.flatMap(({ inputs }) => inputs.map(({ value, type }) => (type === 'submit' ? value : '')));
  return [page.title, ...page.text, ...values].join(' ').toLowerCase().includes(wanted);
}

/** A cookie that is set to nothing, or to a time long past, is being deleted. */
export function setsCookie(line: string, name: string): boolean {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  if (pair.slice(0, at).trim() !== name || pair.slice(at + 1).trim() === '') return false;
  return !/;\s*max-age=(0|-)/i.test(line) && !/;\s*expires=[^;]*\b19\d\d\b/i.test(line);
}
