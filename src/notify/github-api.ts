/** GitHub's REST API for issues: paging, rate limits, retries. Errors name the call and the status, never the token. */
import { deadline } from '../model/deadline.ts';
import { WaarborgError } from '../model/errors.ts';

export interface GitHubOptions {
  /** `https://api.github.com`, or a GitHub Enterprise Server's `https://host/api/v3`. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  readonly sleep: (ms: number) => Promise<void>;
  /** Seconds since 1970, for `x-ratelimit-reset`. */
  readonly now: () => number;
  /** Longest wait for a rate limit to end, in seconds. */
  readonly patience: number;
}

export interface Issue {
  readonly number: number;
  readonly body: string;
  readonly locked: boolean;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const TRIES = 5;
const PAGE = 100;
const CALL_MS = 30_000;
const MOST_PAGES = 20;

export class GitHub {
  readonly #options: GitHubOptions;

  constructor(options: GitHubOptions) {
    this.#options = options;
  }

  /** Open issues with the label; pull requests are left out. */
  async openIssues(label: string): Promise<Issue[]> {
    const issues: Issue[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const query = `labels=${encodeURIComponent(label)}&state=open&per_page=${PAGE}&page=${page}`;
      const { body } = await this.#call('GET', `/issues?${query}`);
      const found = Array.isArray(body) ? body.filter(isIssue) : [];
      issues.push(
        ...found
          .filter((issue) => issue.pull_request === undefined)
          .map(({ number, body: text, locked }) => ({ number, body: text ?? '', locked: locked === true })),
      );
      if (!Array.isArray(body) || body.length < PAGE) break;
    }
    return issues;
  }

  /**
   * Creates the issue. When the answer got lost, `isThere` looks first whether it was made all the same.
   */
  async create(
    issue: { title: string; body: string; labels: readonly string[] },
    isThere: () => Promise<number | null>,
  ): Promise<number> {
    for (let left = TRIES; ; left -= 1) {
      const answer = await this.#try('POST', '/issues', issue);
      if (answer !== null && answer.status === 201 && isIssue(answer.body)) return answer.body.number;
      if (answer !== null && answer.status < 500) throw refused('POST', '/issues', answer.status);
      if (left <= 1) throw refused('POST', '/issues', answer?.status ?? null);
      await this.#options.sleep(1000 * (TRIES - left + 1));
      const made = await isThere();
      if (made !== null) return made;
    }
  }

  async update(number: number, change: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#call('PATCH', `/issues/${number}`, change);
  }

  async comment(number: number, body: string): Promise<void> {
    await this.#call('POST', `/issues/${number}/comments`, { body });
  }

  async lock(number: number): Promise<void> {
    await this.#call('PUT', `/issues/${number}/lock`);
  }

  /** Repeats what may be repeated: calls whose answer got lost or that failed on the other side. */
  async #call(method: string, path: string, body?: unknown): Promise<Answer> {
    for (let left = TRIES; ; left -= 1) {
      const answer = await this.#try(method, path, body);
      if (answer !== null && answer.status < 300) return answer;
      const worthIt = answer === null || answer.status >= 500;
      if (!worthIt || left <= 1) throw refused(method, path, answer?.status ?? null);
      await this.#options.sleep(1000 * (TRIES - left + 1));
    }
  }

  /** One call, waiting out rate limits; null when there was no answer. */
  async #try(method: string, path: string, body?: unknown): Promise<Answer | null> {
    const { api, repository, sleep, patience } = this.#options;
    for (let waits = 0; ; waits += 1) {
      using limit = deadline(CALL_MS);
      const response = await this.#send({ url: `${api}/repos/${repository}${path}`, method, body }, limit.signal);
      if (response === null) return null;
      const wait = response.status === 403 || response.status === 429 ? this.#waitOf(response.headers) : null;
      if (wait === null) return { status: response.status, body: await response.json().catch(() => null) };
      await response.body?.cancel();
      if (wait > patience || waits >= TRIES)
        throw new WaarborgError('NTF_RATE_LIMITED', `GitHub asks to wait ${wait} s before ${method} ${path}`, {
          hint: 'run `waarborg issues` again later; what is already done is not done twice',
        });
      await sleep(wait * 1000);
    }
  }

  async #send(request: { url: string; method: string; body: unknown }, signal: AbortSignal): Promise<Response | null> {
    const { url, method, body } = request;
    try {
      return await fetch(url, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${this.#options.token}`,
          'content-type': 'application/json',
          'user-agent': 'waarborg',
          'x-github-api-version': '2022-11-28',
        },
        redirect: 'manual',
        signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      return null;
    }
  }

  /** Seconds to wait, as the headers say; null when this refusal is no rate limit. */
  #waitOf(headers: Headers): number | null {
    const after = Number(headers.get('retry-after') ?? Number.NaN);
    if (Number.isFinite(after)) return Math.max(1, after);
    const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
    if (headers.get('x-ratelimit-remaining') !== '0' || !Number.isFinite(reset)) return null;
    return Math.max(1, Math.ceil(reset - this.#options.now()) + 1);
  }
}

interface RawIssue {
  readonly number: number;
  readonly body?: string | null;
  readonly locked?: boolean;
  readonly pull_request?: unknown;
}

function isIssue(value: unknown): value is RawIssue {
  return typeof (value as RawIssue | null)?.number === 'number';
}

function refused(method: string, path: string, status: number | null): WaarborgError {
  return new WaarborgError(
    'NTF_GITHUB',
    `GitHub answered ${status ?? 'nothing'} to ${method} ${path.split('?')[0] ?? path}`,
    {
      hint: 'the token needs permission "issues: write" on this repository, and issues must be on',
    },
  );
}
