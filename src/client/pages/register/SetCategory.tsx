import { useLocation } from 'preact-iso/router';
import { scopeSaidIn } from '#domain/register/listed.ts';
import type { ScopeStanding } from '#domain/register/register.ts';
import { keepInRegister } from '../../db/team/register.ts';
import { KeepForm } from '../../forms/KeepForm.tsx';
import { scopeWords } from '../../forms/scope-words.ts';
import type { Session } from '../../session/session.ts';
import { registerText, setText as text } from '../../text/register.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { CategoryFields } from './CategoryFields.tsx';
import { Missing } from './OneScope.tsx';
import { ScopeFields } from './ScopeFields.tsx';
import { type Filled, flawsOf, startOf, wordOf } from './set-fields.ts';
import { addressIn, formName, type View } from './use-register.ts';
import { WithRegister } from './WithRegister.tsx';

/** Sets a category: for the place that the address names, or for one that is chosen here. */
export function SetCategory({ params, query }: { params: Record<string, string>; query: Record<string, string> }) {
  const said = params['said'] ?? '';
  return (
    <WithRegister team={query['team']}>
      {(view, session) => {
        const standing = said ? scopeSaidIn(view.register, said) : null;
        return (
          <>
            <BackLink href={addressIn(view, said && `scope/${said}`)}>
              {said ? registerText.toScope : registerText.toRegister}
            </BackLink>
            {said && !standing ? (
              <Missing />
            ) : (
              <SetForm key={said} session={session} view={view} said={said} standing={standing} />
            )}
          </>
        );
      }}
    </WithRegister>
  );
}

interface SetFormProps {
  session: Session;
  view: View;
  said: string;
  standing: ScopeStanding | null;
}

function SetForm({ session, view, said, standing }: SetFormProps) {
  const { route } = useLocation();
  const start = startOf(standing);
  const words = standing && scopeWords(standing.scope, view.organisations);
  return (
    <>
      <h1>{text.title}</h1>
      {words && <p class="sw-lead">{[words.place, ...words.parts].join('. ')}</p>}
      <KeepForm<Filled>
        session={session}
        name={formName(view, 'set', said)}
        start={start}
        next={() => start}
        textOf={({ programme, learners, reason, despite }) => [programme, learners, reason, despite].join('\n').trim()}
        flawsOf={(typed) => flawsOf(typed, view)}
        keep={(typed) => keepInRegister(session.phone, view.team, [wordOf(typed, view)])}
        onKept={() => route(addressIn(view, said && `scope/${said}`), true)}
        button={text.keep}
        added={text.added}
      >
        {(fields) => (
          <>
            {!standing && <ScopeFields view={view} {...fields} />}
            <CategoryFields session={session} view={view} {...fields} />
          </>
        )}
      </KeepForm>
    </>
  );
}
