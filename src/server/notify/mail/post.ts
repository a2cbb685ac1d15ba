import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transporter } from 'nodemailer';
import { type RandomBytes, randomId } from '../../platform/random.ts';
import type { Letter } from './letters.ts';

export interface Post {
  /** Resolves once somebody else has taken it, or it is in the folder. Throws what the library throws. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

export interface PostOptions {
  /** An address such as smtps://user:password@mail.example:465. Null: e-mails become files. */
  smtp: string | null;
  from: string;
  folder: string;
  random: RandomBytes;
}

const NAME = 'Stepwise';
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };
/** An e-mail of ours is never more than its text. */
const TEXT_ONLY = { disableFileAccess: true, disableUrlAccess: true };

/** The library is fetched with the first e-mail: most servers start long before they send one. */
export function openPost({ smtp, from, folder, random }: PostOptions): Post {
  let ready: Promise<Transporter> | null = null;
  const transporter = () => {
    ready ??= import('nodemailer').then(({ createTransport }): Transporter => {
      if (smtp) return createTransport({ url: smtp, ...PATIENCE, ...TEXT_ONLY });
      return createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...TEXT_ONLY });
    });
    return ready;
  };
  return {
    async send({ to, subject, text }) {
      const through = await transporter();
      const sent = await through.sendMail({
        from: { name: NAME, address: from },
        to: { name: '', address: to },
        subject,
        text,
        // Says to other machines that nobody waits for an answer.
        headers: { 'auto-submitted': 'auto-generated' },
      });
      if (smtp) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, `${randomId(random)}.eml`), sent.message as Buffer, { mode: 0o600 });
    },
    close() {
      void ready?.then((through) => through.close());
    },
  };
}
