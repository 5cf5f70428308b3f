/** Where money comes from (S3-6.1) and the six kinds of measures that it is spent on (S3-3.2). */
export const SOURCES = ['FISCAL', 'DONATION', 'OWN', 'OTHER'] as const
export const PURPOSES = ['industry', 'employment', 'education', 'medical', 'housing', 'other'] as const
export type Source = (typeof SOURCES)[number]

/** Measures that raise a household's income directly go first (S3-6.2-3). */
export const raisesIncome = (purpose: string | null) => purpose === 'industry' || purpose === 'employment'
