import { useState } from 'preact/hooks';
import type { Plan } from '#domain/directory-file/plan.ts';
import { englandDay } from '#domain/time/days.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useFocusOnChange } from '../../ui/use-focus-on-change.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ImportDone } from './ImportDone.tsx';
import { importText as text } from './import-text.ts';
import { Planned } from './Planned.tsx';
import { Problems } from './Problems.tsx';
import { planOf, type ReadImport, readImport } from './read-import.ts';
import { runImport } from './run-import.ts';
import { stewardText } from './steward-text.ts';
import { type Desk, WithDesk } from './WithDesk.tsx';

export function ImportFile() {
  return (
    <>
      <BackLink href="/steward">{stewardText.toOverview}</BackLink>
      <WithDesk>{(desk) => <Importing desk={desk} />}</WithDesk>
    </>
  );
}

type Read = Extract<ReadImport, { ok: true }>;
type Step =
  | { is: 'choose'; wrong?: string }
  | { is: 'reading'; rows: number }
  | { is: 'read'; file: Read; plan: Plan; remove: boolean }
  | { is: 'importing'; done: number; all: number }
  | { is: 'ended'; done: number; all: number; stopped: string | null };

/** Choose, look at what would happen, do it. One of these at a time. */
function Importing({ desk }: { desk: Desk }) {
  const [step, go] = useState<Step>({ is: 'choose' });
  const here = useFocusOnChange(step.is);
  const { phone } = desk.session;

  async function choose(file: File): Promise<void> {
    go({ is: 'reading', rows: 0 });
    const today = englandDay(phone.clock.now()) ?? '';
    const read = await readImport(file, today, (rows) => go({ is: 'reading', rows }));
    if (!read.ok) return go({ is: 'choose', wrong: read.why });
    go({ is: 'read', file: read, remove: false, plan: await planOf(read, desk, false) });
  }
  async function importIt(plan: Plan): Promise<void> {
    const all = plan.puts.length;
    go({ is: 'importing', done: 0, all });
    const ended = await runImport(phone, plan.puts, (done) => go({ is: 'importing', done, all }));
    await desk.look();
    go({ is: 'ended', all, ...ended });
  }
  const again = () => go({ is: 'choose' });
  return (
    <div ref={here}>
      {step.is === 'choose' && <ChooseFile wrong={step.wrong} onFile={(file) => void choose(file)} />}
      {step.is === 'reading' && (
        <>
          <h1>{text.reading}</h1>
          <p role="status">{text.rows(step.rows)}</p>
        </>
      )}
      {step.is === 'read' &&
        (step.plan.problems.length > 0 ? (
          <Problems problems={step.plan.problems} old={step.file.old} onAgain={again} />
        ) : (
          <Planned
            plan={step.plan}
            old={step.file.old}
            remove={step.remove}
            onRemove={(remove) => void planOf(step.file, desk, remove).then((plan) => go({ ...step, remove, plan }))}
            onImport={() => void importIt(step.plan)}
            onAgain={again}
          />
        ))}
      {step.is === 'importing' && (
        <>
          <h1>{text.importing}</h1>
          <Progress
            id="import"
            label={text.importing}
            done={step.done}
            all={step.all}
            said={text.progress(step.done, step.all)}
          />
        </>
      )}
      {step.is === 'ended' && <ImportDone {...step} onAgain={again} />}
    </div>
  );
}
