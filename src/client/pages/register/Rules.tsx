import { FIRST_RULES, type Rules as Figures } from '#domain/register/register.ts';
import { keepInRegister } from '../../db/team/register.ts';
import { KeepForm } from '../../forms/KeepForm.tsx';
import type { Session } from '../../session/session.ts';
import { registerText, rulesText as text } from '../../text/register.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { addressIn, formName, type View } from './use-register.ts';
import { WithRegister } from './WithRegister.tsx';

/** What each figure may be at most, as the protocol has it. */
const MOST: Figures = { sustainedDays: 1000, sources: 7, repeatedDays: 1000, persistentWeeks: 520 };
const FIGURES = Object.keys(MOST) as (keyof Figures)[];
type Typed = Record<keyof Figures, string>;

/** What the team asks for before stepping down, and when a signal fires. Leads change it; everybody sees it. */
export function Rules({ query }: { query: Record<string, string> }) {
  return (
    <WithRegister team={query['team']}>
      {(view, session) => {
        const { rules } = view.register;
        return (
          <>
            <BackLink href={addressIn(view)}>{registerText.toRegister}</BackLink>
            <h1>{text.title}</h1>
            <p>{text.lead}</p>
            {FIGURES.every((one) => rules[one] === FIRST_RULES[one]) && <p>{text.first}</p>}
            {view.register.refused.some(({ type }) => type === 'rules-set') && (
              <p>
                <strong>{text.refused}</strong>
              </p>
            )}
            {view.team.leads ? (
              <Change session={session} view={view} />
            ) : (
              <>
                <SummaryList rows={FIGURES.map((one) => ({ key: text[one], value: rules[one] }))} />
                <p>{text.leadsOnly}</p>
              </>
            )}
          </>
        );
      }}
    </WithRegister>
  );
}

function Change({ session, view }: { session: Session; view: View }) {
  const start = figures((one) => String(view.register.rules[one]));
  return (
    <KeepForm<Typed>
      session={session}
      name={formName(view, 'rules')}
      start={start}
      next={(typed) => typed}
      textOf={(typed) => FIGURES.map((one) => typed[one]).join('\n')}
      flawsOf={(typed) =>
        FIGURES.filter((one) => !isWhole(typed[one], MOST[one])).map((id) => ({
          id,
          message: text.flaw(text[id], MOST[id]),
        }))
      }
      keep={(typed) =>
        keepInRegister(session.phone, view.team, [{ type: 'rules-set', ...figures((one) => Number(typed[one])) }])
      }
      button={text.keep}
      added={text.kept}
    >
      {({ typed, type, errorOf }) =>
        FIGURES.map((one) => (
          <TextInput
            key={one}
            id={one}
            label={text[one]}
            inputMode="numeric"
            short
            error={errorOf(one)}
            value={typed[one]}
            onInput={(value) => type({ [one]: value })}
          />
        ))
      }
    </KeepForm>
  );
}

function figures<Value>(of: (one: keyof Figures) => Value): Record<keyof Figures, Value> {
  return Object.fromEntries(FIGURES.map((one) => [one, of(one)])) as Record<keyof Figures, Value>;
}

function isWhole(typed: string, most: number): boolean {
  return /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= most;
}
