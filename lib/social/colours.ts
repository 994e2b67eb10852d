/** The paper and the inks of the light scheme (app/styles/tokens.css), for what is drawn and not styled. */
export const colours = {
  paper: '#faf6ee',
  ink: '#221d17',
  inkSoft: '#61574a',
  rule: '#ddd2bf',
  accent: '#962d1b',
} as const;

/** The inks of covers, by turns; type on them is in the colour of the paper. */
export const COVER_INKS = ['#7a2718', '#24504e', '#74551c', '#33406a', '#4e4a2c', '#5a2f49', '#2f3b40'] as const;
