import { useEffect, useState } from 'preact/hooks';
import type { DeploymentReply } from '#protocol/deployment.ts';
import type { PageAddress } from '../../forms/page-address.ts';
import { saveFile } from '../../forms/save-file.ts';
import { readDeployment } from '../../session/steward.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { LogoForm } from './LogoForm.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { settingsText as text } from './settings-text.ts';
import { stewardText } from './steward-text.ts';
import { type Desk, WithDesk } from './WithDesk.tsx';

type Part = keyof typeof text.parts;

export function DeploymentSettings({ params }: PageAddress) {
  const part = params['part'] ?? '';
  const known = Object.hasOwn(text.parts, part);
  return (
    <>
      <BackLink href={known ? '/steward/settings' : '/steward'}>{known ? text.back : stewardText.toOverview}</BackLink>
      <WithDesk>{(desk) => <Settings key={part} desk={desk} part={known ? (part as Part) : null} />}</WithDesk>
    </>
  );
}

function Settings({ desk, part }: { desk: Desk; part: Part | null }) {
  const [reply, show] = useState<DeploymentReply | 'offline' | null>(null);
  const look = () => void readDeployment(desk.session.phone).then(show);
  useEffect(look, []);
  if (reply === null) return <p role="status">{stewardText.looking}</p>;
  if (reply === 'offline') {
    return (
      <>
        <h1>{stewardText.offline}</h1>
        <p>{stewardText.offlineWhy}</p>
        <Button onClick={look}>{stewardText.again}</Button>
      </>
    );
  }
  if (part === 'logo') return <LogoForm session={desk.session} reply={reply} />;
  if (part) return <SettingsForm session={desk.session} reply={reply} part={part} />;
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {Object.entries(text.parts).map(([id, [title, why]]) => (
        <Card key={id} title={title} href={`/steward/settings/${id}`}>
          <p>{why}</p>
        </Card>
      ))}
      <Button look="secondary" onClick={() => saveFile(text.fileName, JSON.stringify(reply.deployment, null, 2))}>
        {text.save}
      </Button>
    </>
  );
}
