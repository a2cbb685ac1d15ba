/** One blue picture, 40 wide and 20 high, as files of the kinds a logo may be: in base64, as browsers wrote them. */
export const pictures = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAYAAAD/Rn+7AAAAQUlEQVR4AezSwQ0AAAQEQdGHZpSnaYrYj8dKPC+RcVk9+3kzno8H0gcpqCAVoHk7qCAVoHk7qCAVoHk7qCAVoPkDAAD//6E2tRoAAAAGSURBVAMAK9hMaSpp/iwAAAAASUVORK5CYII=',
  jpeg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAUACgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAQF/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AngGokAAAAAAAAAAf/9k=',
  /** With a loss, and without one. */
  webp: 'UklGRkgAAABXRUJQVlA4IDwAAAAwAwCdASooABQAPtFmrFCoJaQipWgBABoJZwDE2A8KmggAAP7tkD/F3sI77wl64ubIhY4qhMzJf9HwAAA=',
  webpExact: 'UklGRh4AAABXRUJQVlA4TBEAAAAvJ8AEAAdQoXZUsf+BiOh/AAA=',
};

export const bytesOf = (picture: string) => new Uint8Array(Buffer.from(picture, 'base64'));

/** The same PNG, saying that it is of another size. */
export function pngOf(width: number, height: number): string {
  const bytes = Buffer.from(pictures.png, 'base64');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString('base64');
}

/** The same PNG, saying that it is two pictures shown in turn. */
export function movingPng(): string {
  const bytes = Buffer.from(pictures.png, 'base64');
  const control = Buffer.from('00000008' + '6163544c' + '00000002' + '00000000' + 'f38d9370', 'hex');
  return Buffer.concat([bytes.subarray(0, 33), control, bytes.subarray(33)]).toString('base64');
}

/** The PNG as a steward has put it, with the words for it. */
export const blueLogo = { type: 'png', data: pictures.png, width: 40, height: 20, alt: 'Larkrigg Hospitals' } as const;
