export const MANIFEST_PATH = '/manifest.webmanifest';

interface Facts {
  name: string;
  description: string;
  saved: { name: string; url: string };
  search: { name: string; url: string };
}

/** The colour of the paper (tokens.css). */
const PAPER = '#faf6ee';
/** Longest name under an icon that phones show whole, characters. */
const SHORT_NAME = 12;

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  ...{ src: `/icons/${name}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose },
});

/** By this a browser can install the site (W3C, Web Application Manifest). */
export const webManifest = ({ name, description, saved, search }: Facts) => ({
  ...{ id: '/', name, short_name: [...name].slice(0, SHORT_NAME).join(''), description },
  ...{ lang: 'ar', dir: 'rtl', start_url: '/', scope: '/' },
  ...{ display: 'standalone', display_override: ['minimal-ui', 'standalone'] },
  ...{ background_color: PAPER, theme_color: PAPER },
  icons: [icon('icon', 192, 'any'), icon('icon', 512, 'any'), icon('maskable', 512, 'maskable')],
  shortcuts: [saved, search],
});
