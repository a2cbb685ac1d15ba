export type Value = string | number | Uint8Array | null;

/** A driver that waits for nothing answers at once. */
export type Soon<T> = T | Promise<T>;

/**
 * What the tables ask of a database. Their SQL is what both know: `?` and `?1` for values, whole numbers for yes and no,
 * no functions beyond the standard's.
 */
export interface Connection {
  /** A driver may answer before it is done: what goes wrong then fails the job. */
  run(sql: string, ...values: Value[]): Soon<void>;
  get<Row>(sql: string, ...values: Value[]): Soon<Row | undefined>;
  all<Row>(sql: string, ...values: Value[]): Soon<Row[]>;
}
