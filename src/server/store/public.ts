import type { DirectoryReply, Organisation, WrongContact } from '#protocol/directory.ts';
import type { SignedRoster } from '#protocol/roster.ts';

export interface RosterReads {
  /** Every version, founding first. */
  chain(team: string): Promise<SignedRoster[]>;
  latest(team: string): Promise<{ version: number; signed: SignedRoster } | null>;
  has(team: string, version: number): Promise<boolean>;
  /** Whether an account is on the newest version, was on an older one, or never was. */
  membership(team: string, account: string): Promise<'current' | 'former' | null>;
  currentMembers(team: string): Promise<string[]>;
  /** The teams that have a roster. */
  founded(): Promise<string[]>;
  /** The teams on whose newest version this account is. */
  teamsOf(account: string): Promise<string[]>;
}
export interface Rosters extends RosterReads {
  add(team: string, version: number, signed: SignedRoster, members: readonly string[]): Promise<void>;
}

export interface OrganisationReads {
  list(): Promise<DirectoryReply['organisations']>;
  /** Whole organisations that belong to a region, by name; null: all there are. */
  inRegion(region: string | null): Promise<Organisation[]>;
  find(id: string): Promise<{ version: number; organisation: Organisation } | null>;
  version(id: string): Promise<number | null>;
  ofTeam(team: string): Promise<string | null>;
}
export interface Organisations extends OrganisationReads {
  put(organisation: Organisation, version: number): Promise<void>;
  /** Something phones hold of it changed: a new version number, same body. */
  touch(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What someone told of a wrong contact: nothing of who, and no time but the day. */
export interface ContactNote extends WrongContact {
  day: string;
}
export interface ContactNoteReads {
  /** Oldest first, by their numbers: for the steward, who keeps the directory right. */
  list(): Promise<(ContactNote & { n: number })[]>;
  count(): Promise<number>;
  countOf(contact: string, day: string): Promise<number>;
}
export interface ContactNotes extends ContactNoteReads {
  add(note: ContactNote): Promise<void>;
  /** Dealt with. Numbers that are not there are no harm. */
  remove(numbers: readonly number[]): Promise<void>;
}

export interface AuditLine {
  day: string;
  act: string;
  actor: string;
  subjects: readonly string[];
}
export interface AuditReads {
  since(n: number, limit: number): Promise<(AuditLine & { n: number; hash: string })[]>;
  head(): Promise<{ n: number; hash: string }>;
}
export interface Audits extends AuditReads {
  add(line: AuditLine): Promise<void>;
}

export type MetaName =
  | 'incarnation'
  | 'session_secret'
  | 'proof_key'
  | 'push_key'
  | 'deployment_name'
  | 'deployment'
  | 'steward'
  | 'set_up_token_hash'
  | 'directory_version'
  /** The last day on which somebody asked whether writing works. */
  | 'tried';
export interface MetaReads {
  get(name: MetaName): Promise<string | null>;
}
export interface Metas extends MetaReads {
  set(name: MetaName, value: string | null): Promise<void>;
}
