import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { type Browser, pressAt, type Size, type Tab, until } from './tab.ts';

/** It talks to nobody but the server under test, and asks nothing. */
const PREFERENCES = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.firstRunURL': '',
  'dom.disable_beforeunload': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.speculative-parallel-limit': 0,
  'remote.active-protocols': 1,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

const INTERCEPTED = /^Failed to load ‘(.*)’\. A ServiceWorker intercepted the request/;

/** WebDriver BiDi: commands and events of one Firefox, over a WebSocket. */
class BiDi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  readonly #errors: string[] = [];
  readonly #left: string[] = [];
  #last = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#heard(JSON.parse(String(data))));
  }

  send<Result>(method: string, params: object): Promise<Result> {
    this.#last++;
    const id = this.#last;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise<Result>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /**
   * Errors in the console. Firefox also writes one for what a page still asked its worker for when somebody left the page: at
   * most one for each such request, and on a busy machine without its address.
   */
  complaints(): string[] {
    const urlOf = (text: string) => INTERCEPTED.exec(text)?.[1] ?? text;
    const nameless = this.#errors.filter((text) => urlOf(text) === '').length;
    const excused = nameless <= this.#left.length ? ['', ...this.#left] : this.#left;
    return this.#errors.filter((text) => !excused.includes(urlOf(text)));
  }

  close(): void {
    this.#socket.close();
  }

  // biome-ignore lint/suspicious/noExplicitAny: another program's messages
  #heard(message: any): void {
    if (message.method === 'log.entryAdded' && message.params.level === 'error') {
      this.#errors.push(String(message.params.text));
    }
    if (message.method === 'network.fetchError' && message.params.errorText === 'NS_BINDING_ABORTED') {
      this.#left.push(message.params.request.url);
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'success') waiting?.resolve(message.result as never);
    else if (message.type === 'error') waiting?.reject(new Error(`${message.error}: ${message.message}`));
  }
}

async function start(path: string): Promise<{ bidi: BiDi; end(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'stepwise-firefox-'));
  const lines = Object.entries(PREFERENCES).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const port = await freePort();
  const child: ChildProcess = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', String(port), 'about:blank'],
    { stdio: 'ignore' },
  );
  const socket = await until('Firefox', () => connect(`ws://127.0.0.1:${port}/session`));
  const bidi = new BiDi(socket);
  return {
    bidi,
    async end() {
      bidi.close();
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function connect(address: string): Promise<WebSocket | null> {
  const socket = new WebSocket(address);
  return new Promise((resolve) => {
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => resolve(null));
  });
}

async function open(path: string, viewport: Size): Promise<Tab> {
  const { bidi, end } = await start(path);
  type Begun = { capabilities: { browserVersion: string } };
  const { capabilities } = await bidi.send<Begun>('session.new', { capabilities: {} });
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const { context } = contexts[0]!;
  await bidi.send('session.subscribe', { events: ['log.entryAdded', 'network.fetchError'] });
  await bidi.send('browsingContext.setViewport', { context, viewport });
  const act = (actions: object) => bidi.send('input.performActions', { context, actions: [actions] });
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    async go(url) {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async reload() {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' });
    },
    async run<Value>(body: string) {
      const answer = await bidi.send<{ result?: { value: string }; exceptionDetails?: { text: string } }>(
        'script.callFunction',
        {
          functionDeclaration: `async () => JSON.stringify((await (async () => { ${body} })()) ?? null)`,
          target: { context },
          awaitPromise: true,
        },
      );
      if (!answer.result) throw new Error(answer.exceptionDetails?.text ?? 'no answer');
      return JSON.parse(answer.result.value) as Value;
    },
    async tap(x, y) {
      await act(pressAt(x, y));
    },
    async type(words) {
      const actions = [...words].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act({ type: 'key', id: 'keys', actions });
    },
    complaints: () => bidi.complaints(),
    close: end,
  };
}

export function firefoxAt(path: string): Browser {
  return { name: 'firefox', open: (size) => open(path, size) };
}
