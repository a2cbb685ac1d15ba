/** What runs inside the page, so each function stands by itself. Each answers what is wrong, in words; nothing: all is well. */

/** Targets that a thumb may miss: measured where they really answer, links inside a sentence left out. */
export function tooSmall(least: number): string[] {
  const inSentence = (link: Element): boolean => {
    if (getComputedStyle(link).display !== 'inline') return false;
    let block = link.parentElement!;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
    const lines = [...link.getClientRects()];
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim() || text.parentElement?.closest('a, button, .sw-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { top, bottom } of range.getClientRects()) {
        if (lines.some((line) => line.top < bottom && line.bottom > top)) return true;
      }
    }
    return false;
  };
  const measure = (target: HTMLElement) => {
    target.scrollIntoView({ block: 'center' });
    const own = [target, ...((target as HTMLInputElement).labels ?? [])];
    const answers = (x: number, y: number) => {
      const at = document.elementFromPoint(x, y);
      return at !== null && own.some((one) => one.contains(at));
    };
    const [box] = [...target.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height);
    const x = box!.x + box!.width / 2;
    const y = box!.y + box!.height / 2;
    const far = (toX: number, toY: number) => {
      let steps = 0;
      while (steps < least && answers(x + toX * (steps + 1), y + toY * (steps + 1))) steps += 1;
      return steps;
    };
    return answers(x, y) ? { wide: far(-1, 0) + 1 + far(1, 0), high: far(0, -1) + 1 + far(0, 1) } : null;
  };
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button:not(:disabled), input:not([type=hidden]), select, textarea, summary, [role=button]',
  );
  const found: string[] = [];
  for (const target of targets) {
    if (!target.checkVisibility() || target.getBoundingClientRect().width === 0 || inSentence(target)) continue;
    // Drawn only while it has the focus.
    if (target.matches('.nhsuk-skip-link')) continue;
    const name = `${target.localName} "${(target.innerText || target.id).trim().slice(0, 40)}"`;
    const size = measure(target);
    if (!size) found.push(`${name} is covered`);
    else if (size.wide < least - 1 || size.high < least - 1) found.push(`${name} is ${size.wide} × ${size.high}`);
  }
  scrollTo(0, 0);
  return found;
}

/** Words past the edge of the screen, cut off by a box, or printed over one another. Words shortened on purpose may be. */
export function cutOff(): string[] {
  const found = new Set<string>();
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) found.add(`scrolls sideways by ${over}`);
  const lines: { text: Node; box: DOMRect }[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const holder = text.parentElement!;
    if (!text.textContent?.trim()) continue;
    if (holder.closest('script, style, noscript, option, textarea, .sw-hidden, .nhsuk-skip-link, .sw-footer')) continue;
    if (!holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const words = `"${text.textContent.trim().slice(0, 40)}"`;
    const range = document.createRange();
    range.selectNodeContents(text);
    let shortened = false;
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      for (let room: Element = holder; room !== document.body; room = room.parentElement!) {
        const { overflowX, overflowY, webkitLineClamp, textOverflow, clipPath } = getComputedStyle(room);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        shortened = webkitLineClamp !== 'none' || textOverflow === 'ellipsis' || clipPath !== 'none';
        if (shortened) break;
        const { left, right, top, bottom } = room.getBoundingClientRect();
        if (box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1)
          found.add(`${words} is cut off by ${room.localName}.${room.className}`);
      }
      if (!shortened && (box.left < -1 || box.right > innerWidth + 1)) found.add(`${words} is past the edge`);
      if (!shortened) lines.push({ text, box });
    }
  }
  for (const [at, { text, box }] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      if (other.text === text) continue;
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (wide > 2 && high > Math.min(box.height, other.box.height) / 2)
        found.add(`"${text.textContent}" is printed over "${other.text.textContent}"`.slice(0, 120));
    }
  }
  return [...found];
}

/** Stops of the Tab key that do not show that they have the focus, or stand behind something. `forced`: lines only count. */
export function lostFocus(forced: boolean): string[] {
  const drawn = (stop: HTMLElement) =>
    [stop, stop.parentElement, stop.nextElementSibling]
      .flatMap((one) => ['', '::before', '::after'].map((part) => (one ? getComputedStyle(one, part || null) : null)))
      .map((style) => {
        if (!style) return '';
        const { outlineStyle, outlineWidth, outlineColor, borderWidth, borderStyle, borderColor } = style;
        const seen = outlineStyle !== 'none' && (forced || !/, 0\)$/.test(outlineColor));
        const outline = seen ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : '';
        const lines = [outline, borderWidth, borderStyle, borderColor, style.textDecorationLine];
        return [...lines, ...(forced ? [] : [style.boxShadow, style.backgroundColor])].join();
      })
      .join('|');
  const stops = document.querySelectorAll<HTMLElement>(
    'a[href], button:not(:disabled), input:not([type=hidden], :disabled), select, textarea, summary, [tabindex="0"]',
  );
  const found: string[] = [];
  for (const stop of stops) {
    if (!stop.checkVisibility({ visibilityProperty: true }) || stop.tabIndex < 0) continue;
    const name = `${stop.localName} "${(stop.innerText || stop.id).trim().slice(0, 40)}"`;
    (document.activeElement as HTMLElement | null)?.blur();
    const before = drawn(stop);
    stop.focus();
    if (document.activeElement !== stop) {
      found.push(`${name} takes no focus`);
      continue;
    }
    if (drawn(stop) === before) found.push(`${name} shows no focus`);
    const own = [stop, ...((stop as HTMLInputElement).labels ?? [])];
    const seen = own.some((one) =>
      [...one.getClientRects()].some(({ x, y, width, height }) =>
        [0.1, 0.5, 0.9].some((down) =>
          [0.1, 0.5, 0.9].some((across) => {
            const at = document.elementFromPoint(x + width * across, y + height * down);
            return at !== null && own.some((each) => each.contains(at));
          }),
        ),
      ),
    );
    if (!seen) found.push(`${name} has the focus out of sight`);
  }
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);
  return found;
}

/** For forced colours: what is told apart by a fill alone is not told apart there. */
export function sameFill(): string[] {
  const lines = (one: Element) => {
    const { borderWidth, borderStyle, fontWeight, textDecorationLine, outlineStyle } = getComputedStyle(one);
    return [borderWidth, borderStyle, fontWeight, textDecorationLine, outlineStyle].join() + mark(one);
  };
  const mark = (one: Element) =>
    ['::before', '::after'].map((part) => getComputedStyle(one, part).content).join() +
    one.querySelectorAll('svg').length;
  const found: string[] = [];
  for (const button of document.querySelectorAll<HTMLElement>('main button, main a.sw-button')) {
    const { borderStyle, borderWidth } = getComputedStyle(button);
    if (button.matches('.sw-button') && (borderStyle === 'none' || borderWidth === '0px'))
      found.push(`"${button.innerText}" has no edge`);
  }
  for (const on of document.querySelectorAll<HTMLElement>('[aria-pressed=true]')) {
    const off = on.parentElement?.querySelector('[aria-pressed=false]');
    if (off && lines(on) === lines(off)) found.push(`"${on.innerText}" does not show that it is pressed`);
  }
  return found;
}

/** With reduced motion nothing moves. */
export function moving(): string[] {
  return document
    .getAnimations()
    .filter(({ playState }) => playState === 'running')
    .map(({ effect }) => `${(effect as KeyframeEffect | null)?.target?.className} moves`);
}

/** On paper: no ways to go, nothing to press, numbers and addresses in words, ink that can be read. */
export function onPaper(): string[] {
  const found = new Set<string>();
  const shows = (one: Element) => one.checkVisibility({ visibilityProperty: true });
  const pressed = '.sw-header, .sw-footer, .nhsuk-skip-link, .sw-back, .sw-button:not([href^="tel:"])';
  for (const one of document.querySelectorAll<HTMLElement>(pressed))
    if (shows(one)) found.add(`${one.localName}.${one.className} "${one.innerText.slice(0, 40)}" is on the paper`);
  const words = document.body.innerText;
  if (words.trim() === '') found.add('the paper is empty');
  const numbers = words.replaceAll(/\D/g, '');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="tel:"], main a[href^="mailto:"]')) {
    if (link.closest('.sw-not-printed')) continue;
    const [, to = ''] = link.href.split(/[:?]/);
    const there = link.href.startsWith('tel:')
      ? numbers.includes(to.replaceAll(/\D/g, ''))
      : words.includes(decodeURIComponent(to));
    if (!there) found.add(`${to} is not on the paper`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const holder = text.parentElement!;
    if (!text.textContent?.trim() || !shows(holder) || holder.closest('script, style, noscript, .sw-hidden')) continue;
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(holder).color.match(/[\d.]+/g) ?? [])
      .slice(0, 3)
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    const contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    if (contrast < 4.5) found.add(`"${text.textContent.trim().slice(0, 40)}" is too pale on paper`);
  }
  return [...found];
}
