// One chunk for writing a concern: fewer files to fetch before Stepwise works offline.
export { Concern } from '../pages/concern/Concern.tsx';
export { Note } from '../pages/note/Note.tsx';
export { Question } from '../pages/question/Question.tsx';
