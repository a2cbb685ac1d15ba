import type { StepId } from '#content/schema.ts';
import { FromDeployment } from '../../forms/FromDeployment.tsx';
import { localText } from '../../text/local.ts';
import type { Picked } from './differing.ts';
import { RoleList } from './RoleList.tsx';

/** Roles that the steward of this deployment added: those for everyone, and those of a course that was picked. */
export function LocalRoles({ step, picked }: { step: StepId; picked: Picked }) {
  return (
    <FromDeployment>
      {({ name, roles }) => {
        const here = roles.filter(
          (role) =>
            role.step === step &&
            (role.professions.length === 0 || role.professions.some((id) => picked.professions.includes(id))),
        );
        return (
          here.length > 0 && (
            <>
              <h3>{localText.roles(name)}</h3>
              <RoleList roles={here.map((role) => ({ id: role.title, title: role.title, what: role.what }))} />
            </>
          )
        );
      }}
    </FromDeployment>
  );
}
