import type { SharedDocument } from '#domain/share/document.ts';
import { categoryLabel } from '../../forms/CategoryMark.tsx';
import { longDate } from '../../text/dates.ts';
import { Table } from '../../ui/Table.tsx';
import { PaperConcern } from './PaperConcern.tsx';
import { shareText } from './share-text.ts';

const text = shareText.paper;

/** The document on paper. It has what the file has, in the same order. */
export function Paper({ document }: { document: SharedDocument }) {
  const { made, from, with: whom, why, under, provider, provider_told: told, counts, category, concerns } = document;
  return (
    <article class="sw-letter sw-alert">
      <h2 class="sw-alert__title">{provider ?? shareText.noProvider}</h2>
      <dl class="sw-letter__head">
        <dt>{text.from}</dt>
        <dd>{from}</dd>
        <dt>{text.with}</dt>
        <dd>{whom || text.notSaid}</dd>
        <dt>{text.why}</dt>
        <dd class="sw-letter__words">{why || text.notSaid}</dd>
        <dt>{text.under}</dt>
        <dd>{under || text.notSaid}</dd>
        <dt>{text.told}</dt>
        <dd class="sw-letter__words">
          {told.is === null ? text.notAnswered : [shareText.tolds[told.is], told.why].filter(Boolean).join('. ')}
        </dd>
      </dl>
      {counts && (
        <>
          <h3>{text.counts}</h3>
          {counts.rows.length > 0 ? (
            <Table
              named
              titles={[text.risk, ...counts.columns]}
              rows={counts.rows.map((row, at) => ({
                id: `${at}`,
                cells: [row.name, ...row.counts.map((count) => count ?? text.notShown)],
              }))}
            />
          ) : (
            <p>{text.none}</p>
          )}
          <p>{text.hidden}</p>
        </>
      )}
      {category && (
        <>
          <h3>{text.category}</h3>
          {category.length === 0 && <p>{text.noCategory}</p>}
          {category.map(({ place, now, history }) => (
            <Table
              key={place}
              caption={`${place}. ${now ? text.now(categoryLabel(now)) : text.noCategory}`}
              titles={text.categoryHead}
              rows={history.map((one, at) => ({
                id: `${at}`,
                cells: [one.day ? longDate(one.day) : text.noDay, categoryLabel(one.category)],
              }))}
            />
          ))}
        </>
      )}
      {concerns?.map((one, at) => (
        <PaperConcern key={`${at}`} concern={one} at={at + 1} />
      ))}
      <p class="sw-alert__foot">{text.foot(longDate(made))}</p>
    </article>
  );
}
