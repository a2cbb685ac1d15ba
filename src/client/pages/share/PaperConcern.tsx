import type { ComponentChildren } from 'preact';
import matrix from '#content/packs/england/matrix.json' with { type: 'json' };
import type { SharedConcern } from '#domain/share/document.ts';
import { longDate } from '../../text/dates.ts';
import { Table } from '../../ui/Table.tsx';
import { shareText } from './share-text.ts';

const text = shareText.paper;

export function PaperConcern({ concern, at }: { concern: SharedConcern; at: number }) {
  const { sent, placement, domains, assessment, actions, outcome, closed, words, notes } = concern;
  return (
    <>
      <h3>{text.concern(at, sent ? longDate(sent) : text.noDay)}</h3>
      <dl class="sw-letter__head">
        <Fact name={text.placement}>{placement ?? text.notSaid}</Fact>
        <Fact name={text.domains}>{domains.map(({ name }) => name).join('\n') || text.notSaid}</Fact>
        {assessment === null && <Fact name={text.rating}>{text.notRated}</Fact>}
        {assessment && (
          <>
            <Fact name={text.rating}>
              {text.rated(
                assessment.score,
                matrix.bands[assessment.band as keyof typeof matrix.bands],
                assessment.likelihood,
                assessment.impact,
              )}
            </Fact>
            <Fact name={text.controls}>{assessment.controls || text.none}</Fact>
            <Fact name={text.further}>{assessment.further || text.none}</Fact>
          </>
        )}
        {outcome !== undefined && (
          <>
            <Fact name={text.outcome}>{outcome ?? text.none}</Fact>
            <Fact name={text.closed}>{closed ? longDate(closed) : text.stillOpen}</Fact>
          </>
        )}
        {words !== undefined && <Fact name={text.words}>{words}</Fact>}
        {notes && <Fact name={text.notes}>{notes.join('\n\n') || text.none}</Fact>}
      </dl>
      {actions?.length === 0 && (
        <p>
          <strong>{text.actions}:</strong> {text.none}
        </p>
      )}
      {actions && actions.length > 0 && (
        <Table
          caption={text.actions}
          titles={text.actionHead}
          rows={actions.map(({ what, owner, due, state }, line) => ({
            id: `${line}`,
            cells: [what, owner, due ? longDate(due) : text.noDue, text.state[state as keyof typeof text.state]],
          }))}
        />
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd class="sw-letter__words">{children}</dd>
    </>
  );
}
