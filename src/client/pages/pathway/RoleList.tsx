import type { Role } from '#content/schema.ts';

export function RoleList({ roles }: { roles: readonly Role[] }) {
  return (
    <dl class="sw-roles">
      {roles.map(({ id, title, what }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
