import { join } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vite.config.ts';
import { mutantFrom } from './mutant.ts';

const list = (name: string) => process.env[name]?.split(',').filter(Boolean) ?? [];

/** The tests of one part alone; with one thing changed in one file, if there is one. */
export default defineConfig((env) =>
  mergeConfig(base(env), {
    root: join(import.meta.dirname, '../..'),
    plugins: [mutantFrom(process.env['MUTANT'])],
    test: {
      include: list('TESTS').map((folder) => (folder.endsWith('.ts') ? folder : `${folder}/**/*.test.{ts,tsx}`)),
      exclude: process.env['NOT']?.split(';') ?? [],
      coverage: {
        include: list('SRC').map((folder) => `${folder}/**/*.{ts,tsx}`),
        reporter: ['json'],
        reportsDirectory: process.env['REPORTS'] ?? 'coverage',
      },
    },
  }),
);
