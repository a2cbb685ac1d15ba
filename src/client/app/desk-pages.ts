import '../styles/desk.scss';

// One chunk for the account itself: fewer files to fetch before Stepwise works offline.
export { Demo } from '../pages/demo/Demo.tsx';
export { Open } from '../pages/open/Open.tsx';
export { Recovery } from '../pages/recovery/Recovery.tsx';
export { SetUp } from '../pages/set-up/SetUp.tsx';
export { SettingsPages } from './SettingsPages.tsx';
