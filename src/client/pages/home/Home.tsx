import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { StepPicture } from '../../ui/StepPicture.tsx';
import { homeText } from './home-text.ts';

/** The first lines also stand in index.html, so that they show before any script has run. */
export function Home({ mine }: { mine?: ComponentChildren }) {
  return (
    <>
      <h1>{homeText.title}</h1>
      <p class="sw-lead">{homeText.lead}</p>
      <div class="sw-actions">
        <LinkButton href="/note">{homeText.write}</LinkButton>
        <LinkButton href="/start" look="secondary">
          {homeText.help}
        </LinkButton>
      </div>
      {mine}
      <h2>{homeText.howTitle}</h2>
      <StepPicture steps={STEP_NAMES.map(({ id, short }) => ({ title: short, href: `/pathway#${id}` }))} />
      <p>{homeText.anyStep}</p>
      <p class="sw-private">
        {homeText.onlyYou} <a href="/privacy">{homeText.howPrivate}</a>
      </p>
      <p>
        <a href="/contacts">{homeText.contacts}</a>
      </p>
      <p>
        <a href="/learn">{homeText.learn}</a>
      </p>
      <p>
        <a href="/settings">{homeText.settings}</a>
      </p>
      <p>
        <a href="/inbox">{homeText.inbox}</a>
      </p>
    </>
  );
}
