import { OneScope } from '../pages/register/OneScope.tsx';
import { Register } from '../pages/register/Register.tsx';
import { Rules } from '../pages/register/Rules.tsx';
import { SetCategory } from '../pages/register/SetCategory.tsx';
import type { PageProps } from './routes.tsx';

const PARTS = { scope: OneScope, set: SetCategory, rules: Rules };

/** The pages of a register, by the second part of their address. */
export function RegisterPages({ params, query }: PageProps) {
  const { part = '' } = params;
  const Page = Object.hasOwn(PARTS, part) ? PARTS[part as keyof typeof PARTS] : Register;
  return <Page key={part} params={params} query={query} />;
}
