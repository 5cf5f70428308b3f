/** The colour of an answer; the words always stand beside it. */
export const TONE: Record<string, string> = {
  ELIGIBLE: 'good',
  ENJOYING: 'good',
  NEAR_MISS: 'warn',
  UNKNOWN: 'warn',
  FOR_A_BODY: 'now',
  FAILED: 'bad',
  NOT_ELIGIBLE: 'bad',
  MET: 'good',
  NOT_MET: 'bad',
}

/** An answer that misses one condition only is shown apart from the plain refusals. */
export const shownAnswer = (item: { answer: string; nearMiss: boolean }) => (item.nearMiss ? 'NEAR_MISS' : item.answer)
