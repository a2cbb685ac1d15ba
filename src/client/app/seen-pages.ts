// One chunk for looking across everything a team was sent.
export { Cases } from '../pages/picture/Cases.tsx';
export { Picture } from '../pages/picture/Picture.tsx';
export { Place } from '../pages/picture/Place.tsx';
export { Print } from '../pages/picture/Print.tsx';
