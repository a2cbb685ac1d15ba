import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { PartScope } from '#domain/directory-file/parts.ts';
import type { PageAddress } from '../../forms/page-address.ts';
import { removeOrganisation } from '../../session/steward.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { ConfirmRemove } from './ConfirmRemove.tsx';
import { EditOrganisation } from './EditOrganisation.tsx';
import { NotHere } from './NotHere.tsx';
import { Parts } from './Parts.tsx';
import { notDoneText, stewardText as text } from './steward-text.ts';
import { type Desk, WithDesk } from './WithDesk.tsx';

const LIST = '/steward/organisations';

export function OneOrganisation({ params }: PageAddress) {
  const id = params['id'] ?? '';
  return (
    <>
      <BackLink href={LIST}>{text.organisations}</BackLink>
      <WithDesk key={id}>
        {(desk) => (id === 'new' ? <EditOrganisation desk={desk} held={null} /> : <Shown desk={desk} id={id} />)}
      </WithDesk>
    </>
  );
}

/** Regions and universities have no placements; only what has sites needs them. */
const SHOWN: Record<'region' | 'education' | 'placement', readonly PartScope[]> = {
  placement: ['placement', 'site', 'team', 'contact'],
  education: ['team', 'contact'],
  region: ['team', 'contact'],
};

function Shown({ desk, id }: { desk: Desk; id: string }) {
  const { route } = useLocation();
  const [problem, setProblem] = useState('');
  const held = desk.organisations.find((one) => one.organisation.id === id);
  if (!held) return <NotHere />;
  const { organisation } = held;
  const region = desk.organisations.find((one) => one.organisation.id === organisation.region)?.organisation.name;
  const rows = [
    { key: text.isKind, value: text.kind[organisation.kind] },
    ...(organisation.kind === 'region' ? [] : [{ key: text.inRegion, value: region ?? text.noRegion }]),
  ];
  const some = (scope: PartScope) => organisation[`${scope}s`].length > 0;
  const remove = async () => {
    const result = await removeOrganisation(desk.session.phone, id);
    if (result.done) return route(LIST, true);
    setProblem(notDoneText(result.reason));
  };
  return (
    <>
      <ErrorSummary errors={problem ? [{ id: 'main', message: problem }] : []} />
      <h1>{organisation.name}</h1>
      <SummaryList rows={rows} />
      <p>
        <a href={`${LIST}/${id}/organisation`}>{text.changeOwn}</a>
      </p>
      {(['site', 'placement', 'team', 'contact'] as const).map(
        (scope) =>
          (SHOWN[organisation.kind].includes(scope) || some(scope)) && (
            <Parts key={scope} scope={scope} organisation={organisation} founded={desk.founded} />
          ),
      )}
      <ConfirmRemove name={organisation.name} onRemove={() => void remove()} />
    </>
  );
}
