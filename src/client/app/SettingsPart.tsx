import { AddDevice } from '../pages/devices/AddDevice.tsx';
import { Devices } from '../pages/devices/Devices.tsx';
import { Removed } from '../pages/devices/Removed.tsx';
import { Settings } from '../pages/settings/Settings.tsx';
import type { PageProps } from './routes.tsx';

/** A page of the settings by its address, so that the first page of every learner knows one address and not all of them. */
export function SettingsPart({ params }: PageProps) {
  if (params['part'] === 'devices') return <Devices />;
  if (params['part'] === 'another') return <AddDevice />;
  if (params['part'] === 'removed') return <Removed />;
  return <Settings />;
}
