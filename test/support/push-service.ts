import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Pushed {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/**
 * A push service on this machine, over real HTTP. `fetch` stands in for the network: it leads every address to it. What it
 * answers is for the test to say, by the path that was asked.
 */
export async function startPushService() {
  const pushed: Pushed[] = [];
  let answer: (path: string) => { status: number; headers?: Record<string, string> } | 'never' = () => ({
    status: 201,
  });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      pushed.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
      const how = answer(path);
      if (how === 'never') request.socket.destroy();
      else response.writeHead(how.status, how.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    pushed,
    answers(how: typeof answer) {
      answer = how;
    },
    fetch: (async (url: string, init: RequestInit) =>
      fetch(`http://127.0.0.1:${port}${new URL(url).pathname}`, init)) as typeof fetch,
    stop: () => new Promise<unknown>((resolve) => server.close(resolve)),
  };
}
