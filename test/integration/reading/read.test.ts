import { describe, expect, it } from 'vitest';
import { sleep } from '../../../src/model/deadline.ts';
import { Lane } from '../../../src/reading/lane.ts';
import { read } from '../../../src/reading/read.ts';
import type { Task } from '../../../src/reading/worker.ts';

const about = () => ({ where: 'https://www.example.nl/', signal: new AbortController().signal });
const small: Task = { kind: 'html', given: ['<title>Hello</title>'] };
/** Well over a millisecond, on any machine. */
const large: Task = { kind: 'html', given: ['<p>word</p>'.repeat(30_000)] };
const never = new AbortController().signal;

describe('read', () => {
  it('gives what the reader gives', async () => {
    const html = await read('html', ['<title>Hello</title><meta name=a content=b>'], about());
    expect([html.title, html.metas.get('a')]).toEqual(['Hello', 'b']);
  });

  it('tells a document that its reader gives up', async () => {
    const deep = read('html', ['<div>'.repeat(10_000)], about());
    await expect(deep).rejects.toMatchObject({
      reason: 'too-heavy',
      detail: { code: 'too-heavy-to-read', where: 'https://www.example.nl/' },
    });
  });

  it('is stopped with the run', async () => {
    const signal = AbortSignal.abort();
    await expect(read('html', ['x'], { where: 'x', signal })).rejects.toMatchObject({ reason: 'interrupted' });
  });

  it('reports a mistake of a reader as one', async () => {
    const wrong = read('html', [7 as unknown as string], about());
    await expect(wrong).rejects.toThrow(TypeError);
  });
});

describe('a lane', () => {
  it('ends a thread at its limit of time, and reads on with another one', async () => {
    const lane = new Lane({ threads: 1, milliseconds: 1, megabytes: 64 });
    expect(await lane.read(large, never)).toEqual({ state: 'too-slow' });
    const patient = new Lane({ threads: 1, milliseconds: 20_000, megabytes: 64 });
    expect((await patient.read(small, never)).state).toBe('read');
    expect((await patient.read(large, never)).state).toBe('read');
  });

  it('ends a thread at its limit of memory', async () => {
    const lane = new Lane({ threads: 1, milliseconds: 120_000, megabytes: 16 });
    const filling: Task = { kind: 'html', given: ['<br>'.repeat(99_000)] };
    expect(await lane.read(filling, never)).toEqual({ state: 'too-heavy' });
  });

  it('ends what it reads when its signal fires, and lets those that wait go', async () => {
    const lane = new Lane({ threads: 1, milliseconds: 20_000, megabytes: 64 });
    const stop = new AbortController();
    const both = Promise.allSettled([lane.read(large, stop.signal), lane.read(large, stop.signal)]);
    stop.abort(new Error('Ctrl-C'));
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await lane.read(small, never)).state).toBe('read');
  });

  it('reads no more documents at once than it has threads, and all in the end', async () => {
    const lane = new Lane({ threads: 2, milliseconds: 20_000, megabytes: 64 });
    const states = await Promise.all(Array.from({ length: 7 }, () => lane.read(small, never)));
    expect(states.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'read'));
  });

  it('leaves the main thread free', async () => {
    const lane = new Lane({ threads: 1, milliseconds: 20_000, megabytes: 64 });
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 5);
    await lane.read({ kind: 'html', given: ['<p class=a>word</p>'.repeat(25_000)] }, never);
    await sleep(10);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(1);
  });
});
