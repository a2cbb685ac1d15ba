import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { PlaceNames } from '#domain/picture/fact.ts';
import { inLayer, type Layer } from '#domain/picture/layer.ts';
import type { AxisName } from '#domain/picture/question.ts';
import { usePicture } from '../../forms/use-picture.ts';
import { type Seat, WithTeams } from '../../forms/WithTeams.tsx';
import { inboxText } from '../../text/inbox.ts';
import { pictureText, casesText as text } from '../../text/picture.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { type Behind, behindOf, casesAddress, type Look, lookOf, pictureAddress, whereOf } from './address.ts';
import { FactList } from './FactList.tsx';
import { nameOn } from './names.ts';
import { SignalCases } from './SignalCases.tsx';

/** What is behind a number or a sentence of the picture. */
export function Cases() {
  const { query } = useLocation();
  const look = lookOf(query);
  const { rule, ...axes } = behindOf(query);
  // Where providers are the rows, the provider is what was opened; else it is what all of the picture was narrowed to.
  const back = look.rows === 'provider' && !rule ? { ...look, provider: '' } : look;
  return (
    <>
      <BackLink href={pictureAddress(back)}>{text.back}</BackLink>
      <WithTeams>
        {(seat) =>
          rule ? (
            <SignalCases seat={seat} look={look} about={{ rule, ...axes }} />
          ) : (
            <CellCases seat={seat} look={look} axes={axes} />
          )
        }
      </WithTeams>
    </>
  );
}

/** The layers as they are listed: risk is of open concerns. */
const LISTED = ['open', 'all', 'seen'] as const satisfies Layer[];

type CellCasesProps = { seat: Seat; look: Look; axes: Behind };

function CellCases({ seat: { session, today }, look, axes }: CellCasesProps) {
  const drawn = usePicture(session, { ask: 'facts', where: { ...whereOf(look, today), ...axes } });
  const lists = useMemo(
    () => LISTED.map((layer) => ({ layer, facts: drawn?.value.filter((fact) => inLayer(fact, layer)) ?? [] })),
    [drawn],
  );
  if (!drawn) return <p role="status">{pictureText.counting}</p>;
  const layer = look.layer === 'risk' ? 'open' : look.layer;
  const address = (to: Layer) => casesAddress({ ...look, layer: to }, axes);
  return (
    <>
      <h1>{titleOf(axes, drawn.names)}</h1>
      {look.since !== 'all' && <p>{text.since(pictureText.sinceOption[look.since])}</p>}
      <nav aria-label={pictureText.layer}>
        <ul class="sw-inbox__views">
          {lists.map(({ layer: one, facts }) => (
            <li key={one}>
              <a href={address(one)} aria-current={one === layer ? 'page' : undefined}>
                {inboxText.viewCount(pictureText.layerOption[one], facts.length)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <FactList
        key={address(layer)}
        session={session}
        facts={lists.find((one) => one.layer === layer)!.facts}
        names={drawn.names}
      />
    </>
  );
}

const ORDER: readonly AxisName[] = ['placement', 'provider', 'university', 'group', 'domain'];

/** The place, then what it is about. A placement says enough without its provider. */
function titleOf(axes: Behind, names: PlaceNames): string {
  const parts = ORDER.flatMap((axis) => {
    const id = axes[axis];
    if (id === undefined || (axis === 'provider' && axes.placement !== undefined)) return [];
    return [id === null ? text.notSaid(pictureText.rowOf[axis]) : nameOn(axis, id, names)];
  });
  return parts.join(', ') || text.everything;
}
