// The package's own entry is the ES5 build, twice the size of this one, which has no types beside it.
declare module 'workbox-window/build/workbox-window.prod.mjs' {
  export { Workbox } from 'workbox-window';
}
