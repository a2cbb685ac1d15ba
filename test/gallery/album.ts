import type { Picture } from './take.ts';

export type Shown = {
  title: string;
  name: string;
  scenes: { name: string; who: string; pictures: Picture[]; problems: string[] }[];
};

const safe = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const STYLE = `
body { margin: 0 auto; padding: 1rem; font: 16px/1.5 system-ui, sans-serif; color: #212b32; background: #f0f4f5; }
nav a { margin-right: 1rem; }
section { margin-block: 2rem; }
.scenes { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: start; }
article { max-width: 100%; padding: 0.75rem; background: #fff; border: 1px solid #c4ccd1; }
h3 { margin: 0; font-size: 1rem; }
p { margin: 0 0 0.5rem; color: #4c6272; }
.no { color: #9b1c11; font-weight: bold; }
.pictures { display: flex; gap: 0.75rem; align-items: start; overflow: auto; max-height: 46rem; }
figure { position: relative; flex: none; margin: 0; }
figure img { display: block; border: 1px solid #c4ccd1; }
figure::after { content: ""; position: absolute; inset: var(--fold) 0 auto; border-top: 2px dashed #d5281b; }
`;

/** All pictures on one page that needs no script. The dashed line is the lower edge of the screen. */
export function album(sections: readonly Shown[]): string {
  const parts = sections.map(
    ({ name, title, scenes }) => `<section id="${name}"><h2>${safe(title)}</h2><div class="scenes">
${scenes.map(article).join('\n')}
</div></section>`,
  );
  const links = sections.map(({ name, title }) => `<a href="#${name}">${safe(title)}</a>`).join('\n');
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stepwise, every page</title>
<style>${STYLE}</style></head><body><h1>Stepwise, every page and state</h1><nav>${links}</nav>
${parts.join('\n')}
</body></html>
`;
}

function article({ name, who, pictures, problems }: Shown['scenes'][number]): string {
  const lines = problems.map((line) => `<p class="no">${safe(line)}</p>`).join('');
  return `<article><h3>${safe(name)}</h3><p>${safe(who)}</p>${lines}<div class="pictures">${pictures.map(figure).join('')}</div></article>`;
}

/** A desk is shown at half its size, so that both fit beside each other. */
function figure({ file, width, height, fold, look }: Picture): string {
  const scale = width > 600 ? 0.5 : 0.75;
  const line = height > fold ? `${fold * scale}px` : 'auto';
  return `<figure style="--fold:${line}"><a href="${file}"><img src="${file}" width="${width * scale}" height="${height * scale}" loading="lazy" alt="${look}"></a></figure>`;
}
