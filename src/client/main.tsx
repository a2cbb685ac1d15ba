import './styles/main.scss';
import { render } from 'preact';
import { App } from './app/App.tsx';
import { Lock } from './app/Lock.tsx';
import { Locked } from './app/Locked.ts';
import { watchForLeaving } from './app/leave.ts';
import { Truth } from './app/Truth.tsx';
import { allowWorkerAddress } from './app/trusted-types.ts';
import { watchForUpdates } from './app/updates.ts';
import { waitToBeAsked } from './session/home-screen.ts';
import { SessionProvider } from './session/SessionProvider.tsx';

allowWorkerAddress();
waitToBeAsked();
if (!watchForLeaving()) show();

function show(): void {
  const root = document.getElementById('app') as HTMLElement;
  root.replaceChildren();
  render(
    <SessionProvider Locked={Locked}>
      <App lock={<Lock />} truth={<Truth />} />
    </SessionProvider>,
    root,
  );
  watchForUpdates();
}
