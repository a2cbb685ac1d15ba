import './browser-beside-server.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { putAll } from '#test/support/big-directory.ts';
import { blueLogo, bytesOf, movingPng, pngOf } from '#test/support/pictures.ts';
import { DemoPerson } from './demo-person.tsx';
import { choose, follow, heading, pressSoon as press, says, saysNot, type } from './on-screen.ts';
import { stewardAtDesk, trust } from './steward-at-desk.ts';

const { server, saved, show } = stewardAtDesk();

const PNG = `data:image/png;base64,${blueLogo.data}`;

describe('what is said about the whole deployment', () => {
  test('name, links and roles reach a learner’s phone', async () => {
    show('/steward/settings');
    await follow('Name, welcome line and quick exit');
    await screen.findByDisplayValue('Northshire');
    await type('One line of welcome', 'Ask on any ward.');
    await type('Where “Leave quickly” goes', 'http://weather.example');
    await press('Save');
    await says(/begins with https/);
    await type('Where “Leave quickly” goes', 'https://weather.example');
    await press('Save');
    await follow('Links to local policies');
    await says(/None yet/);
    await press('Add another');
    await type('What is it called?', 'Our policy');
    await type('Web address', 'https://trust.example/policy');
    await press('Save');
    await follow('Roles at your place');
    await press('Add another');
    await type('What is it called?', 'Link nurse');
    await type('What do they do?', 'Comes on Tuesdays.');
    await press('Save');
    await heading('Name, links, roles and other settings');

    const learner = await DemoPerson.enter(server());
    await learner.sync();
    for (const page of ['/contacts', '/learn']) {
      show(page, learner);
      const link = await screen.findByRole('link', { name: 'Our policy' });
      expect(link.getAttribute('href')).toBe('https://trust.example/policy');
      await says(/From Northshire\s*Ask on any ward\./);
    }
    show('/pathway', learner);
    await says(/Also here, says Northshire\s*Link nurse\s*Comes on Tuesdays\./);
    learner.leave();
  });

  test('a logo is seen before it is saved, reaches phones and posters, and can be taken off', async () => {
    show('/steward/settings');
    await follow('Logo');
    await says(/There is no logo/);
    await choose('Choose a picture', new File([bytesOf(blueLogo.data)], 'logo.gif', { type: 'image/gif' }));
    await says(/This is how it looks/);
    await press('Save');
    await says(/This has to be filled in/);
    await type('Whose logo is it?', blueLogo.alt);
    expect(screen.getByRole('img', { name: blueLogo.alt }).getAttribute('src')).toBe(PNG);
    await press('Save');
    await heading('Name, links, roles and other settings');

    const learner = await DemoPerson.enter(server());
    await learner.sync();
    learner.online = false;
    for (const page of ['/contacts', '/learn']) {
      show(page, learner);
      expect((await screen.findByRole('img', { name: blueLogo.alt })).getAttribute('src')).toBe(PNG);
      await says(/From Northshire/);
    }
    const place = trust();
    await putAll(server().store, [place]);
    show(`/poster/${place.id}/${place.placements[0]!.id}`, learner);
    await heading('Poster for Ward 4');
    expect(screen.getByRole('img', { name: blueLogo.alt }).getAttribute('src')).toBe(PNG);

    show('/steward/settings/logo');
    await press('Take it off');
    await says(/There is no logo/);
    await press('Save');
    await heading('Name, links, roles and other settings');
    learner.online = true;
    await learner.sync();
    show('/learn', learner);
    await heading('Good to know');
    expect(screen.queryByRole('img', { name: blueLogo.alt })).toBeNull();
    learner.leave();
  });

  const file = (text: BlobPart) => new File([text], 'logo.png', { type: 'image/png' });
  test.each([
    ['an SVG that says it is a PNG', file('<svg xmlns="http://www.w3.org/2000/svg"/>'), /not a PNG, JPEG or WebP/],
    ['a heavy file', file(new Uint8Array(20_001)), /This file has 21 kB\. Make it smaller, to at most 20 kB/],
    ['a picture that moves', file(bytesOf(movingPng())), /This picture moves/],
    ['a large picture', file(bytesOf(pngOf(401, 20))), /This picture is 401 by 20 pixels.*at most 400 by 200/],
  ])('with %s as a logo it says so at once, and keeps what there was', async (_what, wrong, words) => {
    show('/steward/settings/logo');
    await choose('Choose a picture', file(bytesOf(blueLogo.data)));
    await type('Whose logo is it?', blueLogo.alt);
    await choose('Choose a picture', wrong);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(words));
    expect(screen.getByRole('img', { name: blueLogo.alt }).getAttribute('src')).toBe(PNG);
    await choose('Choose a picture', file(bytesOf(blueLogo.data)));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  test('a picture that the browser cannot show is not kept', async () => {
    show('/steward/settings/logo');
    await choose('Choose a picture', file(bytesOf(blueLogo.data)));
    fireEvent.error(await screen.findByRole('img'));
    await says(/This picture cannot be shown/);
    await says(/There is no logo/);
  });

  test('the risk matrix begins as a draft that says so, and becomes the team’s own', async () => {
    show('/steward/settings/matrix');
    await says(/a draft for your team to replace/);
    const section = (await screen.findByRole('heading', { name: 'Likelihood 1' })).closest('section')!;
    fireEvent.input(within(section).getByLabelText('Word'), { target: { value: 'Hardly ever' } });
    await press('Save');
    await heading('Name, links, roles and other settings');
    show('/steward/settings/matrix');
    await screen.findByDisplayValue('Hardly ever');
    saysNot(/a draft for your team to replace/);
  });

  test('classes of keeping need whole months, and can be taken off; all can be saved as a file', async () => {
    show('/steward/settings/retention');
    await press('Add another');
    await type('Name of the class', 'Closed');
    await type('Months', '1.5');
    await press('Save');
    await says(/Number 1: Type a whole number of months/);
    await type('Months', '36');
    await press('Add another');
    await press('Take number 2 off');
    await press('Save');
    await press('Save these settings as a file');
    await waitFor(() =>
      expect(JSON.parse(saved()[0] ?? '{}')).toMatchObject({ retention: [{ name: 'Closed', months: 36 }] }),
    );
  });
});
