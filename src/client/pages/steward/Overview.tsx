import { useState } from 'preact/hooks';
import { countAll } from '#domain/directory-file/overview.ts';
import { writeFile } from '#domain/directory-file/write-file.ts';
import { saveFile } from '../../forms/save-file.ts';
import type { Done } from '../../session/steward.ts';
import { number } from '../../text/plural.ts';
import { shellText } from '../../text/shell.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { EmptyTeams } from './EmptyTeams.tsx';
import { Notes } from './Notes.tsx';
import { Stale } from './Stale.tsx';
import { notDoneText, stewardText as text } from './steward-text.ts';
import { type Desk, WithDesk } from './WithDesk.tsx';

export function Overview() {
  return (
    <>
      <BackLink href="/">{shellText.toStart}</BackLink>
      <WithDesk>{(desk) => <Everything desk={desk} />}</WithDesk>
    </>
  );
}

function Everything({ desk }: { desk: Desk }) {
  const [problem, setProblem] = useState('');
  const counted = countAll(desk.organisations);
  const rows = (Object.keys(text.count) as (keyof typeof counted)[]).map((key) => ({
    key: text.count[key],
    value: number(counted[key]),
  }));
  /** Does it, says what stopped it, and shows how things are now. */
  const run = async (act: Promise<Done>) => {
    const result = await act;
    setProblem(result.done ? '' : notDoneText(result.reason));
    await desk.look();
  };
  return (
    <>
      <ErrorSummary errors={problem ? [{ id: 'main', message: problem }] : []} />
      <h1>{text.title}</h1>
      <p>{text.noConcerns}</p>
      <div class="sw-desk">
        <Card title={text.organisations} href="/steward/organisations">
          <p>{text.organisationsWhy}</p>
        </Card>
        <Card title={text.importTitle} href="/steward/import">
          <p>{text.importWhy}</p>
        </Card>
        <Card title={text.settings} href="/steward/settings">
          <p>{text.settingsWhy}</p>
        </Card>
      </div>
      {desk.organisations.length > 0 && (
        <div class="sw-desk">
          <Notes desk={desk} run={run} />
          <Stale desk={desk} run={run} />
          <EmptyTeams desk={desk} />
          <section class="sw-part">
            <h2>{text.all}</h2>
            <SummaryList rows={rows} />
            <Button
              look="secondary"
              onClick={() =>
                saveFile(text.exportName, writeFile(desk.organisations.map((one) => one.organisation)), 'text/csv')
              }
            >
              {text.exportTitle}
            </Button>
          </section>
        </div>
      )}
    </>
  );
}
