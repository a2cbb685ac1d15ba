import { writingText } from '../text/writing.ts';
import { LinkButton } from '../ui/LinkButton.tsx';

export function DraftGone() {
  return (
    <>
      <h1>{writingText.gone.title}</h1>
      <p>{writingText.gone.why}</p>
      <LinkButton href="/">{writingText.gone.home}</LinkButton>
    </>
  );
}
