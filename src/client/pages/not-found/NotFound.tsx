import { LinkButton } from '../../ui/LinkButton.tsx';
import { notFoundText as text } from './not-found-text.ts';

export function NotFound() {
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.why}</p>
      <LinkButton href="/">{text.start}</LinkButton>
    </>
  );
}
