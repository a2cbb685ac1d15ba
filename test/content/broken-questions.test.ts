import { describe, expect, test } from 'vitest';
import { type Break, broken, type Json, messageOf } from './broken-pack.ts';

describe('a pack whose questions, door or ready words are broken says what is wrong, and where', () => {
  test.each<Break>([
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
  ])('%s', (_, change, expected) => {
    expect(messageOf(broken(change))).toContain(expected);
  });
});
