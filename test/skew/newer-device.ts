import { loadDraft } from '#client/db/documents.ts';
import { enqueue } from '#client/db/outbox.ts';
import type { Phone } from '#client/db/phone.ts';
import { seal, unseal } from '#client/vault/seal.ts';
import { answered, type Draft, WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { id } from '../server/device.ts';
import { AT, type Story, wordsOf, write } from './story.ts';

/** Puts a document into the vault as newer code would, and tells the server. */
async function put(phone: Phone, key: string, document: object): Promise<void> {
  const { critical, account } = phone;
  const place = { space: account.vaultSpace, key };
  const body = (await seal(account.vaultKey, place, document, crypto.getRandomValues(new Uint8Array(12))))!;
  const known = await critical.documents.get(key);
  await critical.transaction('rw', [critical.documents, critical.outbox, critical.lanes], async () => {
    await critical.documents.put({ base: 0, baseBody: null, ...known, key, body });
    const args = { space: place.space, key, body, chunks: [] };
    await enqueue(phone, account.id, [{ op: 'put@1', space: place.space, key, args }]);
  });
}

async function stored(phone: Phone, key: string): Promise<Record<string, unknown> | null> {
  const row = await phone.critical.documents.get(key);
  const place = { space: phone.account.vaultSpace, key };
  return row?.body ? ((await unseal(phone.account.vaultKey, place, row.body)) as Record<string, unknown>) : null;
}

/** Another device of the same person has a newer Stepwise. What only that knows is kept, also when both change one draft. */
export const newerDevice: Story = async (world, dice) => {
  const older = world.phone;
  const newer = await world.another(older.account);
  const [draft, unknown] = [id(), id()];
  await write(older.phone, draft, 'Begun here.');
  await older.sync();
  await newer.sync();
  const known = (await loadDraft(newer.phone, draft))!;
  const words = { ...answered(known, WHAT_HAPPENED, 'Begun here.', AT), later: { mood: 'sure' } } as Draft;
  await put(newer.phone, draft, words);
  await put(newer.phone, unknown, { kind: 'later', id: unknown, text: 'Only newer code can read this.' });
  await newer.sync();
  // Both at once, or one after the other.
  if (dice.chance(0.5)) await older.sync();
  await write(older.phone, draft, 'Begun here. And here.');
  for (let round = 0; round < 3; round++) {
    await older.sync();
    await newer.sync();
  }
  const failures: string[] = [];
  for (const { phone } of [older, newer]) {
    if (!(await wordsOf(phone)).includes('Begun here. And here.')) failures.push('words are gone');
    const later = (await stored(phone, draft))?.['later'];
    if (JSON.stringify(later) !== '{"mood":"sure"}') failures.push('what newer code wrote into a draft is gone');
    if ((await stored(phone, unknown))?.['kind'] !== 'later') failures.push('a kind of document of newer code is gone');
  }
  return failures;
};
