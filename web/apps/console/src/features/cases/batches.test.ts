import { describe, expect, it } from 'vitest'
import { batchesFor } from './batches'

describe('batches', () => {
  it('offer each office only its own act', () => {
    expect(batchesFor((each) => each === 'cases.review-township').map((batch) => batch.title)).toEqual(['batch.review'])
    expect(batchesFor(() => false)).toEqual([])
  })
})
