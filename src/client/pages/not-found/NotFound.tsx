import { LinkButton } from '../../ui/LinkButton.tsx';

export function NotFound() {
  return (
    <>
      <h1>There is no page here</h1>
      <p>The link may be old, or a letter may be missing. Nothing you wrote is lost.</p>
      <LinkButton href="/">Go to the start</LinkButton>
    </>
  );
}
