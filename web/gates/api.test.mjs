// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { checkedIn, staleTypes } from './api.mjs'

describe('the types of the API', () => {
  const { document, types } = checkedIn()

  it('are those of the checked-in document', async () => {
    expect(await staleTypes(document, types)).toEqual([])
  }, 30_000)

  it('are told to be stale when an endpoint or a property is new', async () => {
    const changed = structuredClone(document)
    changed.components.schemas.Me.properties.hat = { type: 'string' }
    expect(await staleTypes(changed, types)).toHaveLength(1)
    const fewer = structuredClone(document)
    delete fewer.paths['/api/tasks']
    expect(await staleTypes(fewer, types)).toHaveLength(1)
  }, 30_000)
})
