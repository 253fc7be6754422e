/** Marks that controls.yaml declares: by what text, cookie or address success and failure can be told. */
import type { Json } from '../../model/json.ts';
import { isRemoval, readSetCookie } from '../../pages/set-cookie.ts';
import type { HttpReply, Page } from '../driver.ts';

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
    (part === 'view' || cookie === undefined || page.setCookies.some((line) => setsCookie(line, cookie, page.reply)))
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

/** A cookie that is set to nothing, or to a time before its answer, is being deleted. */
export function setsCookie(line: string, name: string, reply: Pick<HttpReply, 'header'>): boolean {
  const read = readSetCookie(line);
  const answered = Date.parse(reply.header('date') ?? '');
  const at = new Date(Number.isNaN(answered) ? 0 : answered);
  return read !== null && read.name === name && read.value !== '' && !isRemoval(read, at);
}
