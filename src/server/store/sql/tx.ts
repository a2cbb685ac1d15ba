import type { Tx } from '../store.ts';
import type { Connection } from './connection.ts';
import { feedTable } from './feed.ts';
import { invitationTable, joiningTable } from './joining.ts';
import { linkTable } from './links.ts';
import { auditTable, metaTable } from './meta.ts';
import { mailboxTable, noticeTable, pushAddressTable, unansweredTable } from './notices.ts';
import { accountTable, deviceTable, outcomeTable, sessionTable } from './people.ts';
import { contactNoteTable, organisationTable, rosterTable } from './public.ts';
import { retentionTable } from './retention.ts';
import { logTable, participantTable, recordTable, spaceTable } from './spaces.ts';

/** Reading jobs get the same tables: their type leaves writing out, and their round is `query_only`. */
export function createTx(connection: Connection): Tx {
  return {
    account: accountTable(connection),
    device: deviceTable(connection),
    session: sessionTable(connection),
    outcome: outcomeTable(connection),
    space: spaceTable(connection),
    participant: participantTable(connection),
    record: recordTable(connection),
    log: logTable(connection),
    feed: feedTable(connection),
    roster: rosterTable(connection),
    organisation: organisationTable(connection),
    contactNote: contactNoteTable(connection),
    invitation: invitationTable(connection),
    joining: joiningTable(connection),
    link: linkTable(connection),
    notice: noticeTable(connection),
    pushAddress: pushAddressTable(connection),
    mailbox: mailboxTable(connection),
    unanswered: unansweredTable(connection),
    retention: retentionTable(connection),
    audit: auditTable(connection),
    meta: metaTable(connection),
  };
}
