/** What harvesters (OAI-PMH) read beside the articles' own words. */
export const harvestWords = {
  sets: { section: 'كلّ الأقسام', issue: 'كلّ الأعداد' },
} as const;
