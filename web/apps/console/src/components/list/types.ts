import type { Query } from '@shared/api/query'

export interface Column<T> {
  key: string
  /** Message key of the heading. */
  title: string
  /** Text of the cell unless the page fills the slot named after the key. */
  text?: (row: T) => string | number | null | undefined
  number?: boolean
  /** The server can order by this key. */
  sortable?: boolean
  /** Left out until the user asks for it. */
  optional?: boolean
}

export interface Filter {
  key: string
  label: string
  type: 'text' | 'choice' | 'place' | 'date' | 'check'
  options?: { value: string; label: string }[]
  hint?: string
  /** May hold a name or an ID tail: never written into a saved filter. */
  personal?: boolean
}

export type ExportUrl = (query: Query, columns: string[]) => string

/** The address of an export with the same filters and columns as the list on screen. */
export function exportAddress(base: string): ExportUrl {
  return (query, columns) => {
    const given = Object.entries(query).filter(([key, value]) => value !== undefined && key !== 'limit')
    const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]))
    search.set('columns', columns.join(','))
    return `${base}?${search}`
  }
}
