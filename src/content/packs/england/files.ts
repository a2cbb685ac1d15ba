import danger from './danger.json' with { type: 'json' };
import domains from './domains.json' with { type: 'json' };
import door from './door.json' with { type: 'json' };
import holidays from './holidays.json' with { type: 'json' };
import learn from './learn.json' with { type: 'json' };
import matrix from './matrix.json' with { type: 'json' };
import modes from './modes.json' with { type: 'json' };
import observation from './observation.json' with { type: 'json' };
import pack from './pack.json' with { type: 'json' };
import partners from './partners.json' with { type: 'json' };
import pathway from './pathway.json' with { type: 'json' };
import poster from './poster.json' with { type: 'json' };
import privacy from './privacy.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };
import regions from './regions.json' with { type: 'json' };
import register from './register.json' with { type: 'json' };
import replies from './replies.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import suggestions from './suggestions.json' with { type: 'json' };
import talk from './talk.json' with { type: 'json' };
import type { PackFiles } from '#content/load.ts';

/** The whole pack, bundled. First screens import `pathway.json` alone, to stay small. */
export const files: PackFiles = {
  'pack.json': pack,
  'pathway.json': pathway,
  'domains.json': domains,
  'questions.json': questions,
  'observation.json': observation,
  'door.json': door,
  'regions.json': regions,
  'modes.json': modes,
  'danger.json': danger,
  'privacy.json': privacy,
  'roles.json': roles,
  'learn.json': learn,
  'holidays.json': holidays,
  'suggestions.json': suggestions,
  'talk.json': talk,
  'poster.json': poster,
  'matrix.json': matrix,
  'partners.json': partners,
  'replies.json': replies,
  'register.json': register,
};
