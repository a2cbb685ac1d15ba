import { useEffect, useRef, useState } from 'preact/hooks';
import type { MemberRole } from '#protocol/roster.ts';
import { CopyText } from '../../forms/CopyText.tsx';
import { RoleRadios } from '../../forms/RoleRadios.tsx';
import { useAct } from '../../forms/use-act.ts';
import { useHold } from '../../forms/use-hold.ts';
import { usePart } from '../../forms/use-part.ts';
import type { Session } from '../../session/session.ts';
import { makeInvitation } from '../../session/team.ts';
import { inviteText, teamSentence } from '../../text/team.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Form } from '../../ui/Form.tsx';
import { Select } from '../../ui/Select.tsx';

const DAYS = ['1', '7', '14', '30'] as const;
type Days = (typeof DAYS)[number];
const ROLE = 'role';

export interface MakeLinkProps {
  session: Session;
  team: string;
  /** Goes into the link, so that the newcomer's device trusts this team and no other. */
  fingerprint: string | null;
  /** The first one of a team leads it. */
  founding: boolean;
}

/** Makes a link and shows it, once. */
export function MakeLink({ session, team, fingerprint, founding }: MakeLinkProps) {
  const [role, setRole] = useState<MemberRole | undefined>(founding ? 'lead' : undefined);
  const [days, setDays] = useState<Days>('7');
  const [flaw, setFlaw] = useState<string | undefined>();
  const [link, setLink] = useState<string | null>(null);
  const { busy, problem, act } = useAct();
  const make = () =>
    act(async () => {
      setFlaw(role ? undefined : inviteText.chooseRole);
      if (!role) return undefined;
      const answer = await makeInvitation(session.phone, { team, role, days: Number(days), fingerprint });
      if (!answer.ok) return teamSentence(answer.problem);
      setLink(`${location.origin}/invite#${answer.value}`);
      return undefined;
    });
  if (link) return <Link link={link} days={Number(days)} onAnother={() => setLink(null)} />;
  return (
    <Form onSubmit={() => void make()}>
      <ErrorSummary errors={flaw ? [{ id: ROLE, message: flaw }] : []} />
      {!founding && <RoleRadios id={ROLE} value={role} onChange={setRole} error={flaw} />}
      <Select
        id="days"
        label={inviteText.days}
        options={DAYS.map((value) => ({ value, label: inviteText.day(Number(value)) }))}
        value={days}
        onChange={setDays}
      />
      <p>{inviteText.one}</p>
      {problem && <p role="alert">{problem}</p>}
      <Button type="submit" busy={busy}>
        {inviteText.make}
      </Button>
    </Form>
  );
}

function Link({ link, days, onAnother }: { link: string; days: number; onAnother: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useHold(true);
  const { Part: QrCode } = usePart(() => import('../../forms/QrCode.tsx').then((part) => part.QrCode), true);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {inviteText.doneTitle}
      </h2>
      <p>{inviteText.done(inviteText.day(days))}</p>
      <p class="sw-address">{link}</p>
      <CopyText text={link} label={inviteText.copy} />
      {QrCode && (
        <>
          <p>{inviteText.scan}</p>
          <QrCode text={link} label={inviteText.scanLabel} />
        </>
      )}
      <p>{inviteText.private}</p>
      <Button look="secondary" onClick={onAnother}>
        {inviteText.another}
      </Button>
    </>
  );
}
