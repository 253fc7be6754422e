import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { aborted, deadline, follow, sleep } from '../../../src/model/deadline.ts';

describe('deadline', () => {
  it('fires at the end of its time, with a TimeoutError', async () => {
    using limit = deadline(5);
    await Promise.all([aborted(limit.signal), sleep(20)]);
    expect([limit.expired, (limit.signal.reason as Error).name]).toEqual([true, 'TimeoutError']);
  });

  it('fires with the reason of a signal that comes first, and has then not expired', async () => {
    const stop = new AbortController();
    using limit = deadline(5, stop.signal);
    stop.abort(new Error('Ctrl-C'));
    await sleep(20);
    expect([limit.signal.aborted, limit.expired, (limit.signal.reason as Error).message]).toEqual([
      true,
      false,
      'Ctrl-C',
    ]);
  });

  it('fires at once for a signal that has fired', () => {
    using limit = deadline(60_000, AbortSignal.abort());
    expect([limit.signal.aborted, limit.expired]).toEqual([true, false]);
  });

  it('never fires after it was disposed of', async () => {
    const stop = new AbortController();
    const limit = deadline(5, stop.signal);
    limit[Symbol.dispose]();
    stop.abort();
    await sleep(20);
    expect([limit.signal.aborted, limit.expired]).toEqual([false, false]);
  });

  it('gives back the time that this process stood still: what came in meanwhile is heard first', async () => {
    using limit = deadline(20);
    const heard = new Promise<string>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.once('message', (text: string) => {
        port1.close();
        resolve(text);
      });
      port2.postMessage('an answer');
    });
    for (const end = performance.now() + 300; performance.now() < end; ) Math.sqrt(2);
    expect(await Promise.race([heard, aborted(limit.signal)])).toBe('an answer');
    await sleep(400);
    expect(limit.expired).toBe(true);
  });

  it('waits for times that setTimeout cannot hold', async () => {
    using limit = deadline(2 ** 40);
    await sleep(5);
    expect(limit.signal.aborted).toBe(false);
  });
});

describe('follow', () => {
  it('fires with the first of its signals', () => {
    const [one, other] = [new AbortController(), new AbortController()];
    using both = follow(one.signal, other.signal);
    other.abort('second');
    one.abort('first');
    expect([both.signal.aborted, both.signal.reason]).toEqual([true, 'second']);
  });
});

describe('sleep', () => {
  it('ends early when its signal fires, with the reason', async () => {
    const stop = new AbortController();
    const slept = sleep(60_000, stop.signal);
    stop.abort(new Error('Ctrl-C'));
    await expect(slept).rejects.toThrow('Ctrl-C');
  });

  it('does not begin under a signal that has fired', async () => {
    await expect(sleep(60_000, AbortSignal.abort())).rejects.toThrow('aborted');
  });
});
