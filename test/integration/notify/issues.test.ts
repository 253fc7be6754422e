/** Issues through GitHub's API: opened once, updated, closed when proven kept, never twice, also when GitHub is in a bad mood. */
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { GitHub } from '../../../src/notify/github-api.ts';
import { syncIssues } from '../../../src/notify/github-issues.ts';
import { forbiddenToClients } from '../../lib/leaks.ts';
import { healthyAssessment, hostileAssessment, sampleAssessment } from '../../lib/sample.ts';
import { startGitHub, type Misbehaviour, type StoredIssue } from '../../lib/servers/github.ts';

const failing = (assessment: Assessment) =>
  assessment.controls
    .filter(({ outcome, waiver, findings }) => {
      const failures = findings.filter((finding) => finding.level === 'required' && finding.outcome === 'fail');
      return (
        outcome === 'fail' && !waiver?.current && !(failures.length > 0 && failures.every((f) => f.waiver?.current))
      );
    })
    .map(({ id }) => id);

type Server = Awaited<ReturnType<typeof startGitHub>>;

function sync(server: Server, assessment: Assessment, more: { waited?: number[]; link?: string } = {}) {
  const github = new GitHub({
    api: server.api,
    repository: 'owner/repo',
    token: 'ghs_canary_token',
    sleep: async (ms) => void more.waited?.push(ms),
    now: () => 1000,
    patience: 600,
  });
  return syncIssues(assessment, github, { lang: 'nl', ...(more.link === undefined ? {} : { link: more.link }) });
}

const open = ({ issues }: Server) => issues.filter(({ state }) => state === 'open');
const controlOf = ({ body }: StoredIssue) => /waarborg:control=([\w-]+)/.exec(body)?.[1];

describe('issues', () => {
  it('are opened once for each failing control, labelled and locked', async () => {
    await using server = await startGitHub();
    const assessment = sampleAssessment();
    expect(failing(assessment).length).toBeGreaterThan(0);
    const first = await sync(server, assessment, { link: 'https://github.test/run/1' });
    expect(first.opened).toEqual(failing(assessment));
    expect(open(server).map(controlOf)).toEqual(failing(assessment));
    expect(open(server).every(({ locked, labels }) => locked && labels.includes('waarborg'))).toBe(true);
    expect(open(server)[0]?.body).toContain('https://github.test/run/1');

    const before = server.requests.length;
    expect(await sync(server, assessment, { link: 'https://github.test/run/1' })).toEqual({
      opened: [],
      updated: [],
      closed: [],
    });
    expect(server.requests.slice(before).map(({ method }) => method)).toEqual(['GET']);
  });

  it('are updated with a comment when something else fails', async () => {
    await using server = await startGitHub();
    const assessment = sampleAssessment();
    await sync(server, assessment);
    const controls = assessment.controls.map((control) => ({
      ...control,
      findings: control.findings.map((finding) =>
        finding.outcome === 'fail' ? { ...finding, reason: 'another-reason' } : finding,
      ),
    }));
    const { updated } = await sync(server, { ...assessment, controls });
    expect(updated).toEqual(failing(assessment));
    expect(open(server).every(({ comments }) => comments.length === 1)).toBe(true);
    expect(open(server)).toHaveLength(failing(assessment).length);
  });

  it('are closed when the promise is kept again, with a comment', async () => {
    await using server = await startGitHub();
    await sync(server, sampleAssessment());
    const { closed } = await sync(server, healthyAssessment());
    expect(closed).toEqual(failing(sampleAssessment()));
    expect(open(server)).toEqual([]);
    expect(
      server.issues.every(({ state_reason, comments }) => state_reason === 'completed' && comments.length === 1),
    ).toBe(true);
  });

  it('stay open while it cannot be determined whether the promise is kept', async () => {
    await using server = await startGitHub();
    const assessment = sampleAssessment();
    await sync(server, assessment);
    for (const outcome of ['error', 'inconclusive', 'not-checked'] as const) {
      const controls = assessment.controls.map((control) => ({ ...control, outcome }));
      expect(await sync(server, { ...assessment, controls })).toEqual({ opened: [], updated: [], closed: [] });
    }
    expect(open(server)).toHaveLength(failing(assessment).length);
  });

  it('are closed when their control is gone, and when they are doubles', async () => {
    await using server = await startGitHub();
    const assessment = sampleAssessment();
    await sync(server, assessment);
    server.issues.push({ ...server.issues[0]!, number: 50, comments: [] });
    const [, ...rest] = assessment.controls.filter(({ id }) => failing(assessment).includes(id));
    const result = await sync(server, { ...assessment, controls: rest });
    expect(result.closed).toEqual([failing(assessment)[0]]);
    expect(open(server).map(controlOf)).toEqual(rest.map(({ id }) => id));
    expect(server.issues.find(({ number }) => number === 50)?.state_reason).toBe('not_planned');
  });

  it('leave issues of people, and pull requests, alone', async () => {
    const theirs = {
      number: 3,
      title: 'x',
      body: 'Hi',
      labels: ['waarborg'],
      state: 'open',
      locked: false,
      comments: [],
    };
    const pull = { ...theirs, number: 4, body: '<!-- waarborg:control=gone -->', pull_request: {} };
    await using server = await startGitHub([theirs, pull]);
    await sync(server, healthyAssessment());
    expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('are found on later pages', async () => {
    const many = Array.from({ length: 230 }, (_, i) => ({
      number: i + 1,
      title: 'x',
      body: i === 0 ? '<!-- waarborg:control=gone waarborg:state=0 -->' : 'Hi',
      labels: ['waarborg'],
      state: 'open',
      locked: true,
      comments: [],
    }));
    await using server = await startGitHub(many);
    expect((await sync(server, healthyAssessment())).closed).toEqual(['gone']);
  });
});

describe('GitHub in a bad mood', () => {
  const once = (server: Server, method: string, fault: Misbehaviour) => {
    let left = 1;
    server.misbehave.push((asked) => (asked === method && left-- > 0 ? fault : undefined));
  };

  it.each([
    ['secondary limit', { status: 403, headers: { 'retry-after': '7' } }, 7000],
    ['too many requests', { status: 429, headers: { 'retry-after': '2' } }, 2000],
    ['primary limit', { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1030' } }, 31_000],
    ['broken for a moment', { status: 502 }, 1000],
  ])('is waited for: %s', async (_name, fault, wait) => {
    for (const method of ['GET', 'POST', 'PUT']) {
      await using server = await startGitHub();
      const waited: number[] = [];
      once(server, method, fault);
      await sync(server, sampleAssessment(), { waited });
      expect(waited).toEqual([wait]);
      expect(open(server).map(controlOf)).toEqual(failing(sampleAssessment()));
    }
  });

  it('makes no double when the answer to a creation got lost', async () => {
    await using server = await startGitHub();
    once(server, 'POST', { status: 504, done: true });
    await sync(server, sampleAssessment());
    expect(open(server).map(controlOf)).toEqual(failing(sampleAssessment()));
    expect(open(server).every(({ locked }) => locked)).toBe(true);
  });

  it.each([
    ['waiting for an hour', { status: 403, headers: { 'retry-after': '3600' } }, 'NTF_RATE_LIMITED'],
    ['no permission', { status: 403 }, 'NTF_GITHUB'],
    ['issues are off', { status: 410 }, 'NTF_GITHUB'],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.test/' } }, 'NTF_GITHUB'],
  ])('is told, without the token: %s', async (_name, fault, code) => {
    await using server = await startGitHub();
    server.misbehave.push(() => fault);
    const error = await sync(server, sampleAssessment()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toContain('canary');
  });
});

describe('what an issue says', () => {
  it('gives away nothing that the report for clients holds back', async () => {
    await using server = await startGitHub();
    const assessment = sampleAssessment();
    await sync(server, assessment);
    const said = JSON.stringify(server.issues);
    const titles = assessment.controls.flatMap(({ findings }) =>
      findings.flatMap(({ title, nl }) => [title, nl.title]),
    );
    const forbidden = forbiddenToClients(assessment).filter(
      (text) => !titles.some((title) => title.includes(text)) && !said.includes(`control=${text}`),
    );
    expect(forbidden.length).toBeGreaterThan(20);
    expect(forbidden.filter((text) => said.includes(text))).toEqual([]);
    expect(server.requests.every(({ authorization }) => authorization === 'Bearer ghs_canary_token')).toBe(true);
  });

  it('keeps hostile text as text', async () => {
    await using server = await startGitHub();
    await sync(server, hostileAssessment());
    const bodies = server.issues.map(({ body }) => body.replace(/<!-- waarborg:[^>]*-->/g, '')).join('\n');
    expect(server.issues.length).toBeGreaterThan(0);
    expect(bodies).not.toMatch(/(?<!\\)<script|(?<!\\)!\[|@\w|:\/\/|\u202e|\u001b/);
  });
});
