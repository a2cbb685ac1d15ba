import type { ComponentChildren } from 'preact';
import { IdentifierHints } from './IdentifierHints.tsx';
import { IdentifierUnderlines } from './IdentifierUnderlines.tsx';
import { useIdentifierHints } from './use-identifier-hints.ts';

export interface IdentifierCheckProps {
  /** Of the field. */
  id: string;
  text: string;
  onText: (text: string) => void;
  /** Stands between the field and the finds, where it keeps its place while they come and go. */
  below: ComponentChildren;
  /** The field, given what to lay over its text. */
  children: (underlines: ComponentChildren) => ComponentChildren;
}

/** An editor that points out what may show who somebody is. It warns and never stops anybody. */
export function IdentifierCheck({ id, text, onText, below, children }: IdentifierCheckProps) {
  const { shown, keep } = useIdentifierHints(text);
  return (
    <>
      {children(<IdentifierUnderlines field={id} text={text} found={shown} />)}
      {below}
      <IdentifierHints field={id} text={text} found={shown} onText={onText} onKeep={keep} />
    </>
  );
}
