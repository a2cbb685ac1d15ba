import { Window } from 'happy-dom';
import { populateGlobal } from 'vitest/runtime';

/** A stand-in browser in the same process as the real server, which needs Node's own way of naming its files. */
populateGlobal(globalThis, new Window({ url: 'http://localhost/' }), { bindFunctions: true });

// The library looks for a document when it is loaded: only now is there one.
await import('../../support/patient-pages.ts');
