import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';
import { expect } from './journey.ts';

/** What a camera would read of something on the screen: its picture, pixel by pixel. */
export async function scanned(shown: Locator): Promise<string> {
  const png = (await shown.screenshot()).toString('base64');
  // The page itself may not load pictures from elsewhere, so an empty one reads the pixels.
  const table = await shown.page().context().newPage();
  const { pixels, width, height } = await table.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data: found } = context.getImageData(0, 0, canvas.width, canvas.height);
    const bytes = new Uint8Array(found.buffer) as Uint8Array & { toBase64(): string };
    return { pixels: bytes.toBase64(), width: canvas.width, height: canvas.height };
  }, png);
  await table.close();
  const read = (jsQR as unknown as typeof jsQR.default)(
    new Uint8ClampedArray(Buffer.from(pixels, 'base64')),
    width,
    height,
  );
  expect(read, 'no QR code could be read').not.toBeNull();
  return read!.data;
}
