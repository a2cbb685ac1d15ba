import { listed, refusedElsewhere } from '#domain/register/listed.ts';
import { categoryLabel } from '../../forms/CategoryMark.tsx';
import { scopeWords } from '../../forms/scope-words.ts';
import { registerText as text } from '../../text/register.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ScopeCard } from './ScopeCard.tsx';
import { addressIn } from './use-register.ts';
import { WithRegister } from './WithRegister.tsx';

/** Every place that has or had a category. */
export function Register({ query }: { query: Record<string, string> }) {
  return (
    <WithRegister team={query['team']}>
      {(view) => {
        const { team, register } = view;
        const scopes = listed(register);
        return (
          <>
            <BackLink href="/inbox">{text.toInbox}</BackLink>
            <h1>{text.title}</h1>
            <p class="sw-lead">{text.of(team.known.team.name, team.known.organisation.name)}</p>
            <p>{text.lead}</p>
            {scopes.length === 0 && <p>{text.empty}</p>}
            <ul class="sw-register">
              {scopes.map((standing) => (
                <ScopeCard key={JSON.stringify(standing.scope)} standing={standing} view={view} />
              ))}
            </ul>
            {refusedElsewhere(register).map(({ key, category, scope }) => (
              <p key={key}>
                <strong>{text.refused(categoryLabel(category), scopeWords(scope, view.organisations).place)}</strong>
              </p>
            ))}
            {register.setAside.length > 0 && <p>{text.setAside(register.setAside.length)}</p>}
            <LinkButton href={addressIn(view, 'set')}>{text.add}</LinkButton>
            <p>
              <a href={addressIn(view, 'rules')}>{text.toRules}</a>
            </p>
          </>
        );
      }}
    </WithRegister>
  );
}
