import type { RunningServer } from '../e2e/support/running-server.ts';
import { bundledContract } from '../store/bundle.ts';
import { DEMO_TEAMS, teamsHere } from '../support/teams-here.ts';
import { Person } from './person.ts';
import { type Browser, type Tab, until } from './tab.ts';

const PHONE = { width: 420, height: 800 };
const DESK = { width: 1200, height: 800 };

const WORDS = 'There has been no supervisor on my shifts for two weeks.';
const SECOND = 'There is no desk for learners on the ward.';
const ANSWER = 'Thank you for telling us. A supervisor starts with you on Monday.';
const NOTE = /^Write it down$/;

/** What the browser itself says of a request that found no server: that is what these stories are about. */
const NO_SERVER =
  /net::ERR_|Failed to load resource|NetworkError|ERR_CONNECTION|Cross-Origin Request Blocked|can’t establish a connection/;

type People = { phone: Person; desk(): Promise<Person>; tablet(): Promise<Person>; server: RunningServer };

/** In the order they are told: each begins where the one before ended. */
const JOURNEYS: Record<string, (people: People) => Promise<void>> = {
  async 'its store keeps what the store in memory keeps'({ tablet }) {
    await keepsTheContract(await tablet());
  },

  async 'a note is saved, and still there after loading again'({ phone }) {
    await phone.go('/');
    await phone.press('link', NOTE);
    await phone.write(NOTE, WORDS);
    await phone.sees(/Saved on this phone \d\d:\d\d/);
    await phone.reload();
    await untilBoxHolds(phone, WORDS);
  },

  async 'without a server it opens, writes and saves'({ phone, server }) {
    await phone.run(`
      await navigator.serviceWorker.ready;
      while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20));
      return true;`);
    await knowsTeams(phone);
    await server.kill();
    await phone.reload();
    await untilBoxHolds(phone, WORDS);
    await phone.go('/');
    await phone.press('link', NOTE);
    await phone.write(NOTE, SECOND);
    await phone.sees(/Saved on this phone \d\d:\d\d/);
    await phone.reload();
    await untilBoxHolds(phone, SECOND);
  },

  async 'a concern waits, and goes by itself when the server is back'({ phone, server }) {
    await phone.go('/');
    await phone.press('link', /no supervisor on my shifts/);
    await phone.press('button', /^Make it a concern$/);
    await phone.press('link', /^Check before you send$/);
    await phone.press('link', /^Choose who to send it to$/);
    await phone.press('radio', /Practice education team/);
    await phone.press('button', /^Continue$/);
    await phone.press('radio', /^Anonymous/);
    await phone.press('button', /^Continue$/);
    await phone.sees(/Who will read it\?/);
    await phone.press('button', /^Continue$/);
    await phone.sees(/This is what they will see/);
    await phone.press('button', /^Send to the team at/);
    await phone.sees(/Waiting to send\./);
    await server.start();
    await phone.sees(/Sent\. The team has it\./);
  },

  async 'the team opens it and answers, and the learner sees the answer'({ phone, desk }) {
    const member = await desk();
    await member.go('/demo');
    await member.press('button', /^Open as a practice educator$/);
    await member.press('link', /no supervisor on my shifts/);
    await member.sees(/two weeks\./);
    await member.write(/answer/i, ANSWER);
    await member.press('button', /^Send the answer$/);
    await member.sees(/A supervisor starts with you on Monday/);
    await phone.sees(/Opened by the team/);
    await phone.sees(/A supervisor starts with you on Monday/);
  },

  async 'a second device opened with the recovery code has the same notes'({ phone, tablet }) {
    await phone.go('/recovery');
    await phone.sees(/[0-9A-Z]{4}\s+[0-9A-Z]{4}/);
    const code = await phone.run<string>(
      `return [...document.querySelectorAll('li')].map((one) => one.textContent.trim()).filter((text) => /^[0-9A-Z]{4}$/.test(text)).join(' ')`,
    );
    const second = await tablet();
    await second.go('/open');
    await second.write(/^Recovery code/, code.toLowerCase());
    await second.press('button', /^Open$/);
    await second.press('button', /^Go to my notes$/);
    await second.sees(/no desk for learners/);
    await second.press('link', /no supervisor on my shifts/);
    await second.sees(/A supervisor starts with you on Monday/);
  },

  async 'a passphrase locks it and opens it'({ phone }) {
    await phone.go('/settings');
    await phone.press('link', /^Lock$/);
    await phone.press('button', /^Suggest four words$/);
    const words = await phone.inBox(/^A new passphrase/);
    await phone.write(/^The same again/, words);
    await phone.press('button', /^Lock with this passphrase$/);
    await phone.sees(/Locked/);
    await phone.doesNotSee(/no desk for learners/);
    await phone.write(/^Passphrase/, words);
    await phone.press('button', /^Unlock$/);
    await phone.sees(/The lock is on\./);
    await phone.go('/');
    await phone.sees(/no desk for learners|Locked\. Unlock/);
  },

  async 'everything is removed from the phone'({ phone }) {
    await phone.go('/settings');
    await phone.press('link', /^Remove everything from this phone$/);
    await phone.press('button', /^Continue$/);
    await phone.sees(/Are you sure\?/);
    await phone.press('button', /^Remove everything$/);
    await phone.sees(/Stepwise is removed from this phone/);
    const left = await phone.run<string[]>(`
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope);
      return [...databases, ...workers, ...(await caches.keys()), ...Object.keys(localStorage)];`);
    if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
  },
};

/** What the stories of `test/scenario` are told on is a store in memory: each browser's own keeps the same promises. */
async function keepsTheContract(person: Person): Promise<void> {
  await person.go('/robots.txt');
  const contract = await bundledContract();
  const broken = await person.run<string[]>(`${contract}; return brokenPromises();`);
  if (broken.length > 0) throw new Error(broken.join('; '));
}

export type Played = {
  browser: string;
  version: string;
  passed: string[];
  failed: { journey: string; why: string }[];
  seconds: number;
};

/** All journeys in one browser; the first that fails ends it, because the others begin where it would have ended. */
export async function playIn(browser: Browser, server: RunningServer, say: (line: string) => void): Promise<Played> {
  const began = performance.now();
  const tabs: Tab[] = [];
  const played: Played = { browser: browser.name, version: '', passed: [], failed: [], seconds: 0 };
  const person = async (size: typeof PHONE) => {
    const tab = await browser.open(size);
    tabs.push(tab);
    played.version = tab.version;
    return new Person(tab, server.origin);
  };
  try {
    const people = { phone: await person(PHONE), desk: () => person(DESK), tablet: () => person(PHONE), server };
    for (const [journey, play] of Object.entries(JOURNEYS)) {
      try {
        await play(people);
        const complaints = tabs.flatMap((tab) => tab.complaints()).filter((text) => !NO_SERVER.test(text));
        if (complaints.length > 0) throw new Error(`in the console: ${complaints.join('; ')}`);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        played.failed.push({ journey, why });
        say(`NO  ${browser.name}: ${journey}\n    ${why}`);
        break;
      }
      played.passed.push(journey);
      say(`yes ${browser.name}: ${journey}`);
    }
  } finally {
    for (const tab of tabs) await tab.close();
  }
  played.seconds = Math.round((performance.now() - began) / 1000);
  return played;
}

async function untilBoxHolds(person: Person, words: string): Promise<void> {
  await until(`“${words}” in its box`, async () => (await person.inBox(NOTE)) === words);
}

async function knowsTeams(phone: Person): Promise<void> {
  await until('teams on the phone', async () => (await phone.run<number>(`return (${teamsHere})();`)) >= DEMO_TEAMS);
}
