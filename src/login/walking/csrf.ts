/** Tokens against forged requests: found in a cookie, a meta tag or a response header, sent back in a header or a field. */
import type { Json } from '../../model/json.ts';
import type { Observation } from '../../model/observation.ts';
import type { HttpSession, Page } from '../driver.ts';
import type { HtmlForm } from '../../pages/html.ts';

export interface CsrfOptions {
  readonly cookie?: string;
  readonly meta?: string;
  readonly responseHeader?: string;
  readonly header?: string;
  readonly field?: string;
}

export const CSRF_SCHEMA: Json = {
  type: 'object',
  additionalProperties: false,
  description: 'where the token against forged requests is found, and where it is sent back',
  oneOf: [{ required: ['cookie'] }, { required: ['meta'] }, { required: ['responseHeader'] }],
  anyOf: [{ required: ['header'] }, { required: ['field'] }],
  properties: {
    cookie: { type: 'string', minLength: 1, description: 'name of the cookie that holds it' },
    meta: { type: 'string', minLength: 1, description: 'name of the meta tag that holds it' },
    responseHeader: { type: 'string', minLength: 1, description: 'name of the response header that holds it' },
    header: { type: 'string', minLength: 1, description: 'name of the request header that takes it' },
    field: { type: 'string', minLength: 1, description: 'name of the form field that takes it' },
  },
};

export interface CsrfTokens {
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: ReadonlyMap<string, string>;
  /** Where each was found, without its value. */
  readonly found: readonly Observation[];
}

/** What frameworks do by themselves; a cookie of this name is expected back in this header. */
const BY_COOKIE: Readonly<Record<string, string>> = {
  'XSRF-TOKEN': 'x-xsrf-token',
  csrftoken: 'x-csrftoken',
  csrf_token: 'x-csrf-token',
  _csrf: 'x-csrf-token',
  'csrf-token': 'x-csrf-token',
};
const BY_META: Readonly<Record<string, string>> = {
  'csrf-token': 'x-csrf-token',
  csrf_token: 'x-csrf-token',
  _csrf: 'x-csrf-token',
  forgery_protection_token: 'x-forgery-protection-token',
};

export async function csrfTokens(
  session: HttpSession,
  page: Page | null,
  form: HtmlForm | null,
  declared: CsrfOptions | undefined,
): Promise<CsrfTokens> {
  const headers: Record<string, string> = {};
  const fields = new Map<string, string>();
  const found: Observation[] = [];
  if (declared !== undefined) {
    const value = await declaredToken(session, page, declared);
    if (value !== undefined) {
      if (declared.header !== undefined) headers[declared.header.toLowerCase()] = value;
      if (declared.field !== undefined) fields.set(declared.field, value);
    }
    const place = declared.cookie ?? declared.meta ?? declared.responseHeader ?? '';
    found.push({ code: value === undefined ? 'look-token-missing' : 'look-token-declared', place });
    return { headers, fields, found };
  }
  for (const [name, header] of Object.entries(BY_COOKIE)) {
    const value = await session.cookie(name);
    if (value === undefined) continue;
    headers[header] ??= decode(value);
    found.push({ code: 'look-token-cookie', name, header });
  }
  const metas: ReadonlyMap<string, string> = page?.reply.html?.metas ?? new Map();
  for (const [name, header] of Object.entries(BY_META)) {
    const value = metas.get(name);
    if (value === undefined || value === '') continue;
    headers[header] = value;
    found.push({ code: 'look-token-meta', name, header });
  }
  // A hidden field that a script would fill from the cookie of the same name.
  for (const { name, type, value } of form?.inputs ?? []) {
    if (type !== 'hidden' || !/csrf|xsrf|token/i.test(name)) continue;
    const cookie = value === '' ? await session.cookie(name) : undefined;
    if (cookie !== undefined) fields.set(name, decode(cookie));
    found.push({
      code: cookie === undefined ? 'look-token-field' : 'look-token-field-from-cookie',
      name: name.slice(0, 100),
    });
  }
  return { headers, fields, found };
}

async function declaredToken(
  session: HttpSession,
  page: Page | null,
  declared: CsrfOptions,
): Promise<string | undefined> {
  if (declared.cookie !== undefined) {
    const value = await session.cookie(declared.cookie);
    return value === undefined ? undefined : decode(value);
  }
  if (page === null) return undefined;
  if (declared.meta !== undefined) {
    const { html } = page.reply;
    return html?.metas.get(declared.meta) ?? html?.data.get(declared.meta);
  }
  return page.reply.header(declared.responseHeader?.toLowerCase() ?? '');
}

/** Cookies hold tokens percent-encoded; headers and fields take them plain. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
