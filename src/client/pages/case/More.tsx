import { nextStep } from '#domain/concern/steps.ts';
import { handleText, keepText } from '../../text/case.ts';
import type { CaseProps } from './WithCase.tsx';

const text = handleText.more;

/** What is done once, or seldom: each on a page of its own. */
export function More({ one: { space, leads, team, standing } }: CaseProps) {
  const at = `/inbox/${space}/`;
  const links = [
    ...(standing.closed ? [] : [{ to: `${at}close`, label: text.close }]),
    ...(nextStep(team.team.step) ? [{ to: `${at}next-step`, label: text.nextStep }] : []),
    ...(team.team.step === 'region' ? [{ to: `/picture/share?case=${space}`, label: text.share }] : []),
    { to: `${at}where`, label: text.where },
    { to: `${at}history`, label: text.history },
    { to: `${at}keep`, label: keepText.title },
    { to: `${at}step-back`, label: text.stepBack },
    ...(leads ? [{ to: `${at}take-off`, label: text.takeOff }] : []),
  ];
  return (
    <>
      <h2>{text.title}</h2>
      <ul class="sw-case__more">
        {links.map(({ to, label }) => (
          <li key={to}>
            <a href={to}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
