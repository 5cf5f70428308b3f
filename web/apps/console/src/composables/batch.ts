const KEY = 'lh.batch'

/** The cases chosen on the list page, handed over within this tab: an address with fifty ids would be cut off. */
export function chosenCases(): string[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : []
  } catch {
    return []
  }
}

export function chooseCases(ids: readonly string[]) {
  sessionStorage.setItem(KEY, JSON.stringify(ids))
}
