import type { LearnPart } from '#content/learn.ts';
import pack from '#content/packs/england/modes.json' with { type: 'json' };
import type { Modes } from '#content/schema.ts';
import { learnText } from '../../text/learn.ts';

const { modes } = pack as Modes;

export function ModePart({ part: { id, can, cannot } }: { part: Extract<LearnPart, { kind: 'mode' }> }) {
  return (
    <>
      <h2 id={id}>{modes.find((mode) => mode.id === id)?.label}</h2>
      <h3>{learnText.can}</h3>
      <ul>
        {can.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{learnText.cannot}</h3>
      <ul>
        {cannot.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
