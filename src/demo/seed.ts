import type { Random } from '#client/platform/random.ts';
import { recoveryCode } from '#client/vault/recovery-code.ts';
import type { DemoReply } from '#protocol/directory.ts';
import type { App } from '#server/app.ts';
import { nameDeployment } from '#server/deployment/set-up.ts';
import { type Clock, dayOf } from '#server/platform/clock.ts';
import type { Store } from '#server/store/store.ts';
import { type Actor, enter } from './actor.ts';
import { demoAccount, demoSecret, LEARNER, STEWARD } from './cast.ts';
import { foundPlaces, putAll } from './found.ts';
import { neighbours, teamId } from './places.ts';
import { tellRegion } from './region.ts';
import { playRegister } from './register.ts';
import { playStory, storyClock } from './story.ts';

/** `region`: with two years of what the regional team was told, which takes a moment to make. */
export type SeedDeps = { app: App; store: Store; clock: Clock; random: Random; region?: boolean };

export class HalfSeeded extends Error {
  override readonly name = 'HalfSeeded';
}

/** Fills an empty store with the demonstration, once. Answers who can be opened, always the same. */
export async function seedDemo({ app, store, clock, random, region = false }: SeedDeps): Promise<DemoReply> {
  const placement = await teamId('placement');
  const begun = await store.read(async (tx) => (await tx.roster.latest(placement)) !== null);
  // The name comes last, so it says that the rest is complete.
  const complete = await store.read(async (tx) => (await tx.meta.get('deployment_name')) !== null);
  if (complete) return demoPeople();
  if (begun) throw new HalfSeeded('The demonstration was interrupted while it was being made. Delete its data folder.');

  const by = { account: (await demoAccount(STEWARD)).id, day: dayOf(clock) };
  await foundPlaces(store, by);
  const story = storyClock(clock.now());
  const actors: Actor[] = [];
  const actor = async (key: string) => {
    actors.push(await enter({ app, clock: story, random }, await demoSecret(key)));
    return actors.at(-1)!;
  };
  const [learner, facilitator, university] = [
    await actor(LEARNER),
    await actor('facilitator'),
    await actor('placement-lead'),
  ];
  await playRegister({ clock: story, lead: await actor('quality-lead'), manager: await actor('quality-manager') });
  await playStory({ clock: story, learner, facilitator, university });
  if (region) {
    await putAll(store, await neighbours(), by);
    await tellRegion({ store, clock, random });
  }
  for (const one of actors) one.leave();
  await store.write((tx) => nameDeployment(tx, { ...by, name: 'Stepwise demonstration' }));
  return demoPeople();
}

export async function demoPeople(): Promise<DemoReply> {
  const person = async (id: string, label: string, about: string, start: string) => ({
    id,
    label,
    about,
    code: await recoveryCode(await demoSecret(id)),
    start,
  });
  return {
    people: [
      await person(LEARNER, 'A learner', 'Two concerns that teams are working on, and one note not finished.', '/'),
      await person(
        'facilitator',
        'A practice educator',
        'Leads the practice education team at Larkrigg Hospitals. They answered a concern.',
        '/inbox',
      ),
      await person(
        'supervisor',
        'A practice supervisor',
        'Teaches learners on Ward 9. Teams can ask them if they have seen the same.',
        '/observations',
      ),
      await person(
        'placement-lead',
        'The university team',
        'Leads practice learning at Fellgate University. They have opened a concern with a sealed name.',
        '/inbox',
      ),
      await person(
        'quality-lead',
        'The regional quality team',
        'Leads quality in the North Country region. Look at their picture: two years of what they were told.',
        '/inbox',
      ),
      await person(
        'quality-manager',
        'A quality manager',
        'Works in the same regional team. It keeps a register of how much support each provider needs.',
        '/register',
      ),
      await person(
        STEWARD,
        'The steward',
        'Looks after this Stepwise: places, teams, contacts, posters. They never see a concern.',
        '/steward',
      ),
    ],
  };
}
