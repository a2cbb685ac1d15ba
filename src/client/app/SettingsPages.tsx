import { AddDevice } from '../pages/devices/AddDevice.tsx';
import { Devices } from '../pages/devices/Devices.tsx';
import { Removed } from '../pages/devices/Removed.tsx';
import { Erase } from '../pages/erase/Erase.tsx';
import { HomeName } from '../pages/home-name/HomeName.tsx';
import { News } from '../pages/news/News.tsx';
import { Settings } from '../pages/settings/Settings.tsx';
import { lazyPage } from './lazy-page.ts';
import type { PageProps } from './routes.tsx';

const PARTS = {
  another: AddDevice,
  devices: Devices,
  lock: lazyPage(() => import('../pages/lock/Lock.tsx').then((page) => page.Lock)),
  name: HomeName,
  news: News,
  remove: Erase,
  removed: Removed,
};

/** The pages of the settings, by the second part of their address. */
export function SettingsPages(props: PageProps) {
  const { part = '' } = props.params;
  const Page = Object.hasOwn(PARTS, part) ? PARTS[part as keyof typeof PARTS] : Settings;
  return <Page {...props} />;
}
