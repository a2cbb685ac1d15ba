import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Draft } from '#domain/concern/draft.ts';
import type { Phone } from '../../db/phone.ts';
import { DraftGone } from '../../forms/DraftGone.tsx';
import type { PageAddress } from '../../forms/page-address.ts';
import { useDraft } from '../../forms/use-draft.ts';
import { usePart } from '../../forms/use-part.ts';
import { useConnection, useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { WithSession } from '../../session/WithSession.tsx';
import { concernText } from '../../text/concern.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { Appear } from './Appear.tsx';
import { type Choice, isUsable, type SendStep, stepFor, undecided } from './choice.ts';
import { Letter } from './Letter.tsx';
import { Readers } from './Readers.tsx';
import { SendTo } from './SendTo.tsx';
import { readTeams } from './teams.ts';

export function Send({ params, query }: PageAddress) {
  const id = params['id'] ?? '';
  return (
    <WithSession>{(session) => <SendSteps key={id} session={session} id={id} wanted={query['step']} />}</WithSession>
  );
}

/** One thing per page. The step is in the address, so that Back works; what was chosen stays in the page. */
function SendSteps({ session, id, wanted }: { session: Session; id: string; wanted: string | undefined }) {
  const { route } = useLocation();
  const { draft } = useDraft(session, id).view;
  const known = useLive(session, readTeams, []);
  const earlier = useLive(session, (phone) => earlierIn(phone, draft), [draft]);
  const online = useConnection(session) === 'online';
  const [made, setChoice] = useState<Choice>(undecided);
  // What belongs to a concern of a team, or answers its question, is for that team.
  const choice = { ...made, team: made.team ?? draft?.about?.team ?? null };
  const step = stepFor(wanted, choice);
  // Only what was done before needs it.
  const { Part: Earlier } = usePart(() => import('./Earlier.tsx').then((part) => part.Earlier), step === 'earlier');
  const place = useFocusOnChange(step);
  if (draft === null) return <DraftGone />;
  if (!draft || !known || !earlier) return null;

  const choose = (change: Partial<Choice>) => setChoice((before) => ({ ...before, ...change }));
  const go = (next: SendStep) => route(`/concerns/${id}/send?step=${next}`);
  const to = known.teams.filter(isUsable).find(({ team }) => team.id === choice.team);
  const here = { draft, choice, choose };
  const afterReaders = earlier.length > 0 ? 'earlier' : 'letter';
  return (
    <div ref={place}>
      <BackLink
        href={step === 'who' ? `/concerns/${id}` : `/concerns/${id}/send?step=${before(step, earlier.length > 0)}`}
      >
        {step === 'who' ? concernText.toList[draft.form] : concernText.back}
      </BackLink>
      {step === 'who' || !to ? (
        <SendTo {...here} {...known} online={online} onNext={() => go('appear')} />
      ) : step === 'appear' ? (
        <Appear {...here} onNext={() => go('readers')} />
      ) : step === 'readers' ? (
        <Readers {...here} to={to} onNext={() => go(afterReaders)} />
      ) : step === 'earlier' ? (
        Earlier && <Earlier {...here} entries={earlier} onNext={() => go('letter')} />
      ) : (
        <Letter
          {...here}
          to={to}
          mine={known.mine}
          session={session}
          earlier={earlier.filter(({ key }) => !choice.leftOut.includes(key)).map(({ key: _, ...entry }) => entry)}
        />
      )}
    </div>
  );
}

function before(step: Exclude<SendStep, 'who'>, anyEarlier: boolean): SendStep {
  if (step === 'letter') return anyEarlier ? 'earlier' : 'readers';
  return ({ appear: 'who', readers: 'appear', earlier: 'readers' } as const)[step];
}

/** A first concern has no story yet, and is not made to wait for the code that reads one. */
async function earlierIn(phone: Phone, draft: Draft | null | undefined) {
  if (!draft) return undefined;
  if (draft.log.length === 0 && draft.sent.length === 0 && !draft.onward) return [];
  const { readEarlier } = await import('./read-earlier.ts');
  return readEarlier(phone, draft);
}
