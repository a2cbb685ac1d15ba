import './styles/main.scss';
import { render } from 'preact';
import { App } from './app/App.tsx';
import { watchForLeaving } from './app/leave.ts';
import { Truth } from './app/Truth.tsx';
import { allowWorkerAddress } from './app/trusted-types.ts';
import { watchForUpdates } from './app/updates.ts';
import { SessionProvider } from './session/SessionProvider.tsx';

allowWorkerAddress();
if (!watchForLeaving()) show();

function show(): void {
  const root = document.getElementById('app') as HTMLElement;
  root.replaceChildren();
  render(
    <SessionProvider>
      <App truth={<Truth />} />
    </SessionProvider>,
    root,
  );
  watchForUpdates();
}
