import { useLocation } from 'preact-iso/router';
import type { DeploymentReply } from '#protocol/deployment.ts';
import type { Session } from '../../session/session.ts';
import { putDeployment } from '../../session/steward.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { EditForm } from './EditForm.tsx';
import { SettingField } from './SettingField.tsx';
import { fieldFlaw, type Row, type SettingsPart, settingsParts } from './settings-parts.ts';
import { settingsText as text } from './settings-text.ts';

export interface SettingsFormProps {
  session: Session;
  reply: DeploymentReply;
  part: keyof typeof settingsParts;
}

export function SettingsForm({ session, reply: { version, deployment }, part }: SettingsFormProps) {
  const { route } = useLocation();
  const spec: SettingsPart = settingsParts[part];
  const many = spec.most !== null;
  const note = spec.note?.(deployment);
  const titleOf = (at: number) => spec.rowTitle?.(at) ?? (many ? text.row(at + 1) : null);
  const clean = (rows: readonly Row[]): Row[] =>
    rows.map((row) => Object.fromEntries(spec.fields.map(({ id }) => [id, (row[id] ?? '').trim()])));
  const flawsIn = (rows: readonly Row[]) => [
    ...(spec.most !== null && rows.length > spec.most ? [{ id: 'main', message: text.flaw.too_many(spec.most) }] : []),
    ...clean(rows).flatMap((row, at) =>
      spec.fields.flatMap((field) => {
        const say = fieldFlaw(field, row[field.id] ?? '');
        const title = titleOf(at);
        return say ? [{ id: `${field.id}-${at}`, message: title ? text.flaw.in_row(title, say) : say }] : [];
      }),
    ),
  ];
  const empty = (): Row => Object.fromEntries(spec.fields.map(({ id, options }) => [id, options?.[0]?.value ?? '']));
  return (
    <EditForm<Row[]>
      session={session}
      page={`settings ${part}`}
      title={text.parts[part][0]!}
      start={spec.rowsOf(deployment)}
      flawsIn={flawsIn}
      save={async (rows) => ({
        result: await putDeployment(session.phone, version, spec.withRows(deployment, clean(rows))),
        leave: () => route('/steward/settings', true),
      })}
    >
      {({ typed: rows, type, errorOf }) => (
        <>
          <p>{text.parts[part][1]}</p>
          {note && (
            <Callout>
              <p>{note}</p>
            </Callout>
          )}
          {rows.length === 0 && <p>{text.none}</p>}
          {rows.map((row, at) => (
            <section class={many || spec.rowTitle ? 'sw-part' : undefined} key={at}>
              {titleOf(at) && <h2>{titleOf(at)}</h2>}
              {spec.fields.map((field) => (
                <SettingField
                  key={field.id}
                  id={`${field.id}-${at}`}
                  field={field}
                  error={errorOf(`${field.id}-${at}`)}
                  value={row[field.id] ?? ''}
                  onInput={(value) => type(rows.with(at, { ...row, [field.id]: value }))}
                />
              ))}
              {many && (
                <Button look="secondary" onClick={() => type(rows.filter((_, each) => each !== at))}>
                  {text.takeOff(at + 1)}
                </Button>
              )}
            </section>
          ))}
          {many && (
            <Button look="secondary" onClick={() => type([...rows, empty()])}>
              {text.add}
            </Button>
          )}
        </>
      )}
    </EditForm>
  );
}
