import { useLocation } from 'preact-iso/router';
import { LAYERS } from '#domain/picture/layer.ts';
import type { KnownTeam } from '../../db/places/directory.ts';
import { inboxText } from '../../text/inbox.ts';
import { pictureText as text } from '../../text/picture.ts';
import { Select } from '../../ui/Select.tsx';
import { type Look, pictureAddress, ROWS, SINCE } from './address.ts';

/** What is looked at. All of it stands in the address, so that Back leads to what was there before. */
export function Choose({ look, teams }: { look: Look; teams: readonly KnownTeam[] }) {
  const { route } = useLocation();
  const to = (change: Partial<Look>) => route(pictureAddress({ ...look, ...change }));
  return (
    <div class="sw-not-printed">
      <div class="sw-choose">
        <Select
          id="rows"
          label={text.rows}
          options={ROWS.map((value) => ({ value, label: text.rowsOption[value] }))}
          value={look.rows}
          onChange={(rows) => to({ rows })}
        />
        <Select
          id="since"
          label={text.since}
          options={SINCE.map((value) => ({ value, label: text.sinceOption[value] }))}
          value={look.since}
          onChange={(since) => to({ since })}
        />
        {teams.length > 1 && (
          <Select
            id="team"
            label={text.team}
            options={[
              { value: '', label: text.allTeams },
              ...teams.map((known) => ({ value: known.team.id, label: inboxText.team(known) })),
            ]}
            value={look.team}
            onChange={(team) => to({ team })}
          />
        )}
      </div>
      <nav aria-label={text.layer}>
        <ul class="sw-inbox__views">
          {LAYERS.map((layer) => (
            <li key={layer}>
              <a href={pictureAddress({ ...look, layer })} aria-current={layer === look.layer ? 'page' : undefined}>
                {text.layerOption[layer]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
