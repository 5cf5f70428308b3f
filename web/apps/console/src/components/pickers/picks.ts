import { api, ok } from '@shared/api/client'

/** One thing to choose: what is kept, what is shown, what tells it from others of that name. */
export interface Pick {
  value: string
  label: string
  detail: string
}

const MOST = 10

export async function findHouseholds(q: string): Promise<Pick[]> {
  const page = await ok(api.GET('/api/households', { params: { query: { q, limit: MOST } } }))
  return page.items.map((each) => ({ value: each.id, label: each.headName, detail: each.number ?? each.placeCode }))
}

export async function findPersons(q: string): Promise<Pick[]> {
  const page = await ok(api.GET('/api/persons', { params: { query: { q, limit: MOST } } }))
  return page.items.map((each) => ({
    value: each.personId,
    label: each.name,
    detail: [each.idMasked, each.birthDate].filter(Boolean).join(' · '),
  }))
}
