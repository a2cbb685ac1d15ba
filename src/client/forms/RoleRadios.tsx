import type { MemberRole } from '#protocol/roster.ts';
import { leadText, roleText } from '../text/team.ts';
import { Radios } from '../ui/Radios.tsx';

export interface RoleRadiosProps {
  id: string;
  value: MemberRole | undefined;
  onChange: (role: MemberRole) => void;
  error?: string | undefined;
}

export function RoleRadios({ id, value, onChange, error }: RoleRadiosProps) {
  return (
    <Radios
      id={id}
      legend={leadText.role}
      options={Object.entries(roleText).map(([role, words]) => ({ value: role, ...words }))}
      value={value}
      onChange={(role) => onChange(role as MemberRole)}
      error={error}
    />
  );
}
