import { encode } from 'uqr';

/** A QR code to be drawn: the side of its square in modules, and the dark ones as one SVG path. */
export interface Qr {
  size: number;
  path: string;
}

/** The code of a text, with the white margin that cameras want. */
export function qrOf(text: string): Qr {
  const { size, data } = encode(text, { border: 4, ecc: 'M' });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dark.join('') };
}
