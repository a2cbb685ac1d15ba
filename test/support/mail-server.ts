import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mailed {
  from: string;
  to: string[];
  /** As it came over the line. */
  raw: string;
}

/** A mail server on this machine, over real SMTP. `refuse`: takes nothing, as one that is out of order. */
export async function startMailServer() {
  const mailed: Mailed[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, callback) {
      callback(refusing ? Object.assign(new Error('Not now.'), { responseCode: 451 }) : null);
    },
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        mailed.push({
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        callback();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    mailed,
    url: `smtp://127.0.0.1:${port}`,
    refuse(now: boolean) {
      refusing = now;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
