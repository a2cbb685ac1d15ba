import { useLocation } from 'preact-iso/router';
import { firstWords } from '#domain/concern/draft.ts';
import { concernOf, observationsOn } from '../../db/inbox/observations.ts';
import type { Phone } from '../../db/phone.ts';
import { ownAsks } from '../../db/team/asks.ts';
import type { Case } from '../../db/team/cases.ts';
import { readCasework } from '../../db/team/casework.ts';
import { BeginObservation } from '../../forms/BeginObservation.tsx';
import { wording } from '../../forms/wording.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { inboxText, seenText as text } from '../../text/inbox.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Tag } from '../../ui/Tag.tsx';

type SeenProps = { session: Session; one: Case };

/** What others have seen of the same thing: who was asked, what came of it, and the way from one to the other. */
export function SeenElsewhere(props: SeenProps) {
  const { form, about } = props.one.conversation.report ?? {};
  if (form !== 'observation') return <Asked {...props} />;
  return (
    <>
      <p>
        <Tag>{inboxText.observation(props.one.conversation.report?.answers['kind'])}</Tag>
      </p>
      {about && <BelongsTo {...props} />}
    </>
  );
}

function BelongsTo({ session, one }: SeenProps) {
  const concern = useLive(session, (phone) => concernOf(phone, one, wording), [one.space]);
  return (
    <p>
      {one.conversation.report?.about?.kind === 'ask' ? text.answers : text.belongsTo}{' '}
      {concern && <a href={`/inbox/${concern.space}`}>{text.toConcern}</a>}
    </p>
  );
}

function Asked({ session, one }: SeenProps) {
  const { route } = useLocation();
  const seen = useLive(session, (phone) => read(phone, one), [one]);
  const { space, team } = one;
  return (
    <>
      <h2>{text.title}</h2>
      {seen && seen.asked > 0 && (
        <p role="status">
          {text.asked(seen.asked)} {seen.notSeen > 0 && text.notSeen(seen.notSeen)} {seen.others && text.alone}{' '}
          {seen.waiting && text.waiting}
        </p>
      )}
      {seen && seen.observations.length > 0 && (
        <>
          <h3>{text.observations}</h3>
          <ul>
            {seen.observations.map(({ space: of, conversation: { report } }) => (
              <li key={of}>
                <a href={`/inbox/${of}`} dir="auto">
                  {firstWords({ answers: report?.answers ?? {} }) || inboxText.noWords}
                </a>{' '}
                {inboxText.observation(report?.answers['kind'])}
              </li>
            ))}
          </ul>
        </>
      )}
      {seen && seen.asked > 0 && seen.observations.length === 0 && <p>{text.none}</p>}
      <p id="ask-how">{text.askHow}</p>
      <LinkButton href={`/inbox/${space}/ask`} look="secondary">
        {text.ask}
      </LinkButton>
      <p id="add-how">{text.addHow}</p>
      <BeginObservation
        session={session}
        go={route}
        label={text.add}
        about={{ kind: 'concern', space, team: team.team.id }}
        look="secondary"
        describedBy="add-how"
      />
    </>
  );
}

async function read(phone: Phone, one: Case) {
  const { roster } = one.team;
  const words = roster.ok ? (await readCasework(phone, one.space, roster.verified)).asked : [];
  const asks = [...new Set(words.flatMap((word) => word.asks))];
  const [own, observations] = await Promise.all([ownAsks(phone, asks), observationsOn(phone, one, asks)]);
  const others = words.some(({ author }) => author !== phone.account.id);
  const waiting = words.some(({ delivery }) => delivery === 'waiting');
  return { asked: asks.length, ...own, others, waiting, observations };
}
