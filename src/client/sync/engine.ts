import { problemOf } from '../db/durably.ts';
import { ensureLanes, receiptLanes } from '../db/exchange/lanes.ts';
import { pruneOutbox } from '../db/exchange/push.ts';
import { sendDue } from '../db/mine/hold.ts';
import { wasLetGo } from '../db/open.ts';
import { isInUse } from '../db/phone.ts';
import { readScanned } from '../db/places/place.ts';
import { directoryWants, ownTeams, teamsInDoubt } from '../db/places/wants.ts';
import type { LaneDeps, LaneResult } from './lane.ts';
import { syncLane } from './lane.ts';
import { refreshDirectory } from './places.ts';

/** How it stands between this phone and the server, for the line at the foot of each page. Never says what was sent. */
export type Connection = 'unknown' | 'online' | 'offline' | 'update_needed' | 'stuck';

type Which = 'all' | 'own';

export type Engine = {
  /**
   * Syncs once and says how it went; a call during a run queues one more. `own`: the account and what hangs on it, as a
   * phone in use does, whose receipts go at times of their own. `all`: every lane, one after another.
   */
  run(which?: Which): Promise<Connection>;
  /** One lane only: a receipt at its own time, or the concern on screen. */
  runLane(account: string): Promise<Connection>;
  connection(): Connection;
  /** Once what is running, and what was asked for until now, is done. */
  idle(): Promise<unknown>;
};

export type EngineDeps = LaneDeps & {
  /** Told of each change of `connection`. */
  onConnection: (connection: Connection) => void;
  /** An account of the phone has just spoken with the server. */
  onSynced?: (account: string) => void;
  /** Ends when screens have had time to draw what came: what a device does with it besides is in nobody's way then. */
  rest?: () => Promise<unknown>;
};

/** Code that could not be fetched comes with a later sync. */
const noPart = () => null;
/** Contacts and teams change by the week, so a look every ten minutes is plenty. */
const DIRECTORY_MS = 600_000;

export function makeEngine(deps: EngineDeps): Engine {
  const { phone, transport, onConnection } = deps;
  let connection: Connection = 'unknown';
  let tail: Promise<unknown> = Promise.resolve();
  const next: Partial<Record<Which, Promise<Connection>>> = {};
  let askForProofs: ((lane: string) => Promise<boolean>) | null = null;
  let looked = { wants: '', until: Number.NEGATIVE_INFINITY };

  const settle = (now: Connection) => {
    if (now !== connection) {
      connection = now;
      onConnection(now);
    }
    return now;
  };
  const oneAfterAnother = <T>(job: () => Promise<T>): Promise<T> => {
    const result = tail.then(job, job);
    tail = result.catch(() => {});
    return result;
  };

  const sync = async (account: string, betweenPages?: () => Promise<unknown>): Promise<LaneResult> => {
    const result = await syncLane(deps, account, betweenPages);
    if (result.kind === 'done') {
      deps.onSynced?.(account);
      await deps.rest?.();
    }
    return result;
  };

  const runLanes = async (which: Which): Promise<Connection> => {
    const own = phone.account.id;
    const inUse = await isInUse(phone);
    // A new device hears of its teams with the first page: with their lists it can show what comes while more comes.
    let worst = inUse ? connectionAfter(await sync(own, lookUp)) : 'online';
    await ensureLanes(phone);
    if (which === 'all') {
      let proven = false;
      for (const lane of await receiptLanes(phone)) {
        const receipt = await runReceipt(lane);
        worst = worse(worst, receipt.connection);
        proven ||= receipt.proven;
      }
      // A proof is kept in the vault, which this person's other devices should get too.
      if (proven && inUse) worst = worse(worst, connectionAfter(await sync(own)));
    }
    await pruneOutbox(phone);
    return worst;
  };
  const runReceipt = async (lane: string) => {
    const result = await sync(lane);
    if (result.kind === 'done')
      askForProofs ??= await import('./proofs.ts').then((part) => part.makeProofs(deps), noPart);
    const proven = result.kind === 'done' && (await askForProofs?.(lane)) === true;
    return { connection: connectionAfter(result), proven };
  };
  /** After the lanes: what came in with them, from another device too, says what is wanted of the directory. */
  const lookUp = async (): Promise<Connection> => {
    const [wants, own, inDoubt] = await Promise.all([directoryWants(phone), ownTeams(phone), teamsInDoubt(phone)]);
    const teams = { own, inDoubt };
    const now = phone.clock.now().getTime();
    const wanted = JSON.stringify({ wants, teams });
    if (now < looked.until && looked.wants === wanted) return 'online';
    if ((await refreshDirectory(phone, transport, wants)) === 'offline') return 'offline';
    if (await readScanned(phone)) {
      const finishJoin = await import('../db/places/join.ts').then((part) => part.finishJoin, noPart);
      await finishJoin?.(phone);
    }
    looked = { wants: wanted, until: now + DIRECTORY_MS };
    return 'online';
  };
  /** What only a member's device has to do; a learner's phone does not even fetch the code for it. */
  const teamDuties = async (): Promise<Connection> => {
    if ((await ownTeams(phone)).length + (await teamsInDoubt(phone)).length === 0) return 'online';
    const doTeamDuties = await import('./team-duties.ts').then((part) => part.doTeamDuties, noPart);
    const result = await doTeamDuties?.(deps);
    return result ? connectionAfter(result) : 'online';
  };
  const settleTeams = async () => {
    await deps.makeWay?.();
    const settled = worse(await lookUp(), await teamDuties());
    // A question that has just come may name a team that has to be looked up. Nothing new costs nothing.
    return settled === 'online' ? lookUp() : settled;
  };
  /** News of one lane. That of the own account may be that it is on another team now, or on none. */
  const runOne = async (account: string): Promise<Connection> => {
    if (account !== phone.account.id) return (await runReceipt(account)).connection;
    const lane = connectionAfter(await sync(account));
    return lane === 'online' ? settleTeams() : lane;
  };
  const runAll = async (which: Which): Promise<Connection> => {
    delete next[which];
    const lanes = await runLanes(which);
    if (lanes === 'offline') return settle(lanes);
    const connection = worse(lanes, await settleTeams());
    // What was kept back until today goes to the people who are on the team now, or waits.
    return settle((await sendDue(phone)) ? worse(connection, await runLanes(which)) : connection);
  };

  /**
   * A phone without room cannot note down what leaves. That says nothing of the network: it is tried again later. One whose
   * databases another tab has taken over sends nothing more.
   */
  const whenShut = (error: unknown): Connection => {
    if (wasLetGo(phone.critical)) return settle('stuck');
    if (problemOf(error) === 'storage_full') return 'offline';
    throw error;
  };

  return {
    run(which = 'all') {
      next[which] ??= oneAfterAnother(() => runAll(which).catch(whenShut));
      return next[which];
    },
    runLane: (account) => oneAfterAnother(() => runOne(account).then(settle).catch(whenShut)),
    connection: () => connection,
    idle: () => tail,
  };
}

function connectionAfter(result: LaneResult): Connection {
  switch (result.kind) {
    case 'done':
      return 'online';
    case 'offline':
    case 'later':
      return 'offline';
    case 'update_needed':
    case 'stuck':
      return result.kind;
  }
}

const ORDER: readonly Connection[] = ['unknown', 'online', 'offline', 'stuck', 'update_needed'];
const worse = (a: Connection, b: Connection) => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);
