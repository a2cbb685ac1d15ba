import { useState } from 'preact/hooks';
import { goBy } from '../../session/dress-up.ts';
import { isOnHomeScreen } from '../../session/install.ts';
import { isPlain, nameTab } from '../../session/plain-name.ts';
import { settingsText } from '../../text/account.ts';
import { pageTitles } from '../../text/page-titles.ts';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { AddNow } from './AddNow.tsx';
import { AddSteps } from './AddSteps.tsx';
import { homeNameText as text } from './home-name-text.ts';

/** How this app is called where others may look, chosen before it is on a home screen. */
export function HomeName() {
  const [plain, setPlain] = useState(isPlain);
  const [said, say] = useState('');
  function choose(toPlain: boolean): void {
    goBy(toPlain ? 'plain' : 'stepwise');
    nameTab(pageTitles.settings);
    setPlain(toPlain);
    say(text.changed(toPlain ? shellText.plainName : shellText.name));
  }
  return (
    <>
      <BackLink href="/settings">{settingsText.title}</BackLink>
      <h1>{text.title}</h1>
      <p class="sw-lead">{text.lead}</p>
      <Radios
        id="home-name"
        legend={text.legend}
        options={[
          { value: 'stepwise', label: <Tile icon="/icon.svg" name={shellText.name} /> },
          { value: 'plain', label: <Tile icon="/plain.svg" name={shellText.plainName} />, hint: text.plainHint },
        ]}
        value={plain ? 'plain' : 'stepwise'}
        onChange={(value) => choose(value === 'plain')}
      />
      <p role="status">{said}</p>
      {isOnHomeScreen() ? (
        <>
          <h2>{text.hereTitle}</h2>
          <p>{text.here}</p>
        </>
      ) : (
        <>
          <h2>{text.howTitle}</h2>
          <AddNow />
          <AddSteps title={text.iphoneTitle} steps={text.iphone} />
          <AddSteps title={text.androidTitle} steps={text.android} />
          <h2>{text.alongTitle}</h2>
          <Lines lines={text.along} />
        </>
      )}
      <h2>{text.thereTitle}</h2>
      <Lines lines={text.there} />
      <p>
        <a href="/recovery">{text.code}</a>
      </p>
      <p>{text.limit}</p>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** As it will look among other apps. */
function Tile({ icon, name }: { icon: string; name: string }) {
  return (
    <span class="sw-tile">
      <img src={icon} alt="" width="60" height="60" />
      {name}
    </span>
  );
}
