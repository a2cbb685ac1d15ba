/** A bug to plant: in `file` of `src`, `from` becomes `to`. `was`: what once went wrong, in another app or in this one. */
export type Mutant = { file: string; from: string; to: string; was: string };

const PUSH = 'client/db/exchange/push.ts';
const LANE = 'client/sync/lane.ts';
const LANES = 'client/db/exchange/lanes.ts';
const RECONCILE = 'client/db/exchange/reconcile.ts';
const SERVER_PUSH = 'server/sync/push.ts';

export const MUTANTS: Record<string, Mutant> = {
  'cht-6299': {
    file: PUSH,
    from: "rowsIn(critical, [...WAITING, 'rejected', 'parked'])",
    to: "rowsIn(critical, ['queued', 'rejected', 'parked'])",
    was: 'what had left, and was not answered, did not count as unsent',
  },
  'cht-5108': {
    file: PUSH,
    from: "state: 'rejected', code, current: current ?? null });",
    to: "state: 'acked', code, current: null, day: today(phone.clock) });",
    was: 'what the server refused was taken for sent',
  },
  'cht-8303': {
    file: LANE,
    from: "if (answer.kind !== 'ok') return answer;",
    to: "if (answer.kind === 'offline') await applyOutcomes(phone, account, push.map(({ seq }) => ({ seq, outcome: { status: 'applied', seq: 1 } })));\nif (answer.kind !== 'ok') return answer;",
    was: 'a timeout was taken for success',
  },
  'dexie-2225': {
    file: PUSH,
    from: 'rowsIn(critical, WAITING, lane);\n  const taken',
    to: "rowsIn(critical, ['queued'], lane);\n  const taken",
    was: 'what was on its way when the network went was never sent again',
  },
  'dexie-2228': {
    file: SERVER_PUSH,
    from: 'if (count < LIMITS.failuresBeforeParking) {',
    to: 'if (count > 0) {',
    was: 'one bad row held up the queue for ever',
  },
  'powersync-253': {
    file: LANES,
    from: 'return { ...row, seq, state: ',
    to: "const anew = (id: string) => [...id].reverse().join('');\n  const again = row.op === 'append@1' && { key: anew(row.key), args: { ...row.args, key: anew(row.key) }, hash: null };\n  return { ...row, mid: anew(row.mid), ...again, seq, state: ",
    was: 'what was sent again counted as something new',
  },
  'powersync-622': {
    file: PUSH,
    from: "  await outbox.put({ ...row, state: 'acked', day: today(phone.clock) });",
    to: '  await outbox.delete([row.lane, row.seq]);',
    was: 'what was acknowledged was gone from the phone at once',
  },
  'actual-3786': {
    file: LANE,
    from: "  if (!lane) return { kind: 'done' };",
    to: "  if (!lane || Math.abs(phone.clock.now().getTime() - Date.UTC(2026, 10, 2)) > 2e10) return { kind: 'offline' };",
    was: 'a phone with a wrong clock could not sync',
  },
  'actual-8904': {
    file: SERVER_PUSH,
    from: "if ('failed' in parked && !(parked.failed instanceof StorageFailure)) return null;",
    to: "if ('taken' in parked && parked.taken.kind === 'settled') return { taken: { ...parked.taken, outcome: { status: 'applied', seq: 0 } } };",
    was: 'what had failed counted as done',
  },
  'gatool-805-false-saved': {
    file: 'client/db/durably.ts',
    from: '      await write(wanted);\n',
    to: '      void write(wanted).catch(() => {});\n',
    was: '"Saved" was said before it was',
  },
  'onyx-796-null-abort': {
    file: 'client/db/durably.ts',
    from: "if (problem !== 'storage_failed' || attempt === TRIES || !wanted()) return { ok: false, problem };",
    to: 'return { ok: true };',
    was: 'a write that was aborted was taken for saved',
  },
  'replicache-shared-name-identity': {
    file: 'client/sync/session.ts',
    from: 'if (held?.device === lane.device.id)',
    to: 'for (const { token } of tokens.values()) return { kind: "token", token };\nif (held)',
    was: "one account's words were sent in the session of another",
  },
  'dexie-2160': {
    file: LANE,
    from: "['session_required', 'challenge_expired', 'work_needed'].includes(code)",
    to: "['challenge_expired', 'work_needed'].includes(code)",
    was: 'a session that had run out was never renewed',
  },
  'electric-reset': {
    file: 'client/db/exchange/another-life.ts',
    from: '  await resetLane(phone, lane, mistrusted, true);',
    to: '  await critical.outbox.where("[lane+state]").anyOf([lane, "queued"], [lane, "inflight"]).delete();\n  await resetLane(phone, lane, mistrusted, true);',
    was: 'a reset that the server asked for dropped what was not sent yet',
  },
  'pouchdb-3932': {
    file: LANE,
    from: 'if (reply.last < lane.next - 1) return',
    to: 'if (reply.last < 0) return',
    was: 'a server that came back on a backup never got what it lacked',
  },
  'renewed-without-acked': {
    file: LANES,
    from: 'await outbox.bulkAdd(rows.map((row, at) => toldAgain(row, at + 1)));',
    to: 'await outbox.bulkAdd(rows.filter(({ state }) => state !== "acked").map((row, at) => toldAgain(row, at + 1)));',
    was: 'a device that began again forgot what it had sent',
  },
  'renewed-out-of-order': {
    file: LANES,
    from: 'await outbox.bulkAdd(rows.map((row, at)',
    to: 'await outbox.bulkAdd(rows.toReversed().map((row, at)',
    was: 'a device that began again told things in another order',
  },
  'pouchdb-4651': {
    file: RECONCILE,
    from: 'body: same ? body : ((await sealDocument(phone, merged)) ?? known.body) };',
    to: 'body };',
    was: 'of two versions of the same words one was lost',
  },
  'conflict-dropped': {
    file: RECONCILE,
    from: "refused.filter(({ code }) => code === 'conflict')",
    to: "refused.filter(({ code }) => code === 'malformed')",
    was: 'a version that met another one stayed refused',
  },
  'pruned-unsent': {
    file: PUSH,
    from: "['acked', 'astray'])).filter(({ day }) => day !== null && day < oldest)",
    to: "['acked', 'astray', 'queued'])).filter(({ day }) => (day ?? '2026-11-02') < oldest)",
    was: 'what had waited for weeks was dropped unsent',
  },
  'reading-needs-room': {
    file: 'client/db/places/pins.ts',
    from: '  } catch {\n    // Storage that takes',
    to: '  } catch (error) {\n    throw error;\n    // Storage that takes',
    was: 'nothing could be read of a team while there was no room to note that it was seen',
  },
  'sent-row-changed': {
    file: 'client/db/outbox.ts',
    from: "row.op === 'put@1' && row.state === 'queued'",
    to: "row.op === 'put@1' && (row.state === 'queued' || row.state === 'inflight')",
    was: 'a row that the server may have was changed on the phone',
  },
  'sent-in-two-steps': {
    file: 'client/db/mine/sending.ts',
    from: '      await enqueue(phone, receipt.id, [open, ...(appends as NewMutation[])]);\n    });',
    to: '    });\n    const { lanes, outbox, documents } = phone.critical;\n    await phone.critical.transaction("rw", [lanes, outbox, documents], () => enqueue(phone, receipt.id, [open, ...(appends as NewMutation[])]));',
    was: 'a concern was shown as on its way with nothing in the queue',
  },
  'anybody-writes': {
    file: 'server/operations/reach-space.ts',
    from: 'return may ? space : null;',
    to: 'return space;',
    was: 'who knew the number of a thing could write into it',
  },
  'barred-reader-let-in': {
    file: 'server/operations/open.ts',
    from: "  if (args.barred.some((account) => participants.has(account))) return 'barred';\n",
    to: '',
    was: 'somebody kept out of a concern was among its readers',
  },
  'barred-member-granted': {
    file: 'server/operations/grant-to.ts',
    from: "  if (standing === 'barred') return refuse('barred');\n",
    to: '',
    was: 'a colleague let in somebody whom the sender had kept out',
  },
  'outsider-granted': {
    file: 'server/operations/grant-to.ts',
    from: "(await tx.roster.membership(space.team, account)) !== 'current') return refuse('not_on_roster')",
    to: "false) return refuse('not_on_roster')",
    was: 'a member let in somebody who was never on the team',
  },
  'anybody-bars': {
    file: 'server/operations/bar.ts',
    from: '  if (!own && !(await leadsOf(tx, team)).includes(actor.account)) return refuse(',
    to: '  if (!own && account === "") return refuse(',
    was: 'a member took the lead off a concern',
  },
  'feed-to-barred': {
    file: 'server/store/sql/feed.ts',
    from: 'page.filter(({ readable }) => readable === 1).map(',
    to: 'page.map(',
    was: 'who was taken off went on getting what was said',
  },
  'newcomer-without-past': {
    file: 'server/operations/grant-to.ts',
    from: '  await tx.feed.replay(id, account);\n',
    to: '',
    was: 'who came later saw nothing of what was there',
  },
  'newcomer-without-keys': {
    file: 'client/sync/team-duties.ts',
    from: 'await openToNewMembers(phone, BATCH)',
    to: '0',
    was: 'nobody gave the keys to who came later',
  },
  'second-phone-mute': {
    file: LANES,
    from: 'if (!lanes.has(sending.receipt)) await addLane',
    to: 'if (lanes.has(sending.receipt)) await addLane',
    was: 'a second phone never heard of what the first had sent',
  },
  'sent-without-a-trace': {
    file: PUSH,
    from: '    await critical.outbox.bulkPut(ready.filter((_, at) => before[at]!.hash === null));\n',
    to: '',
    was: 'a row left the phone without a note that it had',
  },
};
