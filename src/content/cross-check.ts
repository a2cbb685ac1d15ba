import { type Askable, checkCondition, type Report } from '#content/check-condition.ts';
import { checkDoor, type Door } from '#content/door.ts';
import type { Holidays } from '#content/holidays.ts';
import { checkLearn, type Learn } from '#content/learn.ts';
import type { Matrix } from '#content/matrix.ts';
import { checkPartners, type Partners } from '#content/partners.ts';
import type { PosterWords } from '#content/poster.ts';
import { type Path, type Problem, writePath } from '#content/problem.ts';
import { checkRegister, type RegisterWords } from '#content/register.ts';
import { checkReplies, type Replies } from '#content/replies.ts';
import { checkRoles, type Roles } from '#content/roles.ts';
import type {
  Channel,
  Danger,
  Modes,
  PackAbout,
  Pathway,
  Privacy,
  QualityDomains,
  Questions,
  Regions,
} from '#content/schema.ts';
import { checkSuggestions, type Suggestions } from '#content/suggestions.ts';
import { checkTalk, type Talk } from '#content/talk.ts';

export interface PackParts {
  readonly pack: PackAbout;
  readonly pathway: Pathway;
  readonly domains: QualityDomains;
  readonly questions: Questions;
  /** What an educator is asked about the place. Same shape as a concern's questions, and checked by the same rules. */
  readonly observation: Questions;
  readonly door: Door;
  readonly regions: Regions;
  readonly modes: Modes;
  readonly danger: Danger;
  readonly privacy: Privacy;
  readonly roles: Roles;
  readonly learn: Learn;
  readonly holidays: Holidays;
  readonly suggestions: Suggestions;
  readonly talk: Talk;
  readonly poster: PosterWords;
  readonly matrix: Matrix;
  readonly partners: Partners;
  readonly replies: Replies;
  readonly register: RegisterWords;
}

const formsOf = ({ questions, observation }: PackParts) =>
  [
    ['questions.json', questions],
    ['observation.json', observation],
  ] as const;

/** What no single file can know about itself: references, order, and ids used twice. */
export function crossCheck(parts: PackParts): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (file, path, reason) => {
    problems.push({ file, path: writePath(path), reason });
  };
  checkIds(parts, report);
  checkDates(parts, report);
  checkPathway(parts.pathway, report);
  for (const [file, form] of formsOf(parts)) {
    checkQuestions(file, form, report);
    checkDomains(file, form, parts.domains, report);
  }
  checkDoor(parts, report);
  checkRoles(parts, report);
  checkLearn(parts, report);
  checkSources(parts, report);
  checkSuggestions(parts, report);
  checkTalk(parts, report);
  checkReplies(parts, report);
  checkPartners(parts, report);
  checkRegister(parts, report);
  return problems;
}

function checkIds(parts: PackParts, report: Report): void {
  const once = (file: string, path: Path, items: readonly { readonly id: string }[]): void => {
    const seen = new Set<string>();
    items.forEach((item, at) => {
      if (seen.has(item.id)) report(file, [...path, at, 'id'], `"${item.id}" is used twice`);
      seen.add(item.id);
    });
  };
  once('pack.json', ['sources'], parts.pack.sources);
  once('pathway.json', ['steps'], parts.pathway.steps);
  once('pathway.json', ['skipReasons'], parts.pathway.skipReasons);
  parts.pathway.steps.forEach((step, at) => {
    once('pathway.json', ['steps', at, 'roles'], step.roles);
  });
  once('domains.json', ['domains'], parts.domains.domains);
  for (const [file, { tasks, questions }] of formsOf(parts)) {
    once(file, ['tasks'], tasks);
    once(file, ['questions'], questions);
    questions.forEach((question, at) => {
      if ('options' in question) once(file, ['questions', at, 'options'], question.options);
    });
  }
  once('door.json', ['questions'], parts.door.questions);
  parts.door.questions.forEach((question, at) => {
    once('door.json', ['questions', at, 'options'], question.options);
  });
  once('door.json', ['outcomes'], parts.door.outcomes);
  once('regions.json', ['regions'], parts.regions.regions);
  const offices = new Set<string>();
  parts.regions.regions.forEach((region, at) => {
    region.offices.forEach((office, officeAt) => {
      const path = ['regions', at, 'offices', officeAt, 'id'];
      if (offices.has(office.id)) report('regions.json', path, `"${office.id}" is used twice`);
      offices.add(office.id);
    });
  });
  once('modes.json', ['modes'], parts.modes.modes);
  once('danger.json', ['actions'], parts.danger.actions);
  once('privacy.json', ['sections'], parts.privacy.sections);
  once('roles.json', ['professions'], parts.roles.professions);
  once('roles.json', ['groups'], parts.roles.groups);
  parts.roles.groups.forEach((group, at) => {
    once('roles.json', ['groups', at, 'roles'], group.roles);
  });
  once('learn.json', ['pages'], parts.learn.pages);
  parts.learn.pages.forEach((page, at) => {
    once('learn.json', ['pages', at, 'parts'], page.parts);
  });
}

function checkDates({ pack, holidays: { days, until } }: PackParts, report: Report): void {
  days.forEach((day, at) => {
    if (at > 0 && day <= days[at - 1]!) report('holidays.json', ['days', at], 'must be later than the one before it');
    if (day > until) report('holidays.json', ['days', at], 'must not be later than until');
  });
  if (pack.reviewDue <= pack.reviewedOn) report('pack.json', ['reviewDue'], 'must be later than reviewedOn');
}

function checkPathway({ steps }: Pathway, report: Report): void {
  const order = ['placement', 'provider', 'region'];
  steps.forEach((step, at) => {
    if (step.id !== order[at])
      report('pathway.json', ['steps', at, 'id'], `must be "${order[at]}", as the steps come in order`);
    if (step.number !== at + 1)
      report('pathway.json', ['steps', at, 'number'], `must be ${at + 1}, as the steps come in order`);
  });
}

function checkQuestions(file: string, { tasks, questions }: Questions, report: Report): void {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const inTask = new Set<string>();
  tasks.forEach((task, taskAt) => {
    task.questions.forEach((questionId, at) => {
      const path = ['tasks', taskAt, 'questions', at];
      if (!byId.has(questionId)) report(file, path, `"${questionId}" is not the id of a question`);
      if (inTask.has(questionId)) report(file, path, `"${questionId}" is already in a task`);
      inTask.add(questionId);
    });
  });
  const position = new Map(questions.map((question, at) => [question.id, at]));
  const earlier: Askable[] = [];
  for (const task of tasks) {
    for (const questionId of task.questions) {
      const question = byId.get(questionId);
      if (!question) continue;
      const at = position.get(questionId) ?? 0;
      if (question.when) checkCondition(file, ['questions', at, 'when'], question.when, earlier, report);
      earlier.push(question);
    }
  }
  questions.forEach((question, at) => {
    if (!inTask.has(question.id))
      report(file, ['questions', at, 'id'], `"${question.id}" is in no task, so nobody would be asked it`);
  });
}

/** The domains are asked about in the same words in every form, so that answers can be put beside each other. */
function checkDomains(
  file: string,
  { questions }: Questions,
  { question: questionId, domains }: QualityDomains,
  report: Report,
): void {
  const asked = questions.find((question) => question.id === questionId);
  if (asked?.kind !== 'many') {
    report('domains.json', ['question'], `"${questionId}" is not the id of a question of kind "many" in ${file}`);
    return;
  }
  domains.forEach((domain, at) => {
    const offered = asked.options.find((option) => option.id === domain.id);
    if (!offered)
      report(
        'domains.json',
        ['domains', at, 'id'],
        `"${domain.id}" is not an option of the question "${questionId}" in ${file}`,
      );
    else if (offered.label !== domain.plain) {
      report(
        'domains.json',
        ['domains', at, 'plain'],
        `must be the words of the option "${domain.id}" of the question "${questionId}" in ${file}`,
      );
    }
  });
}

function checkSources({ pack, regions, door, danger, learn }: PackParts, report: Report): void {
  const known = new Set(pack.sources.map((source) => source.url));
  const check = (file: string, path: Path, channels: readonly Channel[]): void => {
    channels.forEach((channel, at) => {
      if ('source' in channel && !known.has(channel.source)) {
        report(file, [...path, at, 'source'], `${channel.source} is not among the sources in pack.json`);
      }
    });
  };
  regions.regions.forEach((region, at) => {
    region.offices.forEach((office, officeAt) => {
      check('regions.json', ['regions', at, 'offices', officeAt, 'contacts'], office.contacts);
    });
  });
  check('regions.json', ['national'], regions.national);
  door.outcomes.forEach((outcome, at) => {
    check('door.json', ['outcomes', at, 'reach'], outcome.reach);
  });
  danger.actions.forEach((action, at) => {
    check('danger.json', ['actions', at, 'reach'], action.reach);
  });
  learn.pages.forEach((page, at) => {
    page.parts.forEach((part, partAt) => {
      if (part.kind === 'contact') check('learn.json', ['pages', at, 'parts', partAt, 'reach'], part.reach);
    });
  });
}
