import { describe, expect, test } from 'vitest';
import { type Break, broken, messageOf } from './broken-pack.ts';

describe('a pack whose steps, roles, addresses or pages are broken says what is wrong, and where', () => {
  test.each<Break>([
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
});
