import '../styles/talk.scss';

export { Talk } from '../pages/talk/Talk.tsx';
