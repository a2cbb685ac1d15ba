import '#client/styles/main.scss';
import '#client/styles/desk.scss';
import { render } from 'preact';
import { asking } from '#test/client/ui/examples/asking.tsx';
import { telling } from '#test/client/ui/examples/telling.tsx';

const examples = [...asking, ...telling];
const root = document.getElementById('app') as HTMLElement;

/** All examples of one component, below each other. */
function show(name: string): void {
  render(
    <div key={name}>
      <h1>{name}</h1>
      {examples
        .filter(({ component }) => component === name)
        .map(({ shows, node }) => (
          <section key={shows}>
            <h2>{shows}</h2>
            {node}
          </section>
        ))}
    </div>,
    root,
  );
}

globalThis.gallery = { names: [...new Set(examples.map(({ component }) => component))].sort(), show };
