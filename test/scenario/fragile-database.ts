import { type Connection, type Driver, nodeSqlite } from '#server/store/sqlite/driver.ts';
import { DATABASE_FILE } from '#server/store/sqlite/open-store.ts';

/** A server's database whose process can be killed at any later commit, before or after it, and that chokes on some rows. */
export type FragileDatabase = {
  driver: Driver;
  /** The `commits`-th commit from now is the last thing this run of the server does. */
  lightFuse(commits: number, committed: boolean): void;
  /** The next commit finds no room, and is undone. */
  fillDisk(): void;
  dead(): boolean;
  /** Whether any of this is still to come. */
  armed(): boolean;
  /** Whatever names this fails in a way that nobody expected. */
  choke(name: string): void;
  /** Nothing of that happens any more; what it chokes on stays. */
  calm(): void;
};

const DISK_IO_ERROR = 10;
const DISK_FULL = 13;
/** Nobody pulls the plug in a story, and a killed process loses nothing that was handed to the system: nothing is flushed. */
const unflushed = (sql: string) => sql.replace('synchronous = FULL', 'synchronous = OFF');

export function makeFragileDatabase(): FragileDatabase {
  const chokes = new Set<string>();
  let fuse = Number.POSITIVE_INFINITY;
  let lastCommits = false;
  let dead = false;
  let full = false;
  const died = () => Object.assign(new Error('the server was killed'), { errcode: DISK_IO_ERROR });

  const guard = (connection: Connection): Connection => {
    const check = (values: readonly unknown[]) => {
      if (dead) throw died();
      if (values.some((value) => typeof value === 'string' && chokes.has(value))) throw new Error('it chokes on this');
    };
    return {
      ...connection,
      script: (sql) => connection.script(unflushed(sql)),
      run(sql, ...values) {
        // What a killed process had not committed is not there, and that is all that is left to it.
        if (dead && sql === 'ROLLBACK') return connection.run(sql);
        check(values);
        if (sql === 'COMMIT' && full) {
          full = false;
          throw Object.assign(new Error('no room'), { errcode: DISK_FULL });
        }
        if (sql === 'COMMIT' && --fuse <= 0) {
          dead = true;
          if (lastCommits) connection.run(sql);
          throw died();
        }
        connection.run(sql, ...values);
      },
      get(sql, ...values) {
        check(values);
        return connection.get(sql, ...values);
      },
      all(sql, ...values) {
        check(values);
        return connection.all(sql, ...values);
      },
    };
  };
  return {
    driver: {
      open(file, options) {
        const connection = nodeSqlite.open(file, options);
        return file.endsWith(DATABASE_FILE) ? guard(connection) : connection;
      },
    },
    lightFuse(commits, committed) {
      fuse = commits;
      lastCommits = committed;
    },
    fillDisk() {
      full = true;
    },
    dead: () => dead,
    armed: () => full || fuse < Number.POSITIVE_INFINITY,
    choke: (name) => void chokes.add(name),
    calm() {
      fuse = Number.POSITIVE_INFINITY;
      dead = false;
      full = false;
    },
  };
}
