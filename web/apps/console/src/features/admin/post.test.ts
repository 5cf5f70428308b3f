import { describe, expect, it } from 'vitest'
import { nodeKinds } from './post'

describe('the node of a post', () => {
  it('is a place, an organisation, or one of both, as the role may sit', () => {
    expect(nodeKinds(['VILLAGE', 'TOWNSHIP'])).toEqual(['PLACE'])
    expect(nodeKinds(['ORGANISATION'])).toEqual(['ORG'])
    expect(nodeKinds(['PLACE', 'ORGANISATION'])).toEqual(['PLACE', 'ORG'])
  })
})
