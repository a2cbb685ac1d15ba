import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPack, type PackFiles } from '#content/load.ts';
import { files as england } from '#content/packs/england/files.ts';
import { PackError } from '#content/problem.ts';

// biome-ignore lint/suspicious/noExplicitAny: each test breaks the JSON on purpose, in a place of its own
type Json = any;

function broken(change: (files: Json) => void): PackFiles {
  const copy = structuredClone(england);
  change(copy);
  return copy;
}

function messageOf(files: PackFiles): string {
  try {
    loadPack(files);
  } catch (error) {
    if (error instanceof PackError) return error.message;
    throw error;
  }
  return 'the pack loaded';
}

const packs = readdirSync(new URL('../../src/content/packs/', import.meta.url));

test.each(packs)('the pack "%s" loads', async (name) => {
  const { files } = (await import(`../../src/content/packs/${name}/files.ts`)) as { files: PackFiles };
  expect(loadPack(files).pack.id).toBe(name);
});

describe('a loaded pack', () => {
  const pack = loadPack(england);

  test('finds things by id', () => {
    expect(pack.byId.step.provider?.number).toBe(2);
    expect(pack.byId.question['what-happened']?.required).toBe(true);
    expect(pack.byId.question.constructor).toBeUndefined();
  });

  test('cannot be changed, however deep', () => {
    const loose: Json = pack;
    expect(() => loose.pathway.steps[0].roles[0].title.x.y).toThrow();
    expect(() => {
      loose.pathway.steps[0].roles[0].title = 'Someone else';
    }).toThrow(TypeError);
    expect(() => loose.questions.questions.push({})).toThrow(TypeError);
    expect(() => {
      loose.byId.question['what-happened'].required = undefined;
    }).toThrow(TypeError);
  });

  test('leaves the JSON it came from alone', () => {
    const files: Json = structuredClone(england);
    loadPack(files);
    expect(Object.isFrozen(files['pathway.json'].steps)).toBe(false);
  });
});

describe('a broken pack says what is wrong, and where', () => {
  test.each<[string, (files: Json) => void, string]>([
    ['a file is missing', (f) => delete f['door.json'], 'door.json: is missing.'],
    ['a file is not known', (f) => (f['risk.json'] = {}), 'risk.json: is not one of the files of a pack'],
    ['a file is empty', (f) => (f['modes.json'] = null), 'modes.json: must be an object, but is null.'],
    ['a title is missing', (f) => delete f['pathway.json'].steps[1].title, 'pathway.json, steps[1].title: is missing.'],
    [
      'a title is empty',
      (f) => (f['pathway.json'].steps[1].title = ' '),
      'pathway.json, steps[1].title: must be words, not empty, with no spaces at the start or the end.',
    ],
    [
      'words are a number',
      (f) => (f['danger.json'].lead = 4),
      'danger.json, lead: must be words in quotes, but is a number.',
    ],
    [
      'a key is misspelt',
      (f) => (f['questions.json'].questions[0].hnit = 'x'),
      'questions.json, questions[0]: has "hnit", which nothing reads.',
    ],
    [
      'an id has capitals',
      (f) => (f['domains.json'].domains[0].id = 'Culture'),
      'domains.json, domains[0].id: must be an id: lower-case words joined by hyphens.',
    ],
    [
      'a version is not whole',
      (f) => (f['pack.json'].version = 1.5),
      'pack.json, version: must be a whole number, but is a number.',
    ],
    [
      'a date does not exist',
      (f) => (f['pack.json'].reviewedOn = '2026-02-30'),
      'pack.json, reviewedOn: must be a real date written like 2026-11-20.',
    ],
    [
      'the review is due before it was done',
      (f) => (f['pack.json'].reviewDue = '2026-01-01'),
      'pack.json, reviewDue: must be later than reviewedOn.',
    ],
    [
      'a domain is suggested that is not there',
      (f) => (f['suggestions.json'].domains[0].domain = 'culture'),
      'suggestions.json, domains[0].domain: "culture" is not the id of a domain.',
    ],
    [
      'a pattern has a capital',
      (f) => (f['suggestions.json'].domains[0].words[0] = 'Bully*'),
      'suggestions.json, domains[0].words[0]: must be a pattern: small letters with one space between words',
    ],
    [
      'a pattern ends with a gap',
      (f) => (f['suggestions.json'].domains[0].words[0] = 'bully ...'),
      'suggestions.json, domains[0].words[0]: must be a pattern',
    ],
    [
      'a pattern stands there twice',
      (f) => f['suggestions.json'].domains[0].words.push(f['suggestions.json'].domains[0].words[0]),
      'is used twice.',
    ],
    [
      'words are looked for in an answer that is ticked',
      (f) => (f['suggestions.json'].from[0] = 'pace'),
      'suggestions.json, from[0]: "pace" is not the id of a question that is answered in words.',
    ],
    [
      'a ready answer stands there twice',
      (f) => f['replies.json'].replies.push(f['replies.json'].replies[0]),
      'replies.json, replies[11].id: "read" is used twice.',
    ],
    [
      'no outcome can be begun from ready words',
      (f) => (f['replies.json'].replies = f['replies.json'].replies.filter((one: Json) => one.kind !== 'outcome')),
      'replies.json, replies: has none of kind "outcome".',
    ],
    [
      'the categories are out of order',
      (f) => f['register.json'].categories.reverse(),
      'register.json, categories[0]: must be "no-concerns", as the categories come in order.',
    ],
    [
      'a criterion stands in two categories',
      (f) => f['register.json'].categories[1].criteria.push(f['register.json'].categories[0].criteria[0]),
      'register.json, categories[1].criteria[2].id: "all-met" is used twice.',
    ],
    [
      'a category comes from an unknown source',
      (f) => (f['register.json'].sources[0] = 'hearsay'),
      'register.json, sources[0]: "hearsay" is not the id of a source in pack.json.',
    ],
    [
      'a line to say names an unknown question',
      (f) => (f['talk.json'].parts[2].lines[0].say = 'Then {weather}'),
      'talk.json, parts[2].lines[0].say: "weather" is not the id of a question.',
    ],
    [
      'a line to say depends on an unknown option',
      (f) => (f['talk.json'].parts[2].lines[3].when = { is: ['still-going-on', 'maybe'] }),
      'talk.json, parts[2].lines[3].when.is[1]: "maybe" is not an option of the question "still-going-on".',
    ],
    [
      'the steps are out of order',
      (f) => f['pathway.json'].steps.reverse(),
      'pathway.json, steps[0].id: must be "placement", as the steps come in order.',
    ],
    [
      'a step has a name of its own',
      (f) => (f['pathway.json'].steps[0].id = 'ward'),
      'pathway.json, steps[0].id: is "ward", but must be "placement" or "provider" or "region".',
    ],
    [
      'there are only two steps',
      (f) => f['pathway.json'].steps.pop(),
      'pathway.json, steps: is too short or too small: at least 3.',
    ],
    [
      'an id is used twice',
      (f) => (f['pathway.json'].skipReasons[1].id = 'about-that-person'),
      'pathway.json, skipReasons[1].id: "about-that-person" is used twice.',
    ],
    [
      'a question is of no known kind',
      (f) => (f['questions.json'].questions[0].kind = 'slider'),
      'questions.json, questions[0].kind: must be one of: long-text, short-text, one, many.',
    ],
    [
      'a choice has no options',
      (f) => delete f['questions.json'].questions.find((q: Json) => q.id === 'pace').options,
      '.options: is missing.',
    ],
    [
      'a text is allowed to be too long',
      (f) => (f['questions.json'].questions[0].limit = 20001),
      'questions.json, questions[0].limit: is too long or too big: at most 20000.',
    ],
    [
      'a task names a question that is not there',
      (f) => (f['questions.json'].tasks[1].questions[0] = 'whenever'),
      'questions.json, tasks[1].questions[0]: "whenever" is not the id of a question.',
    ],
    [
      'a question is in two tasks',
      (f) => f['questions.json'].tasks[1].questions.push('what-happened'),
      'questions.json, tasks[1].questions[2]: "what-happened" is already in a task.',
    ],
    [
      'a question is in no task',
      (f) => f['questions.json'].tasks[1].questions.pop(),
      '"where" is in no task, so nobody would be asked it.',
    ],
    [
      'a condition is code',
      (f) => (f['questions.json'].questions[1].when = { js: 'alert(1)' }),
      'questions.json, questions[1].when: is not a condition. A condition is exactly one of: is, oneOf, answered, all, any, not.',
    ],
    [
      'a condition inside a condition is code',
      (f) => (f['questions.json'].questions[1].when = { all: [{ answered: 'what-happened' }, { not: { js: 'x' } }] }),
      'questions.json, questions[1].when.all[1].not: is not a condition.',
    ],
    [
      'a condition lists nothing',
      (f) => (f['questions.json'].questions[1].when = { any: [] }),
      'questions.json, questions[1].when.any: is too short or too small: at least 1.',
    ],
    [
      'a condition looks at a later question',
      (f) => (f['questions.json'].questions[1].when = { is: ['pace', 'today'] }),
      'questions.json, questions[1].when.is[0]: "pace" is not the id of an earlier question.',
    ],
    [
      'a condition looks at itself',
      (f) => (f['questions.json'].questions[1].when = { not: { answered: 'when' } }),
      'questions.json, questions[1].when.not.answered: "when" is not the id of an earlier question.',
    ],
    [
      'a condition compares words',
      (f) => (f['questions.json'].questions[1].when = { is: ['what-happened', 'yes'] }),
      'questions.json, questions[1].when.is[0]: "what-happened" has no options to compare with.',
    ],
    [
      'a condition names an option that is not there',
      (f) => (f['door.json'].questions[1].when = { oneOf: ['danger', ['no', 'never']] }),
      'door.json, questions[1].when.oneOf[1]: "never" is not an option of the question "danger".',
    ],
    [
      'a domain is not offered to learners',
      (f) => (f['domains.json'].domains[2].id = 'learner'),
      'domains.json, domains[2].id: "learner" is not an option of the question "domains" in questions.json.',
    ],
    [
      "a domain's words differ from its option",
      (f) => (f['domains.json'].domains[2].plain = 'Help'),
      'domains.json, domains[2].plain: must be the words of the option "learners" of the question "domains" in questions.json.',
    ],
    [
      'the question about domains is not there',
      (f) => (f['domains.json'].question = 'which-domain'),
      'domains.json, question: "which-domain" is not the id of a question of kind "many" in questions.json.',
    ],
    [
      'the door asks six questions',
      (f) => f['door.json'].questions.push({ ...f['door.json'].questions[0], id: 'sixth' }),
      'door.json, questions: is too long or too big: at most 5.',
    ],
    [
      'an outcome points to one that is not there',
      (f) => f['door.json'].outcomes[0].also.push({ outcome: 'complaint', why: 'Why' }),
      'door.json, outcomes[0].also[3].outcome: "complaint" is not the id of an outcome.',
    ],
    [
      'an outcome points to itself',
      (f) => (f['door.json'].outcomes[0].also = [{ outcome: 'danger-now', why: 'Why' }]),
      'door.json, outcomes[0].also[0].outcome: "danger-now" points to itself.',
    ],
    [
      'the last step of an outcome is conditional',
      (f) => f['door.json'].outcomes.at(-1).steps.pop(),
      'steps[2].when: must not be there: the last step holds when no other does.',
    ],
    [
      'an earlier step of an outcome holds always',
      (f) => delete f['door.json'].outcomes.at(-1).steps[0].when,
      'steps[0].when: is missing: only the last step may go without.',
    ],
    [
      'a step names a role it does not have',
      (f) => (f['door.json'].outcomes.at(-1).steps[0].role = 'supervisor'),
      'steps[0].role: "supervisor" is not a role of the step "region".',
    ],
    [
      'the door has nothing to fall back on',
      (f) => (f['door.json'].otherwise = 'nothing'),
      'door.json, otherwise: "nothing" is not the id of an outcome.',
    ],
    [
      'a contact has no date',
      (f) => delete f['regions.json'].regions[0].offices[0].contacts[0].lastChecked,
      'regions.json, regions[0].offices[0].contacts[0].lastChecked: is missing.',
    ],
    [
      'a contact comes from nowhere',
      (f) => (f['regions.json'].regions[0].offices[0].contacts[0].source = 'https://example.org/'),
      'regions.json, regions[0].offices[0].contacts[0].source: https://example.org/ is not among the sources in pack.json.',
    ],
    [
      'an e-mail address is not one',
      (f) => (f['regions.json'].regions[0].offices[0].contacts[0].value = 'quality at nhs'),
      'regions.json, regions[0].offices[0].contacts[0].value: must be an e-mail address.',
    ],
    [
      'an office has no contact',
      (f) => (f['regions.json'].regions[0].offices[0].contacts = []),
      'regions.json, regions[0].offices[0].contacts: is too short or too small: at least 1.',
    ],
    [
      'an office is listed twice',
      (f) => (f['regions.json'].regions[1].offices[0].id = 'north-east'),
      'regions.json, regions[1].offices[0].id: "north-east" is used twice.',
    ],
    [
      'a way to appear goes on too long',
      (f) => f['modes.json'].modes[0].limit.push('And more.'),
      'modes.json, modes[0].limit: is too long or too big: at most 2.',
    ],
    [
      'a step says nothing about whom to take along',
      (f) => delete f['pathway.json'].steps[2].bring,
      'pathway.json, steps[2].bring: is missing.',
    ],
    [
      'a role is for a profession that is not there',
      (f) => (f['roles.json'].groups[0].professions[0] = 'nurse'),
      'roles.json, groups[0].professions[0]: "nurse" is not the id of a profession.',
    ],
    [
      'a role is for a region that is not there',
      (f) => (f['roles.json'].groups[0].regions = ['wales']),
      'roles.json, groups[0].regions[0]: "wales" is not the id of a region.',
    ],
    [
      'a role that differs is for everyone',
      (f) => delete f['roles.json'].groups[0].professions,
      'roles.json, groups[0]: names no profession and no region: roles for everyone belong in pathway.json.',
    ],
    [
      'a profession leads to nothing',
      (f) => f['roles.json'].professions.push({ id: 'optics', title: 'Optics' }),
      'roles.json, professions[7].id: "optics" is in no group, so choosing it would show nothing.',
    ],
    [
      'a role is there for everyone already',
      (f) => (f['roles.json'].groups[0].roles[0].id = 'ward-manager'),
      'roles.json, groups[0].roles[0].id: "ward-manager" is shown to everyone at this step already.',
    ],
    [
      'a role was read nowhere',
      (f) => (f['roles.json'].groups[0].sources = ['hearsay']),
      'roles.json, groups[0].sources[0]: "hearsay" is not the id of a source in pack.json.',
    ],
    [
      'a role was never checked',
      (f) => delete f['roles.json'].groups[0].lastChecked,
      'roles.json, groups[0].lastChecked: is missing.',
    ],
    [
      'a part to read is of no known kind',
      (f) => (f['learn.json'].pages[1].parts[0].kind = 'video'),
      'learn.json, pages[1].parts[0].kind: must be one of: words, pairs, contact, domain, mode.',
    ],
    [
      'a page leaves a domain out',
      (f) => f['learn.json'].pages[0].parts.shift(),
      'learn.json, pages[0].parts: leaves out the domain "environment-and-culture".',
    ],
    [
      'a page leaves out a way to appear',
      (f) => f['learn.json'].pages.at(-1).parts.shift(),
      'parts: leaves out the mode "open".',
    ],
    [
      'a page explains a domain that is not there',
      (f) => f['learn.json'].pages[0].parts.push({ kind: 'domain', id: 'parking', lines: ['Cars.'] }),
      '.id: "parking" is not the id of a domain.',
    ],
    [
      'a source has no date',
      (f) => delete f['learn.json'].pages[3].parts[1].lastChecked,
      'learn.json, pages[3].parts[1].lastChecked: is missing: sources go out of date.',
    ],
    [
      'a date has no source',
      (f) => delete f['learn.json'].pages[3].parts[1].sources,
      'learn.json, pages[3].parts[1].sources: is missing: lastChecked says that there is one.',
    ],
    [
      'a source is not known',
      (f) => (f['learn.json'].pages[3].parts[1].sources = ['hearsay']),
      'learn.json, pages[3].parts[1].sources[0]: "hearsay" is not the id of a source in pack.json.',
    ],
    [
      'an advice line was read nowhere',
      (f) => (f['learn.json'].pages[2].parts.at(-1).reach[0].source = 'https://example.org/'),
      '.reach[0].source: https://example.org/ is not among the sources in pack.json.',
    ],
    [
      'a page leads to one that is not there',
      (f) => (f['learn.json'].pages[1].go[1].to = '/learn/help'),
      'learn.json, pages[1].go[1].to: /learn/help is not the address of a page in this file.',
    ],
    [
      'a page leads away from Stepwise',
      (f) => (f['learn.json'].pages[1].go[1].to = 'https://example.org/'),
      'learn.json, pages[1].go[1].to: must be a page of Stepwise, such as /privacy or /learn/support.',
    ],
  ])('%s', (_, change, expected) => {
    expect(messageOf(broken(change))).toContain(expected);
  });

  test('two things are wrong: both are named', () => {
    const message = messageOf(
      broken((files) => {
        delete files['danger.json'].lead;
        files['privacy.json'].title = '';
      }),
    );
    expect(message.split('\n')).toHaveLength(2);
  });
});
