import '../styles/desk.scss';

// One chunk for the regional team's own pages: nobody else opens them.
export { OneScope } from '../pages/register/OneScope.tsx';
export { Register } from '../pages/register/Register.tsx';
export { Rules } from '../pages/register/Rules.tsx';
export { SetCategory } from '../pages/register/SetCategory.tsx';
