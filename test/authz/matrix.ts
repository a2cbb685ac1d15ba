import { OPERATIONS, SpaceKind } from '#protocol/operations.ts';
import { whatIsWronglyDelivered } from './delivered.ts';
import { type Act, expected, follow } from './model.ts';
import { PEOPLE, SPACES, vaultOf } from './scene.ts';
import { OTHER_TEAM, type Stage, TEAM, tries, wireOf } from './stage.ts';

export type Try = { who: string; act: Act };

/** Whom a grant or a bar may be about. */
const ABOUT = [
  'a handler who came later',
  'a handler who came back',
  'a lead who is barred',
  'a handler who was taken off',
  'a lead who was removed',
  'a lead of another team',
  'a stranger with an account',
  'the receipt of the concern',
  'an educator',
  'a handler',
  'a lead',
  'nobody we know',
];

export function actsIn(space: string): Act[] {
  const put = (key: string, fresh: boolean, remove = false): Act => ({ op: 'put@1', space, key, fresh, remove });
  const append = (key: string, same: boolean): Act => ({ op: 'append@1', space, key, same });
  return [
    put('a new document', true),
    put('a document', true),
    put('a document', false),
    put('a document', true, true),
    put('an event', true),
    append('a new event', false),
    append('an event', true),
    append('an event', false),
    append('a document', false),
    ...ABOUT.map((to): Act => ({ op: 'grant@1', space, to })),
    ...ABOUT.map((whom): Act => ({ op: 'bar@1', space, whom })),
    ...[12, 24, 7].map((months): Act => ({ op: 'retain@1', space, months })),
    ...(['legal', null] as const).map((reason): Act => ({ op: 'hold@1', space, reason })),
  ];
}

export function openings(who: string): Act[] {
  const lists: { givenTo: string[]; barred: string[]; space?: string }[] = [
    { givenTo: [who], barred: [] },
    { givenTo: [who, 'a handler'], barred: ['a lead who is barred'] },
    { givenTo: [who, 'a handler', 'a lead who was removed'], barred: [] },
    { givenTo: [who, 'a handler of another team'], barred: [] },
    { givenTo: ['a handler'], barred: [] },
    { givenTo: [who, 'a handler'], barred: ['a handler'] },
    { givenTo: [who], barred: [], space: 'the concern' },
  ];
  return SpaceKind.options.flatMap((kind) =>
    [TEAM, OTHER_TEAM, 'a team nobody founded', null].flatMap((team) =>
      lists
        .filter(({ givenTo }) => new Set(givenTo).size === givenTo.length)
        .map((list): Act => ({ op: 'open@1', kind, team, space: 'a new space', ...list })),
    ),
  );
}

/** Everything the people of the scene could try with everything that is there. */
export function everyTry(ghosts: readonly string[]): Try[] {
  return [...PEOPLE, ...ghosts].flatMap((who) => {
    const spaces = new Set([...SPACES, ...(ghosts.includes(who) ? [] : [vaultOf(who)])]);
    return [...[...spaces].flatMap(actsIn), ...openings(who)].map((act) => ({ who, act }));
  });
}

/** Of an operation nobody has thought about here, nothing would be known. */
export function notThoughtOf(): string[] {
  const known = new Set<string>([...actsIn('nowhere'), ...openings('somebody')].map(({ op }) => op));
  return Object.keys(OPERATIONS).filter((op) => !known.has(op));
}

const words = ({ who, act: { op, ...rest } }: Try) => `${who}: ${op} ${JSON.stringify(rest)}`;

export type Outcome = { wrong: string | null; allowed: boolean; changed: boolean };

/** Lets somebody try, and looks whether it went as it should, on the server's disk too. */
export async function look(stage: Stage, tried: Try): Promise<Outcome> {
  const { who, act } = tried;
  const ghost = stage.ghosts.get(who);
  const { world, ground } = stage;
  const wanted = ghost ? { answer: 'session_required', changes: false } : expected(world, who, act);
  const args = wireOf(stage, ghost ? 'a lead' : who, act);
  const before = stage.content ?? (await ground.content());
  const answer = await tries(stage, ghost ?? stage.people.get(who)!, act.op, args);
  stage.content = await ground.content();
  const changed = stage.content !== before;
  const allowed = answer === 'applied';
  const wrong = (what: string): Outcome => ({ wrong: `${words(tried)}: ${what}`, allowed, changed });
  if (answer !== wanted.answer) return wrong(`${answer}, and should be ${wanted.answer}`);
  if (changed !== wanted.changes) return wrong(changed ? 'left something behind' : 'left nothing behind');
  if (!wanted.changes) return { wrong: null, allowed, changed };
  follow(world, who, act);
  for (const one of new Set([who, ...about(act)])) {
    const delivered = stage.people.has(one) ? await whatIsWronglyDelivered(stage, one) : null;
    if (delivered) return wrong(delivered);
  }
  return { wrong: null, allowed, changed };
}

function about(act: Act): string[] {
  if (act.op === 'open@1') return [...act.givenTo, ...act.barred];
  if (act.op === 'grant@1') return [act.to];
  return act.op === 'bar@1' ? [act.whom] : [];
}
