import * as z from 'zod/mini';
import { crossCheck, type PackParts } from '#content/cross-check.ts';
import { type DoorOutcome, type DoorQuestion, doorSchema } from '#content/door.ts';
import { holidaysSchema } from '#content/holidays.ts';
import { type LearnPage, learnSchema } from '#content/learn.ts';
import { matrixSchema } from '#content/matrix.ts';
import { partnersSchema } from '#content/partners.ts';
import { posterSchema } from '#content/poster.ts';
import { PackError, type Problem, problemsFrom } from '#content/problem.ts';
import { registerSchema } from '#content/register.ts';
import { repliesSchema } from '#content/replies.ts';
import { type Profession, rolesSchema } from '#content/roles.ts';
import {
  dangerSchema,
  domainsSchema,
  type Mode,
  modesSchema,
  type Office,
  packSchema,
  pathwaySchema,
  privacySchema,
  type QualityDomain,
  type Question,
  questionsSchema,
  type Region,
  regionsSchema,
  type SkipReason,
  type Step,
  type Task,
} from '#content/schema.ts';
import { suggestionsSchema } from '#content/suggestions.ts';
import { talkSchema } from '#content/talk.ts';

const schemas = {
  'pack.json': packSchema,
  'pathway.json': pathwaySchema,
  'domains.json': domainsSchema,
  'questions.json': questionsSchema,
  'observation.json': questionsSchema,
  'door.json': doorSchema,
  'regions.json': regionsSchema,
  'modes.json': modesSchema,
  'danger.json': dangerSchema,
  'privacy.json': privacySchema,
  'roles.json': rolesSchema,
  'learn.json': learnSchema,
  'holidays.json': holidaysSchema,
  'suggestions.json': suggestionsSchema,
  'talk.json': talkSchema,
  'poster.json': posterSchema,
  'matrix.json': matrixSchema,
  'partners.json': partnersSchema,
  'replies.json': repliesSchema,
  'register.json': registerSchema,
};

export type PackFileName = keyof typeof schemas;
export const packFileNames = Object.freeze(Object.keys(schemas)) as readonly PackFileName[];

/** Parsed JSON by file name. Where it came from (a bundle, a disk, one day a signed download) is the caller's affair. */
export type PackFiles = Readonly<Record<string, unknown>>;

type Index<T> = Readonly<Record<string, T>>;

export interface Pack extends PackParts {
  readonly byId: {
    readonly step: Index<Step>;
    readonly skipReason: Index<SkipReason>;
    readonly domain: Index<QualityDomain>;
    readonly task: Index<Task>;
    readonly question: Index<Question>;
    readonly doorQuestion: Index<DoorQuestion>;
    readonly outcome: Index<DoorOutcome>;
    readonly region: Index<Region>;
    readonly office: Index<Office>;
    readonly mode: Index<Mode>;
    readonly profession: Index<Profession>;
    readonly learnPage: Index<LearnPage>;
  };
}

/** @throws {PackError} naming every file, path and reason, so that an editor can mend them all in one go. */
export function loadPack(files: PackFiles): Pack {
  const problems: Problem[] = Object.keys(files)
    .filter((file) => !Object.hasOwn(schemas, file))
    .map((file) => ({ file, path: '', reason: `is not one of the files of a pack (${packFileNames.join(', ')})` }));

  const parse = <S extends z.ZodMiniType>(file: PackFileName, schema: S): z.output<S> | undefined => {
    if (!Object.hasOwn(files, file)) {
      problems.push({ file, path: '', reason: 'is missing' });
      return undefined;
    }
    // Parsing builds new objects, so freezing never reaches into one that the caller still holds.
    const result = z.safeParse(schema, files[file]);
    if (result.success) return result.data;
    problems.push(...problemsFrom(file, files[file], result.error.issues));
    return undefined;
  };

  const pack = parse('pack.json', schemas['pack.json']);
  const pathway = parse('pathway.json', schemas['pathway.json']);
  const domains = parse('domains.json', schemas['domains.json']);
  const questions = parse('questions.json', schemas['questions.json']);
  const observation = parse('observation.json', schemas['observation.json']);
  const door = parse('door.json', schemas['door.json']);
  const regions = parse('regions.json', schemas['regions.json']);
  const modes = parse('modes.json', schemas['modes.json']);
  const danger = parse('danger.json', schemas['danger.json']);
  const privacy = parse('privacy.json', schemas['privacy.json']);
  const roles = parse('roles.json', schemas['roles.json']);
  const learn = parse('learn.json', schemas['learn.json']);
  const holidays = parse('holidays.json', schemas['holidays.json']);
  const suggestions = parse('suggestions.json', schemas['suggestions.json']);
  const talk = parse('talk.json', schemas['talk.json']);
  const poster = parse('poster.json', schemas['poster.json']);
  const matrix = parse('matrix.json', schemas['matrix.json']);
  const partners = parse('partners.json', schemas['partners.json']);
  const replies = parse('replies.json', schemas['replies.json']);
  const register = parse('register.json', schemas['register.json']);
  if (problems.length > 0) throw new PackError(problems);
  const read = {
    pack,
    pathway,
    domains,
    questions,
    observation,
    door,
    regions,
    modes,
    danger,
    privacy,
    roles,
    learn,
    holidays,
    suggestions,
    talk,
    poster,
    matrix,
    partners,
    replies,
    register,
  };
  if (!isWhole(read)) throw new PackError([{ file: 'pack.json', path: '', reason: 'could not be read' }]);

  const broken = crossCheck(read);
  if (broken.length > 0) throw new PackError(broken);

  return deepFreeze({
    ...read,
    byId: {
      step: indexById(read.pathway.steps),
      skipReason: indexById(read.pathway.skipReasons),
      domain: indexById(read.domains.domains),
      task: indexById(read.questions.tasks),
      question: indexById(read.questions.questions),
      doorQuestion: indexById(read.door.questions),
      outcome: indexById(read.door.outcomes),
      region: indexById(read.regions.regions),
      office: indexById(read.regions.regions.flatMap((region) => region.offices)),
      mode: indexById(read.modes.modes),
      profession: indexById(read.roles.professions),
      learnPage: indexById(read.learn.pages),
    },
  });
}

function isWhole(read: { readonly [File in keyof PackParts]: PackParts[File] | undefined }): read is PackParts {
  return Object.values(read).every((part) => part !== undefined);
}

/** No prototype, so that an id such as "constructor" finds nothing. */
function indexById<T extends { readonly id: string }>(items: readonly T[]): Index<T> {
  const index: Record<string, T> = Object.create(null);
  for (const item of items) index[item.id] = item;
  return index;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
