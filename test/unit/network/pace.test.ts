import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { deadline, wholeDeadline } from '../../../src/model/deadline.ts';
import { AddressPace } from '../../../src/network/pace.ts';

const PLACE = { address: '192.0.2.1', port: 443 };

/** When each connection may begin, in the order asked for. */
function beginnings(pace: AddressPace, count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, () => pace.turn(PLACE.address)));
}

/** A connector that is refused the first `times`. */
function refusing(times: number, code = 'ECONNREFUSED') {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > times ? Promise.resolve(asked) : Promise.reject(Object.assign(new Error('no'), { code }));
  };
}

describe('AddressPace.turn', () => {
  it('lets eight begin at once, and those after them at even distances', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    const asked = beginnings(new AddressPace(20), 11);
    clock.mockRestore();
    const [first = 0, ...others] = await asked;
    expect(others.map((time) => Math.round(time - first))).toEqual([0, 0, 0, 0, 0, 0, 0, 55, 110, 165]);
  });

  it('lets no more begin in any second than the pace, however they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 100, max: 400 }), fc.integer({ min: 1, max: 20 }), async (perSecond, more) => {
        const starts = await beginnings(new AddressPace(perSecond), perSecond + more);
        for (const [index, start] of starts.slice(perSecond).entries())
          expect(start - starts[index]!).toBeGreaterThanOrEqual(1000);
      }),
      { numRuns: 3 },
    );
  });

  it('makes up for no time that the machine lost', async () => {
    const pace = new AddressPace(10);
    const begun = Array.from({ length: 25 }, () => pace.turn(PLACE.address).then(() => performance.now()));
    await begun[9];
    const busyUntil = performance.now() + 1500;
    while (performance.now() < busyUntil);
    const times = await Promise.all(begun);
    for (const [index, time] of times.slice(10).entries()) expect(time - times[index]!).toBeGreaterThanOrEqual(1000);
  });

  it('makes no address wait for another', async () => {
    const pace = new AddressPace(1);
    await pace.turn('192.0.2.1');
    const waiting = pace.turn('192.0.2.1').then(() => 'same');
    expect(await Promise.race([waiting, pace.turn('192.0.2.2').then(() => 'other')])).toBe('other');
    await waiting;
  });

  it('lets those go first that others wait for, each in the order in which they came', async () => {
    const pace = new AddressPace(50);
    const began: string[] = [];
    const asked = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'urgent', 'urgent too'].map(
      (name) => pace.turn(PLACE.address, undefined, name.startsWith('urgent')).then(() => began.push(name)),
    );
    await Promise.all(asked);
    expect(began.slice(0, 2)).toEqual(['urgent', 'urgent too']);
    expect(began.slice(2)).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']);
  });

  it('goes on for the others when one that waits is stopped', async () => {
    const pace = new AddressPace(2);
    await beginnings(pace, 2);
    const stop = new AbortController();
    const stopped = pace.turn(PLACE.address, stop.signal);
    const next = pace.turn(PLACE.address);
    stop.abort(new Error('stopped'));
    await expect(stopped).rejects.toThrow('stopped');
    expect(await next).toBeGreaterThan(0);
  });

  it('makes nobody wait where there is no limit', async () => {
    const waiting = beginnings(new AddressPace(Infinity), 1000);
    expect(await Promise.race([waiting, new Promise((resolve) => setImmediate(resolve, 'later'))])).toHaveLength(1000);
  });

  it('ends its wait with the signal', async () => {
    const pace = new AddressPace(1);
    await pace.turn('192.0.2.1');
    await expect(pace.turn('192.0.2.1', AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
  });

  it('stops the clocks of the question and its exchange while it waits, but not that of the run', async () => {
    const pace = new AddressPace(1);
    await pace.turn('192.0.2.1');
    using run = wholeDeadline(300);
    using question = deadline(300, run.signal);
    using exchange = deadline(300, question.signal);
    await expect(pace.turn('192.0.2.1', exchange.signal)).rejects.toThrow('no end within 300 ms');
    expect([run.expired, question.expired, exchange.expired]).toEqual([true, false, false]);
  });
});

describe('AddressPace.connect', () => {
  it('asks once more where others were answered', async () => {
    const pace = new AddressPace(Infinity);
    await pace.connect(PLACE, undefined, () => Promise.resolve());
    expect(await pace.connect(PLACE, undefined, refusing(1))).toBe(2);
  });

  it.each([
    ['a port that never answered', PLACE, refusing(1)],
    ['another port of an address that answers', { ...PLACE, port: 80 }, refusing(1)],
    ['an error that is no refusal', PLACE, refusing(1, 'ERR_TLS_CERT_ALTNAME_INVALID')],
  ])('takes the first word of %s', async (_what, place, connect) => {
    const pace = new AddressPace(Infinity);
    if (place !== PLACE || _what.startsWith('an error')) await pace.connect(PLACE, undefined, () => Promise.resolve());
    await expect(pace.connect(place, undefined, connect)).rejects.toThrow('no');
  });

  it('names a ban when one connection after another is refused', async () => {
    const pace = new AddressPace(Infinity);
    await pace.connect(PLACE, undefined, () => Promise.resolve());
    await expect(pace.connect(PLACE, undefined, refusing(9))).rejects.toThrow('no');
    await expect(pace.connect(PLACE, undefined, refusing(9))).rejects.toMatchObject({
      reason: 'blocked',
      detail: { code: 'suspected-ban', where: '192.0.2.1', refusals: 3 },
    });
  });

  it('takes an address that answers again for no ban', async () => {
    const pace = new AddressPace(Infinity);
    await pace.connect(PLACE, undefined, () => Promise.resolve());
    for (let times = 0; times < 5; times += 1) {
      pace.refused(PLACE, performance.now());
      pace.answered(PLACE);
    }
    expect(() => pace.refuseBanned(PLACE)).not.toThrow();
  });

  it('slows down, once for all that were under way', async () => {
    const pace = new AddressPace(40);
    await pace.connect(PLACE, undefined, () => Promise.resolve());
    const began = await beginnings(pace, 3);
    for (const time of began) pace.refused(PLACE, time);
    const [first = 0, ...others] = (await beginnings(pace, 8)).slice(-2);
    expect(Math.round(others[0]! - first)).toBe(55);
  });
});
