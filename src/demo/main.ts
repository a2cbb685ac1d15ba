import { keepCompiled } from '#server/platform/compiled.ts';

keepCompiled();
await import('./start.ts');
