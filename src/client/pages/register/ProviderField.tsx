import { useState } from 'preact/hooks';
import { useAct } from '../../forms/use-act.ts';
import { setText as text } from '../../text/register.ts';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { has, narrowed } from './narrowed.ts';
import type { Fields } from './ScopeFields.tsx';
import type { View } from './use-register.ts';

const MOST = 8;

type Provider = { id: string; name: string };

/** The providers this phone holds; with signal, all others of the directory. What was looked up is not kept. */
export function ProviderField({ view, typed, type, errorOf }: Fields & { view: View }) {
  const [others, setOthers] = useState<readonly Provider[] | null>(null);
  const [sought, seek] = useState('');
  const { busy, problem, act } = useAct();
  const held = view.organisations.filter(({ kind }) => kind !== 'region');
  const chosen = { id: typed.provider, name: typed.name };
  const all = unique([...held, ...(typed.provider && typed.name ? [chosen] : []), ...(others ?? [])]);
  const options = narrowed(
    all,
    ({ id }) => id === typed.provider,
    ({ name }) => has(sought)(name),
    MOST,
  );
  const lookUp = () =>
    act(async () => {
      const { readOrganisations } = await import('../../session/directory.ts');
      const listed = await readOrganisations();
      if (listed === 'offline') return text.offline;
      setOthers(listed.filter(({ kind }) => kind !== 'region'));
      return undefined;
    });
  return (
    <>
      {all.length > MOST && (
        <TextInput
          id="find-provider"
          label={text.find}
          hint={text.chosenOnly}
          type="search"
          value={sought}
          onInput={seek}
        />
      )}
      <Radios
        id="provider"
        legend={text.where}
        error={errorOf('provider')}
        options={options.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed.provider}
        onChange={(provider) =>
          type({ provider, name: all.find(({ id }) => id === provider)?.name ?? '', site: '', placement: '' })
        }
      />
      {!others && (
        <Button look="secondary" busy={busy} onClick={() => void lookUp()}>
          {text.more}
        </Button>
      )}
      <p role="status">{problem}</p>
    </>
  );
}

function unique(providers: readonly Provider[]): Provider[] {
  const seen = new Set<string>();
  return providers.filter(({ id }) => !seen.has(id) && seen.add(id));
}
