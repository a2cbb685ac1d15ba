import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { bodyText, chainText, digestText } from '#protocol/chain.ts';
import { HTTP_STATUS } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';
import * as texts from '#protocol/texts.ts';
import { writtenDown } from './written-down.ts';

/**
 * Everything that goes over the wire or is sealed and signed for ever, as it was written down in `wire.txt`. A difference is a
 * change of the protocol: phones that were not updated, and what is stored, have to get along with it. Whoever has thought
 * of that writes it down anew with `vitest run test/protocol/wire.test.ts --update`.
 */
test('every shape on the wire is the one that was written down', async () => {
  const found = await writtenDown();
  await expect(found).toMatchFileSnapshot('wire.txt');
  // Not all of them gone, either.
  expect(found.split('\n').length).toBeGreaterThan(60);
});

test('a shape made of others is put together when it is used, and does not hold up a page before', async () => {
  const eager: string[] = [];
  for (const path of globSync('src/protocol/*.ts')) {
    const exported: Record<string, unknown> = await import(`../../${path}`);
    for (const [name, shape] of Object.entries(exported)) {
      const type = (shape as Partial<z.core.$ZodType> | null)?._zod?.def.type;
      if (type && ['object', 'union', 'array', 'tuple', 'record'].includes(type)) eager.push(name);
    }
  }
  expect(eager).toEqual([]);
});

test('what is hashed, signed or bound by a seal is letter for letter what it was', () => {
  const entry = { space: 's', seq: 7, key: 'k', op: 'put', hash: 'h' } as const;
  expect([
    texts.accountText({ encryption: 'e', signing: 's' }),
    texts.deviceText('p'),
    texts.certificateText('a', 'p'),
    texts.removalText('a', 'd'),
    texts.sessionText('a', 'd', 'n'),
    texts.rosterText('{}'),
    texts.sealedPlace('s', 'k'),
    texts.codeText('s', 'rx1-a'),
    chainText('before', entry),
    digestText(entry),
    bodyText('sealed'),
    bodyText(null),
  ]).toEqual([
    'stepwise/account/1\ne\ns',
    'stepwise/device/1\np',
    'stepwise/certificate/1\na\np',
    'stepwise/removal/1\na\nd',
    'stepwise/session/1\na\nd\nn',
    'stepwise/roster/1\n{}',
    'stepwise/record/1|s|k',
    'stepwise/code/1\ns\nRX1-A',
    'stepwise/log/1\nbefore\ns\n7\nk\nput\nh',
    'stepwise/digest/1\ns\n7\nk\nput\nh',
    'sealed',
    'removed',
  ]);
});

describe('what a phone does about a refusal hangs on its status', () => {
  test.each([
    [400, 'bad_request'],
    [401, 'session_required challenge_expired work_needed'],
    [403, 'forged forbidden device_removed'],
    [404, 'not_found'],
    [409, 'sequence_gap sequence_conflict roster_conflict no_lead'],
    [410, 'link_used link_expired link_withdrawn'],
    [413, 'too_large'],
    [415, 'wrong_content_type'],
    [426, 'unknown_version'],
    [429, 'too_many slow_down'],
    [500, 'internal'],
    [503, 'try_later'],
  ])('%i: %s', (status, codes) => {
    const found = Object.entries(HTTP_STATUS).flatMap(([code, its]) => (its === status ? [code] : []));
    expect(found.sort()).toEqual(codes.split(' ').sort());
  });
});

test('limits that no shape tells', () => {
  expect(LIMITS).toMatchObject({
    strangerBytes: 8192,
    pageBodyChars: 524_288,
    rosterVersions: 500,
    openInvitations: 50,
    joinRequests: 50,
    failuresBeforeParking: 3,
    sessionSeconds: 3600,
    linkSeconds: 600,
    linksPerAccount: 6,
    linksKept: 10_000,
    wrongContactPerDay: 5,
    importChars: 327_680,
    warningDays: 30,
  });
});
