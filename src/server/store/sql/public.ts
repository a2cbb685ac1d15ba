import type { DirectoryReply, Organisation } from '#protocol/directory.ts';
import type { SignedRoster } from '#protocol/roster.ts';
import type { ContactNote, ContactNotes, Organisations, Rosters } from '../public.ts';
import type { Connection } from './connection.ts';

export function rosterTable(db: Connection): Rosters {
  return {
    async chain(team) {
      return await db.all<SignedRoster>(
        'SELECT text, signer, signature FROM roster WHERE team = ? ORDER BY version',
        team,
      );
    },
    async latest(team) {
      const row = await db.get<SignedRoster & { version: number }>(
        'SELECT version, text, signer, signature FROM roster WHERE team = ? ORDER BY version DESC LIMIT 1',
        team,
      );
      if (!row) return null;
      const { version, ...signed } = row;
      return { version, signed };
    },
    async has(team, version) {
      return (await db.get('SELECT 1 FROM roster WHERE team = ? AND version = ?', team, version)) !== undefined;
    },
    async membership(team, account) {
      const row = await db.get<{ current: number }>(
        'SELECT current FROM member WHERE team = ? AND account = ?',
        team,
        account,
      );
      if (!row) return null;
      return row.current === 1 ? 'current' : 'former';
    },
    async currentMembers(team) {
      return (await db.all<{ account: string }>('SELECT account FROM member WHERE team = ? AND current = 1', team)).map(
        (row) => row.account,
      );
    },
    async founded() {
      return (await db.all<{ team: string }>('SELECT DISTINCT team FROM roster ORDER BY team')).map((row) => row.team);
    },
    async teamsOf(account) {
      return (
        await db.all<{ team: string }>(
          'SELECT team FROM member WHERE account = ? AND current = 1 ORDER BY team',
          account,
        )
      ).map((row) => row.team);
    },
    async add(team, version, { text, signer, signature }, members) {
      await db.run(
        'INSERT INTO roster (team, version, text, signer, signature) VALUES (?, ?, ?, ?, ?)',
        team,
        version,
        text,
        signer,
        signature,
      );
      await db.run('UPDATE member SET current = 0 WHERE team = ?', team);
      for (const account of members) {
        await db.run(
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
      const teams = new Map<string, string[]>();
      const all = 'SELECT organisation, id FROM team ORDER BY organisation, id';
      for (const { organisation, id } of await db.all<{ organisation: string; id: string }>(all)) {
        teams.set(organisation, [...(teams.get(organisation) ?? []), id]);
      }
      const listed = await db.all<Listed>('SELECT id, kind, name, region, version FROM organisation ORDER BY name, id');
      return listed.map((one) => ({ ...one, teams: teams.get(one.id) ?? [] }));
    },
    async inRegion(region) {
      return (
        await db.all<{ body: string }>(
          'SELECT body FROM organisation WHERE CAST(?1 AS TEXT) IS NULL OR region = ?1 ORDER BY name, id',
          region,
        )
      ).map((row) => JSON.parse(row.body) as Organisation);
    },
    async find(id) {
      const row = await db.get<{ version: number; body: string }>(
        'SELECT version, body FROM organisation WHERE id = ?',
        id,
      );
      return row ? { version: row.version, organisation: JSON.parse(row.body) as Organisation } : null;
    },
    async version(id) {
      return (await db.get<{ version: number }>('SELECT version FROM organisation WHERE id = ?', id))?.version ?? null;
    },
    async ofTeam(team) {
      return (
        (await db.get<{ organisation: string }>('SELECT organisation FROM team WHERE id = ?', team))?.organisation ??
        null
      );
    },
    async put(organisation, version) {
      const { id, kind, name, region } = organisation;
      await db.run(
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
      await db.run('DELETE FROM team WHERE organisation = ?', id);
      for (const team of organisation.teams) {
        await db.run('INSERT INTO team (id, organisation) VALUES (?, ?)', team.id, id);
      }
    },
    async touch(id) {
      await db.run('UPDATE organisation SET version = version + 1 WHERE id = ?', id);
    },
    async remove(id) {
      await db.run('DELETE FROM team WHERE organisation = ?', id);
      await db.run('DELETE FROM organisation WHERE id = ?', id);
    },
  };
}

type ContactNoteRow = Omit<ContactNote, 'text'> & { n: number; text: string | null };

export function contactNoteTable(db: Connection): ContactNotes {
  return {
    async list() {
      return (
        await db.all<ContactNoteRow>('SELECT n, organisation, contact, what, text, day FROM contact_note ORDER BY n')
      ).map(({ text, ...note }) => (text === null ? note : { ...note, text }));
    },
    async count() {
      return (await db.get<{ notes: number }>('SELECT count(*) AS notes FROM contact_note'))!.notes;
    },
    async countOf(contact, day) {
      return (await db.get<{ notes: number }>(
        'SELECT count(*) AS notes FROM contact_note WHERE contact = ? AND day = ?',
        contact,
        day,
      ))!.notes;
    },
    async add({ organisation, contact, what, text, day }) {
      await db.run(
        'INSERT INTO contact_note (organisation, contact, what, text, day) VALUES (?, ?, ?, ?, ?)',
        organisation,
        contact,
        what,
        text ?? null,
        day,
      );
    },
    async remove(numbers) {
      for (const n of numbers) await db.run('DELETE FROM contact_note WHERE n = ?', n);
    },
  };
}
