import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** White around a QR code, in modules, without which cameras do not see it. */
export const QUIET = 4;

/** A QR code: how many modules it has on one side, and its outline in them. */
export type Qr = { size: number; path: string };

/** Still read with 15 of 100 modules dirty or torn. */
export function qrOf(text: string): Qr {
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { size: code.size, path: toSvgPath(code) };
}
