/** The paper and the inks of the light scheme (app/styles/tokens.css), for what is drawn and not styled. */
export const colours = {
  paper: '#faf6ee',
  ink: '#221d17',
  inkSoft: '#61574a',
  rule: '#ddd2bf',
  accent: '#962d1b',
} as const;
