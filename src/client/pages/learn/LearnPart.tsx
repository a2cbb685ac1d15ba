import type { LearnPart as PartContent } from '#content/learn.ts';
import { checkedOn } from '../../text/checked.ts';
import { learnText, sourcesFor } from '../../text/learn.ts';
import { Reach } from '../../ui/Reach.tsx';
import { Sources } from '../../ui/Sources.tsx';
import { DomainPart } from './DomainPart.tsx';
import { ModePart } from './ModePart.tsx';
import { Pairs } from './Pairs.tsx';

export function LearnPart({ part }: { part: PartContent }) {
  if (part.kind === 'domain') return <DomainPart part={part} />;
  if (part.kind === 'mode') return <ModePart part={part} />;
  return (
    <>
      <h2 id={part.id}>{part.title}</h2>
      {part.kind === 'words' ? (
        <ul>
          {part.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        part.lines.map((line) => <p key={line}>{line}</p>)
      )}
      {part.kind === 'pairs' && <Pairs pairs={part.pairs} />}
      {part.kind === 'contact' && (
        <ul>
          {part.reach.map((channel) => (
            <Reach
              key={channel.label}
              channel={channel}
              checked={'lastChecked' in channel ? checkedOn(channel.lastChecked) : undefined}
            />
          ))}
        </ul>
      )}
      {part.sources && part.lastChecked && (
        <Sources
          summary={learnText.where}
          of={part.title}
          sources={sourcesFor(part.sources)}
          checked={checkedOn(part.lastChecked)}
        />
      )}
    </>
  );
}
