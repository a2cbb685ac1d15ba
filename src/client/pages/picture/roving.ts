import { useLayoutEffect, useRef } from 'preact/hooks';
import { cellsAlong } from '../../ui/arrow-keys.ts';

/** One stop for the Tab key in a table of many links: the arrows move between them, Home and End within a row. */
export function useRoving() {
  const ref = useRef<HTMLTableElement>(null);
  const visited = useRef<HTMLAnchorElement | null>(null);
  const setStop = () => {
    const links = linksIn(ref.current!);
    const stop = links.find((link) => link === visited.current) ?? links[0];
    for (const link of links) link.tabIndex = link === stop ? 0 : -1;
  };
  useLayoutEffect(setStop);
  function onFocusIn({ target }: FocusEvent): void {
    if (!(target instanceof HTMLAnchorElement)) return;
    visited.current = target;
    setStop();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const from = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('td, th') : null;
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = linkTo(event.key, from, ref.current!);
    if (to === undefined) return;
    event.preventDefault();
    to?.focus();
  }
  return { ref, onKeyDown, onFocusIn };
}

const linksIn = (within: Element) => [...within.querySelectorAll<HTMLAnchorElement>('a')];

/** Undefined: the key means nothing here. Null: there is nothing further that way. */
function linkTo(key: string, from: HTMLTableCellElement, table: HTMLTableElement) {
  if (key === 'Home' || key === 'End') return linksIn(from.parentElement!).at(key === 'Home' ? 0 : -1) ?? null;
  const step = cellsAlong(key, table);
  if (!step) return undefined;
  const lines = [...table.rows].map((row) => [...row.cells]);
  let row = lines.findIndex((line) => line.includes(from));
  let column = lines[row]!.indexOf(from);
  for (;;) {
    row += step[0];
    column += step[1];
    const cell = lines[row]?.[column];
    if (!cell) return null;
    const [link] = linksIn(cell);
    if (link) return link;
  }
}
