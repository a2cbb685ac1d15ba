import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Step } from '#content/schema.ts';
import type { Draft } from '#domain/concern/draft.ts';
import { concernText } from '../../text/concern.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { talkText } from './talk-text.ts';

/** Where it was sent last is where people will want to talk; before that, the place itself. */
export function ChooseStep({ draft, steps }: { draft: Draft; steps: readonly Step[] }) {
  const { route } = useLocation();
  const reached = steps.findLast(({ id }) => draft.sent.some(({ step }) => step === id)) ?? steps[0];
  const [chosen, choose] = useState(reached?.id ?? 'placement');
  return (
    <Form onSubmit={() => route(`/concerns/${draft.id}/talk?step=${chosen}`)}>
      <BackLink href={`/concerns/${draft.id}`}>{concernText.toList[draft.form]}</BackLink>
      <Radios
        id="step"
        legend={talkText.choose}
        title
        hint={talkText.chooseHint}
        options={steps.map(({ id, title, roles }) => ({
          value: id,
          label: title,
          hint: roles.map((role) => role.title).join(', '),
        }))}
        value={chosen}
        onChange={(id) => choose(id as Step['id'])}
      />
      <Button type="submit">{talkText.make}</Button>
    </Form>
  );
}
