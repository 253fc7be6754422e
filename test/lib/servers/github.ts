/** GitHub's issues as our client uses them, on loopback: keeps state, records requests, and can be made to misbehave. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StoredIssue {
  number: number;
  title: string;
  body: string;
  labels: string[];
  state: string;
  state_reason?: string;
  locked: boolean;
  comments: string[];
  pull_request?: object;
}

export interface Misbehaviour {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The request takes effect all the same; only the answer is lost. */
  readonly done?: boolean;
}

export async function startGitHub(issues: StoredIssue[] = []) {
  const requests: { method: string; path: string; authorization: string; body: Record<string, unknown> | null }[] = [];
  const misbehave: ((method: string, path: string) => Misbehaviour | undefined)[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const [method, url] = [request.method ?? '', new URL(request.url ?? '/', 'http://github.test')];
      const body = text === '' ? null : (JSON.parse(text) as Record<string, unknown>);
      requests.push({ method, path: url.pathname, authorization: request.headers.authorization ?? '', body });
      const fault = misbehave.map((rule) => rule(method, url.pathname)).find((found) => found !== undefined);
      const answer = fault === undefined || fault.done ? handle(issues, method, url, body) : { status: 500, body: {} };
      const status = fault?.status ?? answer.status;
      response.writeHead(status, { 'content-type': 'application/json', ...fault?.headers });
      response.end(status === 204 ? undefined : JSON.stringify(fault === undefined ? answer.body : {}));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    api: `http://127.0.0.1:${port}`,
    issues,
    requests,
    /** Asked before each request; the first that returns something decides the answer. */
    misbehave,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function handle(issues: StoredIssue[], method: string, url: URL, body: Record<string, unknown> | null) {
  const [, , , , part, number, what] = url.pathname.split('/');
  const issue = issues.find((candidate) => candidate.number === Number(number));
  if (part !== 'issues') return { status: 404, body: {} };
  if (method === 'GET' && number === undefined) return { status: 200, body: page(issues, url) };
  if (method === 'POST' && number === undefined) {
    const made = {
      ...(body as { title: string; body: string; labels: string[] }),
      number: Math.max(0, ...issues.map((one) => one.number)) + 1,
      state: 'open',
      locked: false,
      comments: [],
    };
    issues.push(made);
    return { status: 201, body: made };
  }
  if (issue === undefined) return { status: 404, body: {} };
  if (method === 'POST' && what === 'comments') issue.comments.push(String(body?.['body']));
  else if (method === 'PUT' && what === 'lock') issue.locked = true;
  else if (method === 'PATCH') Object.assign(issue, body);
  else return { status: 404, body: {} };
  return { status: what === 'lock' ? 204 : what === 'comments' ? 201 : 200, body: issue };
}

function page(issues: StoredIssue[], { searchParams }: URL): StoredIssue[] {
  const [size, number] = [Number(searchParams.get('per_page')), Number(searchParams.get('page'))];
  const found = issues.filter(
    ({ state, labels }) => state === searchParams.get('state') && labels.includes(searchParams.get('labels') ?? ''),
  );
  return found.toReversed().slice((number - 1) * size, number * size);
}
