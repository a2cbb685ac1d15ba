import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import base from '../../vite.config.ts';

const list = (name: string) => process.env[name]?.split(',').filter(Boolean) ?? [];

/** The tests of one part alone. */
export default defineConfig((env) => {
  const config = base(env);
  return {
    ...config,
    root: join(import.meta.dirname, '../..'),
    test: {
      ...config.test,
      fsModuleCache: true,
      // A folder, or the beginning of a file's name.
      include: list('TESTS').map((part) => `${part}{/**/*,}.test.{ts,tsx}`),
      exclude: list('NOT').map((name) => `**/${name}*`),
      coverage: {
        include: list('SRC').map((folder) => `${folder}/**/*.{ts,tsx}`),
        reporter: ['json'],
        reportsDirectory: process.env['REPORTS'] ?? 'coverage',
      },
    },
  };
});
