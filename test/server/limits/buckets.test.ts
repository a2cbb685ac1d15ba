import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBuckets } from '#server/limits/buckets.ts';
import { createLine } from '#server/limits/line.ts';
import { isThisMachine, networkOf } from '#server/limits/network.ts';
import { createRecent } from '#server/limits/recent.ts';

const PACE = { burst: 10, perSecond: 2 };

describe('a bucket', () => {
  it('never gives more than a burst and what has run in since, whoever asks and when', () => {
    const steps = fc.array(fc.record({ wait: fc.nat(3000), cost: fc.integer({ min: 1, max: 4 }) }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (asked) => {
        let [time, given] = [0, 0];
        const buckets = createBuckets(PACE, () => time);
        for (const { wait, cost } of asked) {
          time += wait;
          if (buckets.take('one', cost) === 0) given += cost;
          expect(given).toBeLessThanOrEqual(PACE.burst + (time / 1000) * PACE.perSecond + 1e-6);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it('says after how many seconds there is enough, and then there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(20), (cost, before) => {
        let time = 0;
        const buckets = createBuckets(PACE, () => time);
        for (let n = 0; n < before; n++) buckets.take('one');
        const wait = buckets.take('one', cost);
        time += wait * 1000;
        if (wait > 0) expect(buckets.take('one', cost)).toBe(0);
      }),
      { seed: 8 },
    );
  });

  it('is one for each key', () => {
    const buckets = createBuckets(PACE, () => 0);
    expect(buckets.take('one', 10)).toBe(0);
    expect([buckets.take('one'), buckets.take('two')]).toEqual([1, 0]);
  });

  it('is forgotten within ten minutes, and never are more kept than there is room for', () => {
    let time = 0;
    const buckets = createBuckets(PACE, () => time, 100);
    for (let n = 0; n < 10_000; n++) buckets.take(String(n));
    expect(buckets.size).toBe(100);
    time += 540_000;
    buckets.sweep();
    expect(buckets.size).toBe(0);
  });

  it('of somebody who keeps asking is not pushed out by a flood of others', () => {
    let time = 0;
    const buckets = createBuckets(PACE, () => time, 100);
    buckets.take('busy', 10);
    for (let n = 0; n < 1000; n++) {
      buckets.take(String(n));
      if (n % 50 === 0) expect(buckets.take('busy')).toBe(1);
      time += 0.01;
    }
  });
});

describe('who was here lately', () => {
  it('is known for nine minutes and forgotten then', () => {
    let time = 0;
    const recent = createRecent(() => time, 3);
    recent.add('one');
    time += 539_999;
    expect(recent.has('one')).toBe(true);
    time += 1;
    expect(recent.has('one')).toBe(false);
    for (const name of ['a', 'b', 'c', 'd']) recent.add(name);
    expect(['a', 'b', 'c', 'd'].map((name) => recent.has(name))).toEqual([false, true, true, true]);
  });
});

describe('the part of an address that one household has', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:12:aaaa::1', '2001:db8:0:12'],
    ['2001:DB8::1', '2001:db8:0:0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0'],
    ['1::', '1:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is the same however an IPv6 address is written', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, (all) => {
        const long = all.map((group) => group.toString(16).padStart(4, '0').toUpperCase()).join(':');
        const short = new URL(`http://[${long}]`).hostname.slice(1, -1);
        const mapped = /^::ffff:/.test(short);
        if (!mapped) expect(networkOf(short)).toBe(networkOf(long));
      }),
      { seed: 8 },
    );
  });

  it('knows this machine', () => {
    expect(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'].every(isThisMachine)).toBe(true);
    expect(['203.0.113.7', '::2', '10.0.0.1', '128.0.0.1'].some(isThisMachine)).toBe(false);
  });
});

describe('the line of strangers', () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('lets one through in each turn of the loop, in the order they came', async () => {
    const line = createLine(200, () => 0);
    const through: number[] = [];
    for (let n = 0; n < 5; n++) void line.enter()!.then(() => through.push(n));
    await turn();
    expect(through).toEqual([0]);
    await turn();
    expect(through).toEqual([0, 1]);
    while (through.length < 5) await turn();
    expect(through).toEqual([0, 1, 2, 3, 4]);
  });

  it('lets more through when turns take long, so that nobody waits for ever', async () => {
    let time = 0;
    const line = createLine(200, () => time);
    const through: number[] = [];
    for (let n = 0; n < 50; n++) void line.enter()!.then(() => through.push(n));
    time = 100;
    await turn();
    expect(through).toHaveLength(20);
  });

  it('takes no more than it has room for, and again once some have gone', async () => {
    const line = createLine(200, () => 0, 2);
    const [first, second] = [line.enter(), line.enter()];
    expect(line.enter()).toBe(null);
    await Promise.all([first, second]);
    expect(line.enter()).not.toBe(null);
  });
});
