import type { CodeName, newCodes } from '#domain/directory-file/find-ids.ts';
import { codeText } from '#protocol/texts.ts';
import { idOf } from '../../vault/hash.ts';

/** The id that each code of a steward's file stands for: made from the code, so that it is the same next time. */
export async function idsOfCodes(codes: ReturnType<typeof newCodes>): Promise<Map<CodeName, string>> {
  const ids = await Promise.all(codes.map(({ scope, code }) => idOf(codeText(scope, code))));
  return new Map(codes.map(({ name }, at) => [name, ids[at]!]));
}
