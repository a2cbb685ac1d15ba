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

  /** Presses it where it is, once it lies still and nothing lies over it. */
  async press(role: Role, name: RegExp): Promise<void> {
    const { x, y } = await until(`${role} ${name}`, () =>
      this.#tab.run<{ x: number; y: number } | null>(`${FIND}
        const element = find(${JSON.stringify(ROLES[role])}, ${JSON.stringify(name.source)}, ${JSON.stringify(name.flags)});
        if (!element) return null;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const place = () => { const { x, y, width, height } = element.getClientRects()[0]; return { x: x + width / 2, y: y + height / 2 }; };
        const before = place();
        await new Promise((resolve) => setTimeout(resolve, 60));
        if (!element.isConnected) return null;
        const after = place();
        if (before.x !== after.x || before.y !== after.y) return null;
        const top = document.elementFromPoint(after.x, after.y);
        const own = top && (element.contains(top) || [...(element.labels ?? [])].some((label) => label.contains(top)));
        return own ? { x: Math.round(after.x), y: Math.round(after.y) } : null;
      `),
    );
    await this.#tab.tap(x, y);
  }

  /** Goes into a box and types. */
  async write(name: RegExp, words: string): Promise<void> {
    await this.press('textbox', name);
    await this.#tab.type(words);
  }

  /** What stands in a box, once it is there. */
  inBox(name: RegExp): Promise<string> {
    return until(`box ${name}`, () =>
      this.#tab.run<string | null>(`${FIND}
        return find(${JSON.stringify(ROLES.textbox)}, ${JSON.stringify(name.source)}, ${JSON.stringify(name.flags)})?.value ?? null;`),
    );
  }

  async sees(words: RegExp): Promise<void> {
    await until(`sees ${words}`, async () => words.test(await this.#words())).catch(async (error: Error) => {
      const words = await this.#words().catch(() => '');
      throw new Error(`${error.message}. There is: ${words.replace(/\s+/g, ' ').slice(0, 400)}`);
    });
  }

  async doesNotSee(words: RegExp): Promise<void> {
    if (words.test(await this.#words())) throw new Error(`${words} is still to be seen`);
  }

  #words(): Promise<string> {
    return this.#tab.run<string>('return document.body.innerText');
  }
}
