interface Size {
  width: number;
  height: number;
}

/** The part of a picture that fills a band whole, with its focal point as near to the middle as can be. Pure; pixels. */
export function cropOf(
  { width, height }: Size,
  band: Size,
  focus: { x: number; y: number },
): Size & { left: number; top: number } {
  const scale = Math.min(width / band.width, height / band.height);
  const part = { width: Math.round(band.width * scale), height: Math.round(band.height * scale) };
  const at = (whole: number, length: number, share: number): number =>
    Math.min(Math.max(Math.round(whole * share - length / 2), 0), whole - length);
  return { ...part, left: at(width, part.width, focus.x), top: at(height, part.height, focus.y) };
}
