import { componentText } from '../text/components.ts';

export interface CharacterCountProps {
  id: string;
  left: number;
  limit: number;
}

function sentence(left: number): string {
  return left < 0 ? componentText.tooMany(-left) : componentText.left(left);
}

/** Quiet until three quarters are used, so that nobody feels measured from the first word. */
export function CharacterCount({ id, left, limit }: CharacterCountProps) {
  const near = left < limit / 4;
  // Said aloud at each hundred only: a screen reader that speaks at every key drowns the typing.
  const spoken = !near ? '' : sentence(left < 0 ? left : Math.ceil(left / 100) * 100);
  return (
    <>
      <p class={left < 0 ? 'sw-count sw-count--over' : 'sw-count'} id={id}>
        {near ? sentence(left) : ''}
      </p>
      <span class="sw-hidden" role="status">
        {spoken}
      </span>
    </>
  );
}
