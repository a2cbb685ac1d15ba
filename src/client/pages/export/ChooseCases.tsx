import type { Which } from '#domain/export/files.ts';
import { isDay } from '#domain/time/days.ts';
import { inOrder } from '#domain/words/in-order.ts';
import { usePicture } from '../../forms/use-picture.ts';
import type { Seat } from '../../forms/WithTeams.tsx';
import { inboxText } from '../../text/inbox.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { type Choice, NOT_SAID } from './choice.ts';
import { exportText as text } from './export-text.ts';

const WHICH = (['all', 'open', 'closed'] as const).map((value) => ({ value, label: text.pick[value] }));

export interface ChooseCasesProps {
  desk: Seat;
  choice: Choice;
  onChange: (change: Partial<Choice>) => void;
}

export function ChooseCases({ desk, choice, onChange }: ChooseCasesProps) {
  const { session, teams } = desk;
  const found = usePicture(session, { ask: 'table', rows: 'provider', columns: 'domain', where: {} });
  const providers = (found?.value.rows ?? []).map((id) => ({
    value: id ?? NOT_SAID,
    label: id === null ? text.notSaid : (found?.names.get(id) ?? text.counts.unknown),
  }));
  providers.sort((a, b) => inOrder(a.label, b.label));
  const day = (id: 'from' | 'to') => (
    <TextInput
      id={id}
      label={text[id]}
      hint={text.dayHint}
      error={choice[id] === '' || isDay(choice[id]) ? undefined : text.noSuchDay}
      type="date"
      short
      value={choice[id]}
      onInput={(value) => onChange({ [id]: value })}
    />
  );
  return (
    <>
      {teams.length > 1 && (
        <Select
          id="team"
          label={text.team}
          options={[
            { value: '', label: text.anyTeam },
            ...teams.map((known) => ({ value: known.team.id, label: inboxText.team(known) })),
          ]}
          value={choice.team}
          onChange={(team) => onChange({ team })}
        />
      )}
      <Select
        id="provider"
        label={text.provider}
        options={[{ value: '', label: text.anyProvider }, ...providers]}
        value={choice.provider}
        onChange={(provider) => onChange({ provider })}
      />
      <Radios
        id="which"
        legend={text.which}
        options={WHICH}
        value={choice.which}
        onChange={(which) => onChange({ which: which as Which })}
      />
      {day('from')}
      {day('to')}
      <Checkboxes
        id="words"
        legend={text.words}
        hint={text.wordsHint}
        options={[{ value: 'yes', label: text.putWords }]}
        values={choice.words ? ['yes'] : []}
        onChange={(ticked) => onChange({ words: ticked.length > 0 })}
      />
    </>
  );
}
