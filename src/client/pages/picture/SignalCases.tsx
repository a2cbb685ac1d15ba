import { toldOf } from '#domain/picture/signals.ts';
import { usePicture } from '../../forms/use-picture.ts';
import type { Seat } from '../../forms/WithTeams.tsx';
import { pictureText, signalText, casesText as text } from '../../text/picture.ts';
import { type Behind, type Look, placeAddress } from './address.ts';
import { FactList } from './FactList.tsx';
import { domainInWords, nameOn, signalInWords } from './names.ts';
import { useRegister } from './use-register.ts';

/** The cases that made one signal fire. */
export function SignalCases({ seat: { session }, look, about }: { seat: Seat; look: Look; about: Behind }) {
  const held = useRegister(session, look.team);
  const { placement, domain, rule } = about;
  const team = look.team ? { team: look.team } : {};
  const heard = usePicture(
    session,
    held ? { ask: 'signals', rules: held.rules, where: { ...team, placement: placement ?? null } } : null,
  );
  const signal = heard?.value.find((one) => one.rule === rule && one.domain === domain);
  const drawn = usePicture(session, signal ? { ask: 'facts', where: { spaces: signal.spaces } } : null);
  if (heard && !signal) {
    return (
      <>
        <h1>{text.everything}</h1>
        <p>{text.gone}</p>
      </>
    );
  }
  if (!heard || !signal || !drawn) return <p role="status">{pictureText.counting}</p>;
  return (
    <>
      <h1>{signalText.about(nameOn('placement', signal.placement, heard.names), domainInWords(signal.domain))}</h1>
      <p class="sw-lead">{signalInWords(toldOf(signal), heard.asked.rules)}</p>
      <p>
        <a href={placeAddress(look, signal.placement)}>
          {signalText.lineOf(nameOn('placement', signal.placement, heard.names))}
        </a>
      </p>
      <FactList session={session} facts={drawn.value} names={drawn.names} />
    </>
  );
}
