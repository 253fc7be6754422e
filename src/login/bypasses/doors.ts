/** Other ways in that take the password by themselves, as controls.yaml declares them or a product is known to have them. */
import type { Json } from '../../model/json.ts';
import type { Credentials, Door, HttpDoor, HttpReply, RequestOptions } from '../driver.ts';
import { ACCEPT_JSON } from '../walking/browse.ts';
import { mailDoor, MAIL_DOOR_OPTIONS, MAIL_KINDS, type MailDoorOptions } from './mail-doors.ts';
import { putCredentials } from '../walking/placeholders.ts';

/** `doors` of a login in controls.yaml. */
export type DoorOptions = (HttpDoorOptions | MailDoorOptions) & { readonly name?: string; readonly control?: string };

interface HttpDoorOptions {
  readonly kind: (typeof HTTP_KINDS)[number];
  readonly path: string;
  readonly method?: string;
  readonly body?: Json;
}

const HTTP_KINDS = ['basic', 'webdav', 'caldav', 'carddav', 'json', 'form', 'xmlrpc'] as const;

export const DOORS_SCHEMA: Json = {
  type: 'array',
  description: 'other ways in that take the password by themselves',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['kind'],
    properties: {
      name: { type: 'string', minLength: 1, description: 'what the reports call it' },
      kind: { enum: [...HTTP_KINDS, ...MAIL_KINDS], description: 'how the password is given' },
      path: { type: 'string', pattern: '^/', description: 'address without the host; {username} is filled in' },
      method: { type: 'string', description: 'HTTP method; for xmlrpc the name of the method that is called' },
      body: { type: 'object', description: 'for json and form: what is sent, with "{username}" and "{password}"' },
      control: { type: 'string', description: 'account without a second factor, to show that the door works' },
      ...MAIL_DOOR_OPTIONS,
    },
    if: { properties: { kind: { enum: [...MAIL_KINDS] } } },
    then: { properties: { path: false, method: false, body: false } },
    else: { required: ['path'], properties: { host: false, port: false, starttls: false } },
  },
};

export function declaredDoors(declared: readonly DoorOptions[] = []): Door[] {
  return declared.map((door) => {
    const control = door.control === undefined ? {} : { controlAccount: door.control };
    return { ...made(door), ...control };
  });
}

function made(door: DoorOptions): Door {
  if (!('path' in door)) return mailDoor(door, door.name);
  return makers[door.kind](door.name ?? `${door.kind} ${door.path}`, door);
}

const makers: Readonly<Record<HttpDoorOptions['kind'], (name: string, door: HttpDoorOptions) => HttpDoor>> = {
  basic: (name, { path, method }) => basicDoor(name, path, method ?? 'GET'),
  webdav: (name, { path, method }) => basicDoor(name, path, method ?? 'PROPFIND', 'webdav'),
  caldav: (name, { path, method }) => basicDoor(name, path, method ?? 'PROPFIND', 'caldav'),
  carddav: (name, { path, method }) => basicDoor(name, path, method ?? 'PROPFIND', 'carddav'),
  json: (name, door) => contentDoor(name, door, (json) => ({ json })),
  form: (name, door) =>
    contentDoor(name, door, (content) => ({
      form: Object.entries(content as Record<string, string>).map(([field, value]) => [field, value] as const),
    })),
  xmlrpc: (name, { path, method }) => xmlRpcDoor(name, path, method ?? 'wp.getUsersBlogs'),
};

/** HTTP Basic (RFC 7617), as calendars, address books and file shares use it (RFC 4791, 6352, 4918). */
export function basicDoor(
  name: string,
  path: string,
  method: string,
  kind = 'basic',
  headers: Readonly<Record<string, string>> = {},
): HttpDoor {
  return {
    name,
    kind,
    path,
    knock: (session, credentials) =>
      session.request(method, pathFor(path, credentials), {
        headers: {
          ...headers,
          ...(method === 'PROPFIND' ? { depth: '0' } : {}),
          ...(credentials === null ? {} : { authorization: basicAuthorization(credentials) }),
        },
      }),
    read: readByStatus,
  };
}

function contentDoor(name: string, door: HttpDoorOptions, content: (filled: Json) => RequestOptions): HttpDoor {
  const { path, method = 'POST', body = { username: '{username}', password: '{password}' }, kind } = door;
  return {
    name,
    kind,
    path,
    knock: (session, credentials) => {
      const filled = putCredentials(body, credentials ?? { username: '', password: '' });
      return session.request(method, pathFor(path, credentials), {
        ...content(filled),
        headers: { origin: session.origin, ...(kind === 'json' ? { accept: ACCEPT_JSON } : {}) },
      });
    },
    read: readByStatus,
  };
}

function xmlRpcDoor(name: string, path: string, method: string): HttpDoor {
  return {
    name,
    kind: 'xmlrpc',
    path,
    knock: (session, credentials) => {
      const { username, password } = credentials ?? { username: '', password: '' };
      const param = (value: string) => `<param><value><string>${xmlText(value)}</string></value></param>`;
      const params = `<params>${param(username)}${param(password)}</params>`;
      const text = `<?xml version="1.0"?><methodCall><methodName>${xmlText(method)}</methodName>${params}</methodCall>`;
      return session.request('POST', path, { body: { type: 'text/xml', text } });
    },
    // http://xmlrpc.com/spec.md: a response holds either <params> or <fault>, both with status 200.
    read: ({ body, status }) => {
      if (/<fault>/.test(body)) return 'refused';
      if (/<methodResponse>\s*<params>/.test(body)) return 'open';
      return status === 401 || status === 403 ? 'refused' : 'unknown';
    },
  };
}

/** 2xx lets in, 400, 401 and 403 refuse; redirects, absence and breakdowns say neither. */
export function readByStatus({ status }: HttpReply): 'open' | 'refused' | 'unknown' {
  if (status >= 200 && status < 300) return 'open';
  return [400, 401, 403].includes(status) ? 'refused' : 'unknown';
}

export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}

function pathFor(path: string, credentials: Credentials | null): string {
  return path.replaceAll('{username}', encodeURIComponent(credentials?.username ?? 'nobody'));
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
