import { Window } from 'happy-dom';
import { populateGlobal } from 'vitest/runtime';
import { bePatient } from '../../support/patient-pages.ts';

/** A stand-in browser in the same process as the real server, which needs Node's own way of naming its files. */
populateGlobal(globalThis, new Window({ url: 'http://localhost/' }), { bindFunctions: true });
await bePatient();
