/** How much the sample record has of each. */
export const sample = { articles: 10, actors: 44, quotes: 25, claims: 71 } as const;

/** What a first start has, that and more. */
export const firstStart = { articles: 31, actors: 62, quotes: 85, claims: 103 } as const;
