/** Filters of a list as they stand in the address. */
export type Query = Record<string, string | number | boolean | undefined>

/** The address holds text that anybody may type; the server says what of it is wrong. */
export const asQuery = (query: Query) => query as Record<string, never>
