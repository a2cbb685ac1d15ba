import { usePart } from './use-part.ts';

export interface ShowQrProps {
  text: string;
  /** What happens when it is scanned. */
  label: string;
  /** Said when what draws it could not be fetched. */
  missing: string;
}

/** A QR code, whose drawing is fetched when it is wanted. */
export function ShowQr({ text, label, missing: sorry }: ShowQrProps) {
  const { Part: QrCode, missing } = usePart(() => import('./QrCode.tsx').then((part) => part.QrCode));
  if (missing) return <p role="alert">{sorry}</p>;
  return QrCode && <QrCode text={text} label={label} />;
}
