import { api, ok } from '@shared/api/client'
import type { PlaceNode } from '@shared/api/types'

const known = new Map<string, Promise<PlaceNode | null>>()

export function rememberPlace(place: PlaceNode) {
  known.set(place.code, Promise.resolve(place))
}

function read(code: string): Promise<PlaceNode | null> {
  let reading = known.get(code)
  if (!reading) {
    reading = ok(api.GET('/api/places/{code}', { params: { path: { code } } })).catch(() => {
      known.delete(code)
      return null
    })
    known.set(code, reading)
  }
  return reading
}

/** The name of a place; the code itself when it cannot be read. Each place is asked for once. */
export const placeName = async (code: string): Promise<string> => (await read(code))?.name ?? code

/** Township and village: the same village name occurs in two townships. */
export async function placePath(code: string): Promise<string> {
  const place = await read(code)
  if (!place) return code
  if (!place.parentCode || !['village', 'group'].includes(place.level)) return place.name
  return `${await placePath(place.parentCode)} · ${place.name}`
}
