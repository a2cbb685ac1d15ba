import { stewardText as text } from './steward-text.ts';

export function NotHere() {
  return (
    <>
      <h1>{text.notHere}</h1>
      <p>{text.notHereWhy}</p>
    </>
  );
}
