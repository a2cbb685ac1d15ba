import { inBatches } from '#domain/directory-file/batches.ts';
import type { Phone } from '../../db/phone.ts';
import { MOST, type Put, putOrganisations } from '../../session/steward.ts';
import { importText } from './import-text.ts';
import { notDoneText } from './steward-text.ts';

/** Puts them batch by batch. What is in stays in when it stops: the same file does the rest. `stopped`: why. */
export async function runImport(
  phone: Phone,
  puts: readonly Put[],
  onDone: (count: number) => void,
): Promise<{ done: number; stopped: string | null }> {
  let done = 0;
  for (const batch of inBatches(puts, MOST)) {
    const result = await putOrganisations(phone, batch);
    if (!result.done) {
      const at = puts.find(({ organisation }) => organisation.id === result.organisation)?.organisation.name;
      return { done, stopped: `${at ? `${importText.at(at)} ` : ''}${notDoneText(result.reason)}` };
    }
    done += batch.length;
    onDone(done);
  }
  return { done, stopped: null };
}
