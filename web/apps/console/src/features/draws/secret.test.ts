import { describe, expect, it } from 'vitest'
import { canDigest, digestOf, newSecret } from './secret'

describe('the secret of an office', () => {
  it('is long and never the same twice', () => {
    expect(newSecret()).toMatch(/^[0-9a-f]{32}$/)
    expect(newSecret()).not.toBe(newSecret())
  })

  it('has the digest of FIPS 180-4, also for Chinese text', async () => {
    expect(canDigest()).toBe(true)
    expect(await digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(await digestOf('联户')).toBe('4da021e73ea5d1a8f418565bd5a798623e0572c860247c6ffc0a6cf1c61762ff')
  })
})
