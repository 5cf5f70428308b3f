/** Colours of a hit's state and meaning; the words always stand beside them. */
export const HIT_STATES = ['TO_VERIFY', 'TO_TELL', 'TOLD', 'TO_SETTLE', 'UPHELD', 'REFUTED', 'OVERTAKEN'] as const
export const MEANINGS = ['EXCLUSION', 'DEATH', 'REVIEW', 'WARNING', 'INFO'] as const

export const HIT_TONE: Record<string, string> = {
  TO_VERIFY: 'warn',
  TO_TELL: 'warn',
  TOLD: 'warn',
  TO_SETTLE: 'warn',
  UPHELD: 'bad',
  REFUTED: 'good',
  OVERTAKEN: 'good',
  NOTED: '',
}

export const MEANING_TONE: Record<string, string> = {
  EXCLUSION: 'bad',
  DEATH: 'bad',
  REVIEW: 'warn',
  WARNING: 'warn',
  INFO: '',
}
