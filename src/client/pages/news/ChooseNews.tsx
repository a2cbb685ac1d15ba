import { useState } from 'preact/hooks';
import { listDrafts } from '../../db/documents.ts';
import type { Phone } from '../../db/phone.ts';
import { myTeams } from '../../db/places/directory.ts';
import { useAct } from '../../forms/use-act.ts';
import { turnOffNews, turnOnNews } from '../../session/news.ts';
import { useLive } from '../../session/SessionProvider.tsx';
import type { Session } from '../../session/session.ts';
import { type NewsKind, newsKindText, newsProblemText, newsText as text } from '../../text/news.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';

const FIELD = 'news';

/** What may be news here: a member's team, and whatever else somebody sends or has sent from this device. */
async function readOffers(phone: Phone): Promise<readonly NewsKind[]> {
  const [teams, drafts] = await Promise.all([myTeams(phone), listDrafts(phone)]);
  const member = teams.length > 0;
  const sends = !member || drafts.some(({ sent }) => sent.length > 0);
  return [...(member ? (['team'] as const) : []), ...(sends ? (['mine', 'anonymous'] as const) : [])];
}

export function ChooseNews({ session, before }: { session: Session; before: readonly NewsKind[] }) {
  const { phone } = session;
  const offers = useLive(session, readOffers, []);
  const [on, setOn] = useState(before);
  const [kinds, choose] = useState(before);
  const [flaw, setFlaw] = useState<string | undefined>();
  const [said, say] = useState('');
  const { busy, problem, act } = useAct();
  if (!offers) return null;
  const turnOn = () =>
    act(async () => {
      say('');
      setFlaw(kinds.length > 0 ? undefined : text.choose);
      if (kinds.length === 0) return undefined;
      const failed = await turnOnNews(phone, kinds);
      if (failed) return newsProblemText[failed];
      setOn(kinds);
      say(text.turnedOn);
      return undefined;
    });
  const turnOff = () =>
    act(async () => {
      say('');
      const done = await turnOffNews(phone).then(
        () => true,
        () => false,
      );
      if (!done) return text.offFailed;
      setOn([]);
      choose([]);
      say(text.turnedOff);
      return undefined;
    });
  return (
    <Form onSubmit={() => void turnOn()}>
      <ErrorSummary errors={flaw ? [{ id: FIELD, message: flaw }] : []} />
      <p>{on.length > 0 ? text.isOn : text.isOff}</p>
      {offers.includes('mine') && (
        <Callout title={text.knowTitle}>
          <p>{text.know}</p>
          {offers.includes('team') && <p>{text.member}</p>}
          <p>{text.still}</p>
          <p>{text.late}</p>
        </Callout>
      )}
      <Checkboxes
        id={FIELD}
        legend={text.legend}
        error={flaw}
        options={offers.map((value) => ({ value, ...newsKindText[value] }))}
        values={kinds}
        onChange={(values) => choose(values as NewsKind[])}
      />
      <p>{text.others}</p>
      {offers.includes('team') && <p>{text.teamMail}</p>}
      {problem && <p role="alert">{problem}</p>}
      <Button type="submit" busy={busy}>
        {on.length > 0 ? text.save : text.turnOn}
      </Button>
      {on.length > 0 && (
        <Button look="secondary" busy={busy} onClick={() => void turnOff()}>
          {text.turnOff}
        </Button>
      )}
      <p role="status">{said}</p>
    </Form>
  );
}
