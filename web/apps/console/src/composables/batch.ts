import { computed, ref } from 'vue'

const KEY = 'lh.batch'

/** A case handed to a meeting, a notice, a draw or a batch; the label is shown so that nobody acts on a mere number. */
export interface ChosenCase {
  id: string
  label: string
}

const isChosen = (each: unknown): each is ChosenCase =>
  typeof each === 'object' && each !== null && 'id' in each && 'label' in each && typeof each.id === 'string'

/** The cases chosen on the list page, handed over within this tab: an address with fifty ids would be cut off. */
function stored(): ChosenCase[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(found) ? found.filter(isChosen) : []
  } catch {
    return []
  }
}

export function chooseCases(cases: readonly ChosenCase[]) {
  sessionStorage.setItem(KEY, JSON.stringify(cases.map(({ id, label }) => ({ id, label }))))
}

/** What was chosen, to be looked over and thinned out before anything is made of it. */
export function useChosenCases() {
  const cases = ref(stored())
  return {
    cases,
    ids: computed(() => cases.value.map((each) => each.id)),
    remove(id: string) {
      cases.value = cases.value.filter((each) => each.id !== id)
      chooseCases(cases.value)
    },
  }
}
