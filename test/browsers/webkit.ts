import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../support/free-port.ts';
import { type Browser, pressAt, type Size, type Tab, until } from './tab.ts';

/** One command of WebDriver. Throws what the driver says went wrong. */
async function command<Result>(address: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<Result> {
  const answer = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value as Result;
}

/** A driver of its own for each window, on a screen that is not there. */
async function start(miniBrowser: string): Promise<{ session: string; version: string; end(): Promise<void> }> {
  const port = await freePort();
  const child = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true });
  const driver = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver', () => command(`${driver}/status`, 'GET'));
  const options = { binary: miniBrowser, args: ['--automation'] };
  type Begun = { sessionId: string; capabilities: { browserVersion: string } };
  const { sessionId, capabilities } = await command<Begun>(`${driver}/session`, 'POST', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const session = `${driver}/session/${sessionId}`;
  return {
    session,
    version: `WebKitGTK ${capabilities.browserVersion}`,
    async end() {
      await command(session, 'DELETE').catch(() => {});
      const gone = once(child, 'exit');
      // The whole group: the screen and the driver belong to it.
      process.kill(-child.pid!, 'SIGTERM');
      await gone;
    },
  };
}

async function open(miniBrowser: string, size: Size): Promise<Tab> {
  const { session, version, end } = await start(miniBrowser);
  await command(`${session}/timeouts`, 'POST', { script: 60_000 });
  await command(`${session}/window/rect`, 'POST', size);
  const act = (actions: object) => command(`${session}/actions`, 'POST', { actions: [actions] });
  return {
    version,
    async go(url) {
      await command(`${session}/url`, 'POST', { url });
    },
    async reload() {
      await command(`${session}/refresh`, 'POST', {});
    },
    async run<Value>(body: string) {
      const script = `
        const tell = arguments[arguments.length - 1];
        (async () => { ${body} })().then(
          (value) => tell(JSON.stringify({ value: value ?? null })),
          (error) => tell(JSON.stringify({ failed: String(error) })),
        );`;
      const told = await command<string>(`${session}/execute/async`, 'POST', { script, args: [] });
      const { value, failed } = JSON.parse(told) as { value: Value; failed?: string };
      if (failed) throw new Error(failed);
      return value;
    },
    async tap(x, y) {
      await act(pressAt(x, y));
    },
    async type(words) {
      const found = await command<Record<string, string>>(`${session}/element/active`, 'GET');
      await command(`${session}/element/${Object.values(found)[0]}/value`, 'POST', { text: words });
    },
    // Its driver tells nothing of the console.
    complaints: () => [],
    close: end,
  };
}

export function webkitAt(miniBrowser: string): Browser {
  return { name: 'webkit', open: (size) => open(miniBrowser, size) };
}
