import type { DoorStep } from '#content/door.ts';
import pack from '#content/packs/england/pathway.json' with { type: 'json' };
import type { Pathway } from '#content/schema.ts';
import { startText } from '../../text/start.ts';
import { Contacts } from './Contacts.tsx';

const { steps } = pack as Pathway;

/** This step, this role, and whoever this phone knows at it. A suggestion: every step stays open. */
export function Suggested({ step: { step: id, role: roleId, why }, level }: { step: DoorStep; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const step = steps.find((one) => one.id === id);
  const role = step?.roles.find((one) => one.id === roleId);
  if (!step || !role) return null;
  return (
    <section>
      <Heading>
        <span class="sw-part__number">{startText.step(step.number)}</span>
        {step.title}
      </Heading>
      <p>{why}</p>
      <p>
        {startText.askFor} <strong>{role.title}.</strong> {role.what}
      </p>
      <Contacts step={id} role={role.title} />
      <p>
        <a href={`/pathway#${id}`}>{startText.atThisStep}</a>
      </p>
    </section>
  );
}
