import { Details } from './Details.tsx';

export interface SourcesProps {
  summary: string;
  /** What it is the source of: read out, as a page has several of these. */
  of: string;
  sources: readonly { readonly title: string; readonly url?: string | undefined }[];
  checked: string;
}

/** Where something was read, and when it was last checked: there for who wants it, out of the way for who does not. */
export function Sources({ summary, of, sources, checked }: SourcesProps) {
  return (
    <Details
      summary={
        <>
          {summary}
          <span class="sw-hidden">: {of}</span>
        </>
      }
    >
      <ul>
        {sources.map(({ title, url }) => (
          <li key={title}>{url ? <a href={url}>{title}</a> : title}</li>
        ))}
      </ul>
      <p>{checked}</p>
    </Details>
  );
}
