import type { DirectoryReply, Organisation } from '#protocol/directory.ts';
import type { SignedRoster } from '#protocol/roster.ts';
import type { ContactNote, ContactNotes, Organisations, Rosters } from '../public.ts';
import type { Connection } from './driver.ts';

export function rosterTable(db: Connection): Rosters {
  return {
    async chain(team) {
      return db.all<SignedRoster>('SELECT text, signer, signature FROM roster WHERE team = ? ORDER BY version', team);
    },
    async latest(team) {
      const row = db.get<SignedRoster & { version: number }>(
        'SELECT version, text, signer, signature FROM roster WHERE team = ? ORDER BY version DESC LIMIT 1',
        team,
      );
      if (!row) return null;
      const { version, ...signed } = row;
      return { version, signed };
    },
    async has(team, version) {
      return db.get('SELECT 1 FROM roster WHERE team = ? AND version = ?', team, version) !== undefined;
    },
    async membership(team, account) {
      const row = db.get<{ current: number }>(
        'SELECT current FROM member WHERE team = ? AND account = ?',
        team,
        account,
      );
      if (!row) return null;
      return row.current === 1 ? 'current' : 'former';
    },
    async currentMembers(team) {
      return db
        .all<{ account: string }>('SELECT account FROM member WHERE team = ? AND current = 1', team)
        .map((row) => row.account);
    },
    async founded() {
      return db.all<{ team: string }>('SELECT DISTINCT team FROM roster ORDER BY team').map((row) => row.team);
    },
    async teamsOf(account) {
      return db
        .all<{ team: string }>('SELECT team FROM member WHERE account = ? AND current = 1 ORDER BY team', account)
        .map((row) => row.team);
    },
    async add(team, version, { text, signer, signature }, members) {
      db.run(
        'INSERT INTO roster (team, version, text, signer, signature) VALUES (?, ?, ?, ?, ?)',
        team,
        version,
        text,
        signer,
        signature,
      );
      db.run('UPDATE member SET current = 0 WHERE team = ?', team);
      for (const account of members) {
        db.run(
          `INSERT INTO member (team, account, current) VALUES (?, ?, 1)
           ON CONFLICT (team, account) DO UPDATE SET current = 1`,
          team,
          account,
        );
      }
    },
  };
}

type Listed = Omit<DirectoryReply['organisations'][number], 'teams'>;

export function organisationTable(db: Connection): Organisations {
  return {
    async list() {
      return db
        .all<Listed & { teams: string }>(
          `SELECT id, kind, name, region, version,
             (SELECT json_group_array(team.id) FROM team WHERE team.organisation = organisation.id) AS teams
           FROM organisation ORDER BY name, id`,
        )
        .map((row) => ({ ...row, teams: JSON.parse(row.teams) as string[] }));
    },
    async inRegion(region) {
      return db
        .all<{ body: string }>(
          'SELECT body FROM organisation WHERE ?1 IS NULL OR region = ?1 ORDER BY name, id',
          region,
        )
        .map((row) => JSON.parse(row.body) as Organisation);
    },
    async find(id) {
      const row = db.get<{ version: number; body: string }>('SELECT version, body FROM organisation WHERE id = ?', id);
      return row ? { version: row.version, organisation: JSON.parse(row.body) as Organisation } : null;
    },
    async version(id) {
      return db.get<{ version: number }>('SELECT version FROM organisation WHERE id = ?', id)?.version ?? null;
    },
    async ofTeam(team) {
      return db.get<{ organisation: string }>('SELECT organisation FROM team WHERE id = ?', team)?.organisation ?? null;
    },
    async put(organisation, version) {
      const { id, kind, name, region } = organisation;
      db.run(
        `INSERT INTO organisation (id, version, kind, name, region, body) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, kind = excluded.kind, name = excluded.name,
           region = excluded.region, body = excluded.body`,
        id,
        version,
        kind,
        name,
        region,
        JSON.stringify(organisation),
      );
      db.run('DELETE FROM team WHERE organisation = ?', id);
      for (const team of organisation.teams) {
        db.run('INSERT INTO team (id, organisation) VALUES (?, ?)', team.id, id);
      }
    },
    async touch(id) {
      db.run('UPDATE organisation SET version = version + 1 WHERE id = ?', id);
    },
    async remove(id) {
      db.run('DELETE FROM team WHERE organisation = ?', id);
      db.run('DELETE FROM organisation WHERE id = ?', id);
    },
  };
}

type ContactNoteRow = Omit<ContactNote, 'text'> & { n: number; text: string | null };

export function contactNoteTable(db: Connection): ContactNotes {
  return {
    async list() {
      return db
        .all<ContactNoteRow>('SELECT n, organisation, contact, what, text, day FROM contact_note ORDER BY n')
        .map(({ text, ...note }) => (text === null ? note : { ...note, text }));
    },
    async count() {
      return db.get<{ notes: number }>('SELECT count(*) AS notes FROM contact_note')!.notes;
    },
    async countOf(contact, day) {
      return db.get<{ notes: number }>(
        'SELECT count(*) AS notes FROM contact_note WHERE contact = ? AND day = ?',
        contact,
        day,
      )!.notes;
    },
    async add({ organisation, contact, what, text, day }) {
      db.run(
        'INSERT INTO contact_note (organisation, contact, what, text, day) VALUES (?, ?, ?, ?, ?)',
        organisation,
        contact,
        what,
        text ?? null,
        day,
      );
    },
    async remove(numbers) {
      for (const n of numbers) db.run('DELETE FROM contact_note WHERE n = ?', n);
    },
  };
}
