import { parseArgs } from 'node:util';
import { makeDice } from '../scenario/random.ts';
import { borrowCluster } from '../support/postgres.ts';
import { type Ask, type Heard, lookAt } from './asks.ts';
import { type Ground, postgresGround, sqliteGround } from './ground.ts';
import { everyTry, look, notThoughtOf } from './matrix.ts';
import { bringProps } from './props.ts';
import { ROUTES } from './routes.ts';
import { GHOSTS, PEOPLE, setScene } from './scene.ts';
import { remember, type Stage } from './stage.ts';
import { playWalks } from './walk.ts';

export interface MatrixResult {
  pass: boolean;
  cases: number;
  /** What could be asked altogether. */
  of: number;
  seed: number;
  allowed: number;
  refused: number;
  /** Of those allowed, how many left something behind; each was undone before the next. */
  changed: number;
  wrong: string[];
}
type Case = () => Promise<Heard>;

/** Every case, in an order by the seed, on one server that is put back to the scene after each change. */
export async function playMatrix(
  ground: Ground,
  { cases, seed }: { cases: number; seed: number },
): Promise<MatrixResult> {
  const stage = await setScene(ground);
  const all = shuffled(
    [...(await everyAsk(stage)), ...everyTry(GHOSTS).map((tried) => () => look(stage, tried))],
    seed,
  );
  const putBack = await remember(stage);
  const result = { cases: 0, of: all.length, seed, allowed: 0, refused: 0, changed: 0, wrong: missing(stage) };
  for (const one of all.slice(0, cases === 0 ? all.length : cases)) {
    const { wrong, allowed, changed } = await one();
    result.cases += 1;
    result[allowed ? 'allowed' : 'refused'] += 1;
    if (wrong) result.wrong.push(wrong);
    if (!changed) continue;
    result.changed += 1;
    await putBack();
  }
  return { pass: result.wrong.length === 0 && result.allowed > 0 && result.changed > 0, ...result };
}

async function everyAsk(stage: Stage): Promise<Case[]> {
  const props = await bringProps(stage);
  const askers = [...PEOPLE, ...GHOSTS, 'somebody who waits', 'a stranger who signs'].map((name) => {
    const ghost = stage.ghosts.get(name);
    return { name, device: ghost ?? stage.people.get(name)!, ghost: ghost !== undefined };
  });
  const asked = (route: string, ask: Ask): Case[] =>
    askers.map((asker) => () => lookAt(route, ask, { stage, props, asker }));
  return Object.entries(ROUTES).flatMap(([route, asks]) => asks.flatMap((ask) => asked(route, ask)));
}

/** What the server does and nobody here has an expectation of, or the other way round. */
function missing(stage: Stage): string[] {
  const served = stage.ground.server().app.routes.map(({ method, path }) => `${method} ${path}`);
  return [
    ...notThoughtOf().map((op) => `nothing is expected of ${op}`),
    ...served.filter((route) => !Object.hasOwn(ROUTES, route)).map((route) => `nothing is expected of ${route}`),
    ...Object.keys(ROUTES)
      .filter((route) => !served.includes(route))
      .map((route) => `${route} is not there`),
  ];
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const dice = makeDice(seed);
  const order = items.map((item) => ({ item, at: dice.roll() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** `npm run authz -- [--cases 5000] [--walks 0] [--seed 1] [--postgres] [--json]`; `--cases 0` plays all. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '5000' },
      walks: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      postgres: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [cases, walks, seed] = [Number(values.cases), Number(values.walks), Number(values.seed)];
  const cluster = values.postgres ? await borrowCluster((line) => console.log(line)) : null;
  if (values.postgres && !cluster) return console.log('No PostgreSQL here, so nothing is asked of one.');
  const on = async <Result>(play: (ground: Ground) => Promise<Result>): Promise<Result> => {
    const ground = cluster ? await postgresGround(cluster.url) : sqliteGround();
    return play(ground).finally(() => ground.end());
  };
  const matrix = await on((ground) => playMatrix(ground, { cases, seed }));
  const walked = walks > 0 ? await on((ground) => playWalks(ground, { walks, seed })) : null;
  await cluster?.end();
  const pass = matrix.pass && walked?.pass !== false;
  if (values.json)
    console.log(JSON.stringify({ pass, store: cluster ? 'PostgreSQL' : 'SQLite', matrix, walks: walked }));
  else {
    for (const line of [...matrix.wrong, ...(walked?.wrong ?? [])]) console.error(line);
    const { allowed, refused, changed, wrong } = matrix;
    console.log(`${matrix.cases} of ${matrix.of} cases: ${allowed} allowed, ${changed} of them changed something;`);
    console.log(`${refused} refused; ${wrong.length} not as they should be.`);
    if (walked) console.log(`${walks} walks of ${walked.steps} steps: ${walked.wrong.length} went astray.`);
  }
  process.exitCode = pass ? 0 : 1;
}

if (import.meta.main) await main();
