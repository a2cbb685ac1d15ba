import './styles/main.scss';
import { render } from 'preact';
import { App } from './app/App.tsx';
import { allowWorkerAddress } from './app/trusted-types.ts';
import { watchForUpdates } from './app/updates.ts';

allowWorkerAddress();

const root = document.getElementById('app') as HTMLElement;
root.replaceChildren();
render(<App />, root);

watchForUpdates();
