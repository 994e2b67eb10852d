/** A QR code, as lib/auth/qr.ts makes it. */
export interface Qr {
  size: number;
  path: string;
}

/** Drawn dark on white in either theme: not every camera reads the other way round. */
export const QrPicture = ({ size, path, label }: Qr & { label: string }) => (
  <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
    <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
    <path fill="#000" d={path} />
  </svg>
);
