import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { STEPS } from '#domain/concern/steps.ts';
import type { Column, Fields } from '#domain/directory-file/columns.ts';
import { OWN_STEP, USED } from '#domain/directory-file/columns.ts';
import { flawsOf } from '#domain/directory-file/flaws.ts';
import type { Part, PartScope } from '#domain/directory-file/parts.ts';
import { fieldsOf, partOf } from '#domain/directory-file/parts.ts';
import { englandDay } from '#domain/time/days.ts';
import type { Organisation } from '#protocol/directory.ts';
import type { Held } from '#protocol/steward.ts';
import { newId } from '../../db/phone.ts';
import { putOrganisations } from '../../session/steward.ts';
import { fieldFlawText } from '../../text/directory-file.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Select } from '../../ui/Select.tsx';
import { ConfirmRemove } from './ConfirmRemove.tsx';
import { EditForm } from './EditForm.tsx';
import { NotHere } from './NotHere.tsx';
import { PartField } from './PartField.tsx';
import { notDoneText, stewardText as text } from './steward-text.ts';
import type { Desk } from './WithDesk.tsx';

type Typed = { site: string; fields: Fields };
export interface PartFormProps {
  desk: Desk;
  held: Held;
  scope: PartScope;
  /** Its id, or `new`. */
  item: string;
}

/** A site, placement, team or contact, with the same checks as a row of a file. */
export function PartForm({ desk, held: { version, organisation }, scope, item }: PartFormProps) {
  const { route } = useLocation();
  const [problem, setProblem] = useState('');
  const { phone } = desk.session;
  const today = englandDay(phone.clock.now()) ?? '';
  const parts: readonly Part[] = organisation[`${scope}s`];
  const part = parts.find(({ id }) => id === item);
  if (!part && item !== 'new') return <NotHere />;

  const columns: Column[] = ['name', ...USED[scope].filter((column) => column !== 'belongs to')];
  const step = String(STEPS.indexOf(OWN_STEP[organisation.kind]) + 1);
  const start: Typed = {
    site: part && 'site' in part ? part.site : (organisation.sites[0]?.id ?? ''),
    fields: part ? fieldsOf(scope, part) : columns.includes('step') ? { step, 'last checked': today } : {},
  };
  const clean = ({ fields }: Typed): Fields =>
    Object.fromEntries(columns.map((column) => [column, (fields[column] ?? '').replace(/\s+/g, ' ').trim()]));
  const put = (next: readonly Part[]) =>
    putOrganisations(phone, [
      { base: version, organisation: { ...organisation, [`${scope}s`]: next } as Organisation },
    ]);
  const done = () => route(`/steward/organisations/${organisation.id}`, true);
  const save = async (typed: Typed) => {
    const id = part?.id ?? newId(phone.random);
    const now = partOf(scope, id, part?.code, clean(typed), { site: typed.site, kind: organisation.kind });
    return { result: await put(part ? parts.map((one) => (one === part ? now : one)) : [...parts, now]), leave: done };
  };
  const remove = async () => {
    const result = await put(parts.filter((one) => one !== part));
    if (result.done) done();
    else setProblem(notDoneText(result.reason));
  };
  return (
    <>
      <ErrorSummary errors={problem ? [{ id: 'main', message: problem }] : []} />
      <EditForm
        session={desk.session}
        page={`${organisation.id} ${scope} ${item}`}
        title={part ? text.edit[scope] : text.addPart[scope]}
        start={start}
        flawsIn={(typed) =>
          flawsOf(scope, clean(typed), today).map(({ column, code }) => ({
            id: idOf(column),
            message: fieldFlawText[code],
          }))
        }
        save={save}
      >
        {({ typed, type, errorOf }) => (
          <>
            {columns.map((column) => (
              <PartField
                key={column}
                id={idOf(column)}
                scope={scope}
                column={column}
                value={typed.fields[column] ?? ''}
                error={errorOf(idOf(column))}
                onInput={(value) => type({ ...typed, fields: { ...typed.fields, [column]: value } })}
              />
            ))}
            {scope === 'placement' && (
              <Select
                id="site"
                label={text.field.site}
                options={organisation.sites.map(({ id, name }) => ({ value: id, label: name }))}
                value={typed.site}
                onChange={(site) => type({ ...typed, site })}
              />
            )}
          </>
        )}
      </EditForm>
      {part && (
        <ConfirmRemove
          name={'role' in part ? part.role : part.name}
          inTheWay={inTheWay(organisation, desk.founded, part)}
          onRemove={() => void remove()}
        />
      )}
    </>
  );
}

const idOf = (column: Column) => column.replaceAll(' ', '-');

function inTheWay({ placements }: Organisation, founded: readonly string[], { id }: Part): string | undefined {
  if (placements.some(({ site }) => site === id)) return text.siteInUse;
  return founded.includes(id) ? text.teamInUse : undefined;
}
