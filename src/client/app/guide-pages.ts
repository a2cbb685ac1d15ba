// One chunk for the pages that only read out the content pack: fewer files to fetch before Stepwise works offline.
export { Danger } from '../pages/danger/Danger.tsx';
export { Learn } from '../pages/learn/Learn.tsx';
export { NotFound } from '../pages/not-found/NotFound.tsx';
export { Pathway } from '../pages/pathway/Pathway.tsx';
export { Privacy } from '../pages/privacy/Privacy.tsx';
export { Start } from '../pages/start/Start.tsx';
