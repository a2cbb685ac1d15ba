import type { BandId } from '#content/matrix.ts';
import domains from '#content/packs/england/domains.json' with { type: 'json' };
import matrix from '#content/packs/england/matrix.json' with { type: 'json' };
import questions from '#content/packs/england/questions.json' with { type: 'json' };
import type { PlaceNames } from '#domain/picture/fact.ts';
import type { AxisName } from '#domain/picture/question.ts';
import { NEXT_LEARNER, type Told } from '#domain/picture/signals.ts';
import type { Rules } from '#domain/register/register.ts';
import { daysBetween } from '#domain/time/days.ts';
import { domainNames } from '../../forms/domain-names.ts';
import { signalText, pictureText as text } from '../../text/picture.ts';

const GROUPS = questions.questions.find(({ id }) => id === 'learner-groups')?.options ?? [];

/** What stands on a row or column, in the words of the pack or of the directory. */
export function nameOn(axis: AxisName, id: string | null, names: PlaceNames): string {
  if (id === null) return text.notSaid;
  if (axis === 'domain') return domainNames([id])[0]!;
  if (axis === 'group') return GROUPS.find((one) => one.id === id)?.label ?? id;
  return names.get(id) ?? text.unknown;
}

/** A domain in the words of a sentence. */
export const domainInWords = (id: string) => domains.domains.find((one) => one.id === id)?.plain ?? id;

export const bandName = (band: BandId | null) => (band === null ? text.notRated : matrix.bands[band]);

/** All domains of the pack in its order, so that the map keeps its form; what it does not know, and nobody said, last. */
export function domainColumns(found: readonly (string | null)[]): (string | null)[] {
  const known = domains.domains.map(({ id }) => id);
  return [...known, ...found.filter((id) => id === null || !known.includes(id))];
}

/** Why a signal fired, in a sentence. */
export function signalInWords(signal: Told, { repeatedDays }: Rules): string {
  const { least, most } = NEXT_LEARNER;
  const days = daysBetween(signal.first, signal.last);
  return signalText.say(signal, { days, window: repeatedDays, apart: [least / 7, most / 7] });
}
