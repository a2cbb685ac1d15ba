import { Erase } from '../pages/erase/Erase.tsx';
import { HomeName } from '../pages/home-name/HomeName.tsx';
import { Settings } from '../pages/settings/Settings.tsx';
import type { PageProps } from './routes.tsx';

const PARTS = { name: HomeName, remove: Erase };

/** The pages of the settings, by the second part of their address. */
export function SettingsPages({ params }: PageProps) {
  const { part = '' } = params;
  const Page = Object.hasOwn(PARTS, part) ? PARTS[part as keyof typeof PARTS] : Settings;
  return <Page />;
}
