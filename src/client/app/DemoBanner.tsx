import { demoBannerText as text } from '../text/demo.ts';
import { Banner } from '../ui/Banner.tsx';

/** The mark is in the page's own bytes, so a demonstration says so offline too. */
export function isDemo(): boolean {
  return document.querySelector('meta[name="stepwise-demo"]') !== null;
}

export function DemoBanner() {
  if (!isDemo()) return null;
  return (
    <Banner label={text.label}>
      {text.banner} <a href="/demo">{text.other}</a>
    </Banner>
  );
}
