import { imageOf } from '#domain/place/logo.ts';
import { localText } from '../text/local.ts';
import { FromDeployment } from './FromDeployment.tsx';

/** Policies and pages of the place itself, which its steward chose. */
export function LocalLinks() {
  return (
    <FromDeployment>
      {({ name, logo, welcome, links }) =>
        (logo || welcome !== '' || links.length > 0) && (
          <section class="sw-part">
            <h2>{localText.from(name)}</h2>
            {logo && <img class="sw-logo" {...imageOf(logo)} alt={logo.alt} />}
            {welcome && <p>{welcome}</p>}
            {links.map(({ title, url }) => (
              <p key={url}>
                <a href={url} rel="noreferrer">
                  {title}
                </a>
              </p>
            ))}
          </section>
        )
      }
    </FromDeployment>
  );
}
