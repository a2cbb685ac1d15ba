import type { Page } from '@playwright/test';

type Log = { said: string[]; late: string[] };
declare global {
  var told: Log | undefined;
}

/** What a screen reader would say of its own accord from now on: each time a live part of the page changes. */
export interface Told {
  /** Sentence by sentence, in order. */
  said(): Promise<string[]>;
  /** Polite parts that came with their words already in them: many screen readers say nothing of these. */
  late(): Promise<string[]>;
}

export async function listenTo(page: Page): Promise<Told> {
  await page.evaluate(() => {
    const log: Log = { said: [], late: [] };
    globalThis.told = log;
    const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive], output';
    const words = (part: Element) => {
      const copy = part.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const last = new WeakMap<Element, string>();
    for (const part of document.querySelectorAll(LIVE)) last.set(part, words(part));
    new MutationObserver((changes) => {
      const came = new Set<Element>();
      const changed = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        const part = at?.closest(LIVE);
        if (part?.isConnected) changed.add(part);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const one of [node, ...node.querySelectorAll('*')]) if (one.matches(LIVE)) came.add(one);
        }
      }
      for (const part of new Set([...came, ...changed])) {
        const now = words(part);
        const fresh = came.has(part) && !last.has(part);
        if (now === (last.get(part) ?? '')) continue;
        last.set(part, now);
        if (now === '' || !part.checkVisibility()) continue;
        if (fresh && part.getAttribute('role') !== 'alert') log.late.push(now);
        else log.said.push(now);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return {
    said: () => page.evaluate(() => globalThis.told?.said ?? []),
    late: () => page.evaluate(() => globalThis.told?.late ?? []),
  };
}

/** Where the focus is, as the browser's accessibility tree has it: "heading: Your concern". */
export async function readOut(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const focused = nodes.findLast(({ properties }) =>
    properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  if (!focused) return 'nothing';
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inside = (id: string): string[] => {
    const node = byId.get(id);
    if (!node) return [];
    if (node.role?.value === 'StaticText') return [String(node.name?.value ?? '')];
    return (node.childIds ?? []).flatMap(inside);
  };
  const said = [focused.name?.value || inside(focused.nodeId).join(' '), focused.description?.value];
  return `${focused.role?.value}: ${said.filter(Boolean).join(', ')}`;
}
