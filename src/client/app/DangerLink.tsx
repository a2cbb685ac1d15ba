import { shellText } from '../text/shell.ts';

export function DangerLink() {
  return (
    <p class="sw-danger-link sw-width">
      <a href="/danger">
        <span class="sw-danger-link__mark" aria-hidden="true">
          !
        </span>
        <span>
          {shellText.danger} <span class="sw-danger-link__act">{shellText.tellFirst}</span>
        </span>
      </a>
    </p>
  );
}
