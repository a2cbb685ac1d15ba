import type { ErrorCode, RejectionCode } from '#protocol/errors.ts';
import type { LimitedBy } from '../limits/limits.ts';
import { counter, gauge, histogram, type Labels, type Measure } from './text-format.ts';

/** What became of a mutation: `failed` stores nothing, and is sent again. */
type MutationEnd = 'applied' | 'parked' | 'failed' | RejectionCode;

/** Seconds: a commit on a good disk takes one or two thousandths. */
const STORE_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/**
 * Everything that is counted. Names and labels are ours: routes as patterns, codes of the protocol. Nothing here tells of an
 * account, an address or a moment.
 */
export function createMetrics() {
  const requests = counter('stepwise_requests_total', 'Answers, by route and status.');
  const refusals = counter('stepwise_refusals_total', 'Requests refused as a whole, by code.');
  const mutations = counter('stepwise_mutations_total', 'Mutations answered, by what became of them.');
  const limited = counter('stepwise_limited_total', 'Requests told to slow down, by what was used up.');
  const turnedAway = counter('stepwise_connections_refused_total', 'Connections closed because there were too many.');
  const mistrust = counter(
    'stepwise_digest_mismatches_total',
    'Devices that held something else than the digest says.',
  );
  const store = histogram(
    'stepwise_store_seconds',
    'From asking the store to its answer, waiting included.',
    STORE_SECONDS,
  );
  const measures: Measure[] = [requests, refusals, mutations, limited, turnedAway, mistrust, store];
  return {
    request: (method: string, route: string, status: number) => requests.add({ method, route, status: String(status) }),
    refused: (code: ErrorCode) => refusals.add({ code }),
    mutation: (end: MutationEnd) => mutations.add({ end }),
    limited: (by: LimitedBy) => limited.add({ by }),
    turnedAway: () => turnedAway.add(),
    mistrust: () => mistrust.add(),
    store: (kind: 'read' | 'write', seconds: number) => store.observe({ kind }, seconds),
    /** Something that is looked at whenever the metrics are asked for. */
    watch(name: string, help: string, read: () => number | [Labels, number][] | Promise<number>) {
      measures.push(gauge(name, help, read, name.endsWith('_total') ? 'counter' : 'gauge'));
    },
    async text(): Promise<string> {
      const all = await Promise.all(measures.map((measure) => measure.lines()));
      return `${all.flat().join('\n')}\n`;
    },
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
