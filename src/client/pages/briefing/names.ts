import type { BandId } from '#content/matrix.ts';
import matrix from '#content/packs/england/matrix.json' with { type: 'json' };
import { domainNames } from '../../forms/domain-names.ts';
import { briefingText as text } from './briefing-text.ts';

export const bandName = (band: BandId | null): string => (band === null ? text.notRated : matrix.bands[band]);
export const domainName = (id: string | null): string => (id === null ? text.notSaid : domainNames([id])[0]!);
