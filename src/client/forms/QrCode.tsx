import { QUIET, qrOf } from '#domain/poster/qr.ts';

export interface QrCodeProps {
  text: string;
  /** What happens when it is scanned. */
  label: string;
}

/** Black on white in every scheme, because cameras look for that. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = qrOf(text);
  const side = size + 2 * QUIET;
  return (
    <svg class="sw-qr" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}
