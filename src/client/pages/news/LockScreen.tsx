import { isPlain } from '../../session/plain-name.ts';
import { lockScreenText } from '../../text/lock-screen.ts';
import { newsText as text } from '../../text/news.ts';
import { shellText } from '../../text/shell.ts';

/** The message itself, before anybody is asked whether they want it. */
export function LockScreen() {
  const [icon, name] = isPlain() ? ['/plain.svg', shellText.plainName] : ['/icon.svg', shellText.name];
  return (
    <>
      <h2>{text.lookTitle}</h2>
      <p class="sw-card sw-tile">
        <img src={icon} alt="" width="32" height="32" />
        <strong>{lockScreenText.news}</strong>
      </p>
      <p>{text.look}</p>
      <p>{text.lookName(name)}</p>
    </>
  );
}
