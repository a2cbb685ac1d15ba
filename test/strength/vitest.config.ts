import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import base from '../../vite.config.ts';
import { mutantFrom } from './mutant.ts';

const list = (name: string) => process.env[name]?.split(',').filter(Boolean) ?? [];

/** The tests of one part alone; with one thing changed in one file, if there is one. */
export default defineConfig((env) => {
  const config = base(env);
  return {
    ...config,
    root: join(import.meta.dirname, '../..'),
    plugins: [...(config.plugins ?? []), mutantFrom(process.env['MUTANT'])],
    test: {
      ...config.test,
      // A file is known there by its own text, whatever stands in its place here.
      fsModuleCache: !process.env['MUTANT'],
      include: list('TESTS').map((folder) => `${folder}/**/*.test.{ts,tsx}`),
      exclude: list('NOT').map((name) => `**/${name}*`),
      coverage: {
        include: list('SRC').map((folder) => `${folder}/**/*.{ts,tsx}`),
        reporter: ['json'],
        reportsDirectory: process.env['REPORTS'] ?? 'coverage',
      },
    },
  };
});
