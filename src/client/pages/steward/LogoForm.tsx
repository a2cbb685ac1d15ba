import { useLocation } from 'preact-iso/router';
import { imageOf } from '#domain/place/logo.ts';
import type { DeploymentReply } from '#protocol/deployment.ts';
import type { Session } from '../../session/session.ts';
import { LOGO, putDeployment } from '../../session/steward.ts';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { EditForm } from './EditForm.tsx';
import { type LogoPicture, readLogo } from './read-logo.ts';
import { settingsText } from './settings-text.ts';

const { logo: text, flaw } = settingsText;
const LONGEST = 120;

type Typed = { picture: LogoPicture | null; alt: string };

export function LogoForm({ session, reply: { version, deployment } }: { session: Session; reply: DeploymentReply }) {
  const { route } = useLocation();
  const { logo, ...words } = deployment;
  const start = (): Typed => {
    if (!logo) return { picture: null, alt: '' };
    const { alt, ...picture } = logo;
    return { picture, alt };
  };
  const flawsIn = ({ picture, alt }: Typed) => {
    if (!picture) return [];
    if (alt.trim() === '') return [{ id: 'alt', message: flaw.empty }];
    return alt.trim().length > LONGEST ? [{ id: 'alt', message: flaw.too_long }] : [];
  };
  const save = async ({ picture, alt }: Typed) => ({
    result: await putDeployment(session.phone, version, {
      ...words,
      ...(picture && { logo: { ...picture, alt: alt.trim() } }),
    }),
    leave: () => route('/steward/settings', true),
  });
  return (
    <EditForm<Typed>
      session={session}
      page="settings logo"
      title={settingsText.parts.logo[0]!}
      start={start()}
      flawsIn={flawsIn}
      save={save}
    >
      {({ typed, type, errorOf, say }) => {
        const { picture, alt } = typed;
        const refuse = (message: string) => say([{ id: 'picture', message }]);
        const choose = async (file: File) => {
          const read = await readLogo(file);
          if (typeof read === 'string') return refuse(read);
          say([]);
          type({ picture: read, alt });
        };
        const damaged = () => {
          type({ picture: null, alt });
          refuse(text.damaged);
        };
        return (
          <>
            <p>{settingsText.parts.logo[1]}</p>
            <p>{text.rights}</p>
            <p role="status">{picture ? text.now : text.none}</p>
            {picture && <img class="sw-logo" {...imageOf(picture)} alt={alt} onError={damaged} />}
            <FileInput
              id="picture"
              label={text.file}
              hint={text.hint(LOGO.bytes / 1000, LOGO.width, LOGO.height)}
              accept="image/png,image/jpeg,image/webp"
              error={errorOf('picture')}
              onFile={(file) => void choose(file)}
            />
            {picture && (
              <>
                <TextInput
                  id="alt"
                  label={text.alt}
                  hint={text.altHint}
                  error={errorOf('alt')}
                  value={alt}
                  onInput={(next) => type({ picture, alt: next })}
                />
                <Button look="secondary" onClick={() => type({ picture: null, alt })}>
                  {text.remove}
                </Button>
              </>
            )}
          </>
        );
      }}
    </EditForm>
  );
}
