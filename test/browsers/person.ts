import { type Tab, until } from './tab.ts';

const ROLES = {
  link: 'a[href]',
  button: 'button',
  textbox: 'textarea, input:not([type=radio]):not([type=checkbox]):not([type=file])',
  radio: 'input[type=radio]',
  heading: 'h1, h2, h3',
};
type Role = keyof typeof ROLES;

/** In the page: the elements on screen that have this role and name, by the texts that name them. */
const FIND = `
  const plain = (text) => text.replace(/\\s+/g, ' ').trim();
  const nameOf = (element) => plain(element.getAttribute('aria-label')
    ?? (element.labels?.length ? [...element.labels].map((label) => label.textContent).join(' ') : element.textContent));
  const find = (selector, pattern, flags) => [...document.querySelectorAll(selector)].find((element) =>
    element.getClientRects().length > 0 && !element.disabled && new RegExp(pattern, flags).test(nameOf(element)));
`;

/** In the page: whether what was last to be pressed was. It knows of nothing to be pressed when it is another page by now. */
const FELT = `return globalThis.felt !== false;`;
/** A busy machine is late with a press. */
const FELT_MS = 5_000;

const finding = (role: Role, name: RegExp) =>
  `find(${[ROLES[role], name.source, name.flags].map((text) => JSON.stringify(text)).join(', ')})`;

/** Somebody before a tab, who finds things by what they are called and waits until they see them. */
export class Person {
  readonly #tab: Tab;
  readonly #origin: string;

  constructor(tab: Tab, origin: string) {
    this.#tab = tab;
    this.#origin = origin;
  }

  go(path: string): Promise<void> {
    return this.#tab.go(`${this.#origin}${path}`);
  }

  reload(): Promise<void> {
    return this.#tab.reload();
  }

  run<Value>(body: string): Promise<Value> {
    return this.#tab.run(body);
  }

  /**
   * Presses it where it is, once it lies still and nothing lies over it. Should it have moved away under the finger after all,
   * it is pressed again, as anybody would.
   */
  async press(role: Role, name: RegExp, tries = 3): Promise<void> {
    const place = await this.#placeOf(role, name);
    await this.#tab.tap(place.x, place.y);
    const felt = await until('a press', () => this.#run<boolean>(FELT), FELT_MS).catch(() => false);
    if (!felt && tries > 1) await this.press(role, name, tries - 1);
  }

  async #placeOf(role: Role, name: RegExp): Promise<{ x: number; y: number }> {
    let why = '';
    return until(`${role} ${name}`, async () => {
      const found = await this.#run<{ x: number; y: number } | string>(
        `
        const element = ${finding(role, name)};
        if (!element) return 'not there';
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const place = () => {
          const { x, y, width, height } = element.getClientRects()[0];
          return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
        };
        const before = place();
        await new Promise((resolve) => setTimeout(resolve, 60));
        if (!element.isConnected) return 'not there any more';
        const after = place();
        if (before.x !== after.x || before.y !== after.y) return 'it moves';
        const top = document.elementFromPoint(after.x, after.y);
        const own = top && (element.contains(top) || [...(element.labels ?? [])].some((label) => label.contains(top)));
        if (!own) return 'under ' + (top?.outerHTML.slice(0, 120) ?? 'nothing: ' + JSON.stringify(after));
        globalThis.felt = false;
        element.addEventListener('click', () => (globalThis.felt = true), { once: true, capture: true });
        return after;
      `,
      );
      why = typeof found === 'string' ? found : '';
      return typeof found === 'string' ? null : found;
    }).catch((error: Error) => this.#explain(error, why));
  }

  /** Goes into a box and types. */
  async write(name: RegExp, words: string): Promise<void> {
    await this.press('textbox', name);
    await this.#tab.type(words);
  }

  /** What stands in a box, once it is there. */
  inBox(name: RegExp): Promise<string> {
    return until(`box ${name}`, () => this.#run<string | null>(`return ${finding('textbox', name)}?.value ?? null;`));
  }

  async sees(words: RegExp): Promise<void> {
    await until(`sees ${words}`, async () => words.test(await this.#words())).catch((error: Error) =>
      this.#explain(error, ''),
    );
  }

  async doesNotSee(words: RegExp): Promise<void> {
    if (words.test(await this.#words())) throw new Error(`${words} is still to be seen`);
  }

  async #explain(error: Error, why: string): Promise<never> {
    const words = await this.#words().catch(() => '');
    throw new Error(`${error.message}${why && `, ${why}`}. There is: ${words.replace(/\s+/g, ' ').slice(0, 600)}`);
  }

  #run<Value>(body: string): Promise<Value> {
    return this.#tab.run<Value>(`${FIND} ${body}`);
  }

  #words(): Promise<string> {
    return this.#tab.run<string>('return document.body.innerText');
  }
}
