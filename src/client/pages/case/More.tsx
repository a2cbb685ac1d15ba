import { nextStep } from '#domain/concern/steps.ts';
import { handleText } from '../../text/case.ts';
import type { CaseProps } from './WithCase.tsx';

const text = handleText.more;

/** What is done once, or seldom: each on a page of its own. */
export function More({ one: { space, leads, team, standing } }: CaseProps) {
  const parts = [
    ...(standing.closed ? [] : [{ to: 'close', label: text.close }]),
    ...(nextStep(team.team.step) ? [{ to: 'next-step', label: text.nextStep }] : []),
    { to: 'where', label: text.where },
    { to: 'history', label: text.history },
    { to: 'step-back', label: text.stepBack },
    ...(leads ? [{ to: 'take-off', label: text.takeOff }] : []),
  ];
  return (
    <>
      <h2>{text.title}</h2>
      <ul class="sw-case__more">
        {parts.map(({ to, label }) => (
          <li key={to}>
            <a href={`/inbox/${space}/${to}`}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
