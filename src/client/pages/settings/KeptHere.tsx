import { usePart } from '../../forms/use-part.ts';
import { keepNothing } from '../../session/keep-nothing.ts';
import { keepsNothing } from '../../session/mode.ts';
import { useSession } from '../../session/SessionProvider.tsx';
import { staysHere } from '../../session/stay.ts';
import { keptText as text } from '../../text/kept.ts';
import { Button } from '../../ui/Button.tsx';

/** How long things stay here, and how to leave nothing on a phone that is somebody else's: also while that one is locked. */
export function KeptHere() {
  const state = useSession();
  const kept = state.status === 'open' ? state.session.kept() : null;
  const { Part: stays } = usePart(async () => ({ sure: await staysHere() }), kept === 'phone');
  return (
    <>
      {kept && <p>{text[kept]}</p>}
      {stays && <p>{stays.sure ? text.stays : `${text.mayBeCleared} ${text.sendOrCode}`}</p>}
      {kept === 'page' ? (
        <p>{text.lostWithPage}</p>
      ) : (
        <>
          <h2 id="keep-nothing">{text.notMine}</h2>
          {text.notMineWhy.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Button look="secondary" onClick={() => keepNothing(true)}>
            {text.keepNothing}
          </Button>
        </>
      )}
      {keepsNothing() && (
        <Button look="secondary" onClick={() => keepNothing(false)}>
          {text.keepAgain}
        </Button>
      )}
    </>
  );
}
