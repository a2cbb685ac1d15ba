import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

const SHIPPED = new URL('../../deploy/nginx.conf', import.meta.url);

export interface BehindNginx {
  httpPort: number;
  httpsPort: number;
  /** The certificate, made for this run. */
  ca: string;
  /** Everything that nginx wrote into a log or printed. */
  logged(): string;
  stop(): Promise<void>;
}

/** The shipped file with this run's ports and certificate in place; nothing else of it is touched. */
function adapted(folder: string, ports: { http: number; https: number; server: number }): string {
  return readFileSync(SHIPPED, 'utf8')
    .replaceAll(/^ *listen \[::\].*\n/gm, '')
    .replace('listen 80;', `listen 127.0.0.1:${ports.http};`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${ports.https} ssl`)
    .replace('127.0.0.1:8080', `127.0.0.1:${ports.server}`)
    .replaceAll('stepwise.example.org', 'localhost')
    .replaceAll('/etc/nginx/certificate', folder);
}

/** What stands around it, much as Debian's own file has it. */
const around = (folder: string) => `
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log ${folder}/access.log;
  client_body_temp_path ${folder}/bodies;
  proxy_temp_path ${folder}/answers;
  gzip on;
  include ${folder}/site.conf;
}
`;

export async function startNginx(serverPort: number): Promise<BehindNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-nginx-'));
  mkdirSync(join(folder, 'bodies'));
  const [http, https] = [await freePort(), await freePort()];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', `${folder}/privkey.pem`, '-out', `${folder}/fullchain.pem`];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...names, ...files], {
    stdio: 'ignore',
  });
  writeFileSync(`${folder}/site.conf`, adapted(folder, { http, https, server: serverPort }));
  writeFileSync(`${folder}/nginx.conf`, around(folder));
  let printed = '';
  const nginx: ChildProcess = spawn('nginx', ['-c', `${folder}/nginx.conf`, '-p', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [nginx.stdout!, nginx.stderr!]) {
    stream.on('data', (bytes) => {
      printed += String(bytes);
    });
  }
  while (!(await listens(https))) {
    if (nginx.exitCode !== null) throw new Error(`nginx would not start: ${printed}`);
    await pause(50);
  }
  return {
    httpPort: http,
    httpsPort: https,
    ca: readFileSync(`${folder}/fullchain.pem`, 'utf8'),
    logged: () => printed + readFileSync(`${folder}/error.log`, 'utf8') + readFileSync(`${folder}/access.log`, 'utf8'),
    async stop() {
      const gone = once(nginx, 'exit');
      nginx.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const connected = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return connected;
}
