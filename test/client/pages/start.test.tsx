// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeOrganisation } from '#client/db/places/directory.ts';
import { contactsAt, matching } from '#client/forms/known-contacts.ts';
import type { OrganisationReply, StepId } from '#protocol/directory.ts';
import { PhoneInHand } from './app-on-a-phone.tsx';

const place = (name: string, step: StepId, roles: readonly string[]): OrganisationReply => ({
  version: 1,
  organisation: {
    id: name.replace(/\W/g, '').padEnd(22, 'A').slice(0, 22),
    kind: 'placement',
    name,
    region: null,
    sites: [],
    placements: [],
    teams: [],
    contacts: roles.map((role, at) => ({
      id: `${name}${at}`.replace(/\W/g, '').padEnd(22, 'C').slice(0, 22),
      step,
      role,
      phone: `01632 96000${at}`,
      lastChecked: '2026-11-03',
    })),
  },
  rosters: {},
});

const toStepOne = { danger: 'no', harm: 'no', abuse: 'no', about: 'place', told: 'can' };
let phone: PhoneInHand;

/** As the tab's history holds it when somebody comes back to a page of the door. */
function open(door: unknown, failed = false) {
  phone.show('/start', failed ? { status: 'failed', problem: 'blocked' } : undefined);
  history.replaceState({ door }, '');
  fireEvent.popState(window);
}

beforeEach(async () => {
  phone = new PhoneInHand();
  await phone.switchOn();
});

afterEach(() => {
  phone.switchOff();
  cleanup();
});

describe('whom the door names', () => {
  test('the people this phone knows at that step, and when that was last checked', async () => {
    await storeOrganisation(phone.phone, place('Hill Hospital', 'placement', ['Ward manager']), '1');
    await storeOrganisation(phone.phone, place('Dale University', 'provider', ['Link tutor']), '1');
    open({ answers: toStepOne, skipped: [], goOn: false });
    const call = await screen.findByRole('link', { name: 'Call 01632 960000' });
    expect(call.getAttribute('href')).toBe('tel:01632960000');
    screen.getByText('Hill Hospital', { exact: false });
    screen.getByText('Last checked 3 November 2026.');
    expect(screen.queryByText(/Dale University/)).toBeNull();
  });

  test('nobody of another place: with many contacts the person says which first', async () => {
    const roles = ['Ward manager', 'Educator', 'Matron'];
    await storeOrganisation(phone.phone, place('Hill Hospital', 'placement', roles), '1');
    await storeOrganisation(phone.phone, place('Vale Clinic', 'placement', roles), '1');
    open({ answers: toStepOne, skipped: [], goOn: false });
    const find = await screen.findByRole('searchbox', { name: 'Find a person, team or place' });
    expect(screen.queryByRole('link', { name: /^Call 01632/ })).toBeNull();
    fireEvent.input(find, { target: { value: 'vale mat' } });
    expect(screen.getAllByRole('link', { name: /^Call 01632/ })).toHaveLength(1);
    fireEvent.input(find, { target: { value: 'nowhere' } });
    screen.getByText('Nobody by that name is on this phone.');
  });

  test('with no contact on the phone it says so, and who to ask', async () => {
    open({ answers: toStepOne, skipped: [], goOn: false });
    await screen.findByText(/no contact for your placement on this phone/);
  });

  test('in a browser that cannot save, everything but the phone’s own contacts is still there', async () => {
    open({ answers: { ...toStepOne, told: 'tried-both' }, skipped: [], goOn: false }, true);
    await screen.findByRole('heading', { name: /Tell the regional quality team/ });
    screen.getByText(/no contact for your region on this phone/);
    screen.getByText('North East and Yorkshire');
  });

  test('whoever has the role that the advice names comes first', () => {
    const all = contactsAt(
      [place('Hill Hospital', 'region', ['Dean', 'Education quality team']).organisation],
      'region',
      'education Quality team',
    );
    expect(all.map(({ contact }) => contact.role)).toEqual(['Education quality team', 'Dean']);
    expect(matching(all, ' hill  dean ').map(({ contact }) => contact.role)).toEqual(['Dean']);
  });
});

describe('what the tab remembers', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['something that is not the door’s', 'yes'],
    ['answers in another shape', { answers: 'yes', skipped: {} }],
    ['answers that nobody can give', { answers: { danger: 7, harm: null }, skipped: [3], goOn: 'x' }],
  ])('holding %s, the door begins at the first question', async (_, door) => {
    open(door);
    await screen.findByRole('heading', { level: 1, name: 'Is anyone in danger right now?' });
  });

  test('the address never says what was answered', async () => {
    open(undefined);
    fireEvent.click(await screen.findByRole('radio', { name: 'No' }));
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { level: 1, name: 'Was someone harmed, or nearly harmed?' });
    expect(location.pathname + location.search + location.hash).toBe('/start');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).toBe('{}');
  });
});
