import { useState } from 'preact/hooks';
import { nameDevice } from '../../db/mine/about-account.ts';
import { useAct } from '../../forms/use-act.ts';
import type { OwnDevice } from '../../session/devices.ts';
import type { Session } from '../../session/session.ts';
import { devicesText as text } from '../../text/devices.ts';
import { saveText } from '../../text/saving.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

const MOST = 40;

export interface NameDeviceProps {
  session: Session;
  device: OwnDevice;
  onNamed: (what: string) => Promise<void>;
}

/** The name is sealed like a draft: it comes to all devices of the account, and to nobody else. */
export function NameDevice({ session, device, onNamed }: NameDeviceProps) {
  const [name, setName] = useState(device.name ?? '');
  const { busy, problem, act } = useAct();
  const save = () =>
    act(async () => {
      if (name.trim().length > MOST) return text.tooLong(MOST);
      const result = await nameDevice(session.phone, device.id, name.trim());
      if (result.ok) return void (await onNamed(text.saved));
      const { say, do: next } = saveText[result.problem];
      return `${say} ${next}`;
    });
  return (
    <Form onSubmit={() => void save()}>
      <TextInput
        id={`name-${device.id}`}
        label={text.name}
        hint={text.nameHint}
        error={problem}
        value={name}
        onInput={setName}
      />
      <Button type="submit" look="secondary" busy={busy}>
        {text.save}
      </Button>
    </Form>
  );
}
