import { useLocation } from 'preact-iso/router';
import type { OrganisationKind } from '#domain/directory-file/columns.ts';
import type { Held } from '#protocol/steward.ts';
import { newId } from '../../db/phone.ts';
import { putOrganisations } from '../../session/steward.ts';
import { fieldFlawText } from '../../text/directory-file.ts';
import { Radios } from '../../ui/Radios.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { EditForm } from './EditForm.tsx';
import { stewardText as text } from './steward-text.ts';
import type { Desk } from './WithDesk.tsx';

type Typed = { kind: OrganisationKind | ''; name: string; region: string };

/** A new organisation, or the name and region of one. */
export function EditOrganisation({ desk, held }: { desk: Desk; held: Held | null }) {
  const { route } = useLocation();
  const { phone } = desk.session;
  const before = held?.organisation;
  const regions = desk.organisations.filter(({ organisation }) => organisation.kind === 'region');
  const only = regions.length === 1 ? regions[0]!.organisation.id : '';
  const start: Typed = {
    kind: before?.kind ?? '',
    name: before?.name ?? '',
    region: before ? (before.region ?? '') : only,
  };

  const flawsIn = ({ kind, name }: Typed) => [
    ...(kind === '' ? [{ id: 'kind', message: text.choose }] : []),
    ...(name.trim() === '' ? [{ id: 'name', message: fieldFlawText.empty }] : []),
    ...(name.trim().length > 120 ? [{ id: 'name', message: fieldFlawText.too_long }] : []),
  ];
  const save = async ({ kind, name, region }: Typed) => {
    const id = before?.id ?? newId(phone.random);
    const own = {
      id,
      kind: kind as OrganisationKind,
      name: name.trim(),
      region: kind === 'region' ? null : region || null,
    };
    const parts = { sites: [], placements: [], teams: [], contacts: [] };
    const result = await putOrganisations(phone, [
      { base: held?.version ?? 0, organisation: { ...parts, ...before, ...own } },
    ]);
    return { result, leave: () => route(`/steward/organisations/${id}`, true) };
  };
  return (
    <EditForm
      session={desk.session}
      page={`organisation ${before?.id ?? 'new'}`}
      title={before ? text.edit.organisation : text.add}
      start={start}
      flawsIn={flawsIn}
      save={save}
    >
      {({ typed, type, errorOf }) => (
        <>
          {!before && (
            <Radios
              id="kind"
              legend={text.kindTitle}
              error={errorOf('kind')}
              options={(['placement', 'education', 'region'] as const).map((value) => ({
                value,
                label: text.kind[value],
              }))}
              value={typed.kind || undefined}
              onChange={(kind) => type({ ...typed, kind: kind as OrganisationKind })}
            />
          )}
          <TextInput
            id="name"
            label={text.field.name}
            error={errorOf('name')}
            value={typed.name}
            onInput={(name) => type({ ...typed, name })}
          />
          {typed.kind !== 'region' && (
            <Select
              id="region"
              label={text.inRegion}
              options={[
                { value: '', label: text.noRegion },
                ...regions.map(({ organisation: { id, name } }) => ({ value: id, label: name })),
              ]}
              value={typed.region}
              onChange={(region) => type({ ...typed, region })}
            />
          )}
        </>
      )}
    </EditForm>
  );
}
