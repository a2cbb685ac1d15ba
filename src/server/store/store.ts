import type { InvitationReads, Invitations, JoiningReads, Joinings } from './joining.ts';
import type { LinkReads, Links } from './links.ts';
import type {
  Mailboxes,
  MailboxReads,
  NoticeReads,
  Notices,
  PushAddresses,
  PushAddressReads,
  UnansweredReads,
  Unanswereds,
} from './notices.ts';
import type {
  AccountReads,
  Accounts,
  DeviceReads,
  Devices,
  OutcomeReads,
  Outcomes,
  SessionReads,
  Sessions,
} from './people.ts';
import type {
  AuditReads,
  Audits,
  ContactNoteReads,
  ContactNotes,
  MetaReads,
  Metas,
  OrganisationReads,
  Organisations,
  RosterReads,
  Rosters,
} from './public.ts';
import type { RetentionReads, Retentions } from './retention.ts';
import type {
  FeedReads,
  Feeds,
  LogReads,
  Logs,
  ParticipantReads,
  Participants,
  RecordReads,
  Records,
  SpaceReads,
  Spaces,
} from './spaces.ts';

/** What a job may look at. One snapshot for the whole job. */
export interface ReadTx {
  readonly account: AccountReads;
  readonly device: DeviceReads;
  readonly session: SessionReads;
  readonly outcome: OutcomeReads;
  readonly space: SpaceReads;
  readonly participant: ParticipantReads;
  readonly record: RecordReads;
  readonly log: LogReads;
  readonly feed: FeedReads;
  readonly roster: RosterReads;
  readonly organisation: OrganisationReads;
  readonly contactNote: ContactNoteReads;
  readonly invitation: InvitationReads;
  readonly joining: JoiningReads;
  readonly link: LinkReads;
  readonly notice: NoticeReads;
  readonly pushAddress: PushAddressReads;
  readonly mailbox: MailboxReads;
  readonly unanswered: UnansweredReads;
  readonly retention: RetentionReads;
  readonly audit: AuditReads;
  readonly meta: MetaReads;
}

/** What a writing job may do beside. */
export interface Tx extends ReadTx {
  readonly account: Accounts;
  readonly device: Devices;
  readonly session: Sessions;
  readonly outcome: Outcomes;
  readonly space: Spaces;
  readonly participant: Participants;
  readonly record: Records;
  readonly log: Logs;
  readonly feed: Feeds;
  readonly roster: Rosters;
  readonly organisation: Organisations;
  readonly contactNote: ContactNotes;
  readonly invitation: Invitations;
  readonly joining: Joinings;
  readonly link: Links;
  readonly notice: Notices;
  readonly pushAddress: PushAddresses;
  readonly mailbox: Mailboxes;
  readonly unanswered: Unanswereds;
  readonly retention: Retentions;
  readonly audit: Audits;
  readonly meta: Metas;
}

/**
 * The unit of work is a job. Jobs run as if one after another, in the order they were handed over, each all or nothing; a
 * job that throws changes nothing and rejects alone. `write` resolves only once the job's effects are on disk, and rejects
 * with `StorageFailure` when they could not be put there. A job must await nothing but its transaction, because others
 * wait behind it, and may be run again from its start, so it changes nothing outside.
 */
export interface Store {
  /**
   * `touches` names all that the job may write about and other jobs may too, of those that name anything: such jobs with
   * nothing in common may run side by side. Left out, nothing runs beside it.
   */
  write<T>(job: (tx: Tx) => Promise<T>, touches?: readonly string[]): Promise<T>;
  read<T>(job: (tx: ReadTx) => Promise<T>): Promise<T>;
  /** Finishes what has begun, refuses what comes after. */
  close(): Promise<void>;
}
