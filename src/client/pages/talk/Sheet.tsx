import pack from '#content/packs/england/talk.json' with { type: 'json' };
import type { Step } from '#content/schema.ts';
import type { Talk } from '#content/talk.ts';
import type { Draft } from '#domain/concern/draft.ts';
import { WHAT_HAPPENED } from '#domain/concern/draft.ts';
import { sheetText, type TalkLine, talkSheet } from '#domain/concern/talk.ts';
import { isAnswered } from '#domain/questions/answers.ts';
import { shown } from '#domain/questions/visible.ts';
import { asked } from '../../forms/asked.ts';
import { CopyText } from '../../forms/CopyText.tsx';
import { concernText } from '../../text/concern.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { talkText } from './talk-text.ts';

const talk = pack as unknown as Talk;

/** One calm page, to read aloud from or to print. Links and buttons stay off the paper. */
export function Sheet({ draft, step }: { draft: Draft; step: Step }) {
  const here = `/concerns/${draft.id}`;
  const parts = talkSheet(talk, step, asked, shown(asked.questions, draft.answers).answers);
  return (
    <div class="sw-talk">
      <BackLink href={`${here}/talk`}>{talkText.another}</BackLink>
      <h1>{talk.title}</h1>
      <p class="sw-soft">{talkText.forStep(step.number, step.title)}</p>
      <p>{talk.lead}</p>
      {!isAnswered(draft.answers, WHAT_HAPPENED) && (
        <p class="sw-talk__screen">
          {talkText.nothing} <a href={`${here}/${WHAT_HAPPENED}`}>{talkText.write}</a>
        </p>
      )}
      {parts.map(({ id, title, say, lines }) => (
        <section key={id}>
          <h2>{title}</h2>
          <ul class={say ? 'sw-talk__say' : undefined}>
            {lines.map((line, at) => (
              <li key={at}>
                <Line line={line} />
                {line.some(({ cut }) => cut) && (
                  <span class="sw-line sw-talk__screen">
                    {talkText.more} <a href={`${here}/check`}>{talkText.readAll}</a>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div class="sw-talk__screen">
        <LinkButton href={`${here}/log`}>{talkText.log}</LinkButton>
        <Button look="secondary" onClick={() => globalThis.print()}>
          {talkText.print}
        </Button>
        <CopyText text={sheetText(parts)} label={talkText.copy} />
        <p>
          <a href={here}>{concernText.toList[draft.form]}</a>
        </p>
      </div>
    </div>
  );
}

function Line({ line }: { line: TalkLine }) {
  return <>{line.map(({ text, own }, at) => (own ? <bdi key={at}>{text}</bdi> : text))}</>;
}
