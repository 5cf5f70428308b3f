import { api, ok } from '@shared/api/client'

const names = new Map<string, string>()

export function rememberPlace(place: { code: string; name: string }) {
  names.set(place.code, place.name)
}

/** The name of a place for a code that came with an address; the code itself when it cannot be read. */
export async function placeName(code: string): Promise<string> {
  const known = names.get(code)
  if (known) return known
  try {
    const place = await ok(api.GET('/api/places/{code}', { params: { path: { code } } }))
    rememberPlace(place)
    return place.name
  } catch {
    return code
  }
}
