/** What an office writes beside one figure of a scheme. */
export interface LocalFigure {
  written: string
  basis: string
  open: boolean
}

export const emptyFigure = (): LocalFigure => ({ written: '', basis: '', open: false })

/** The figures that were filled in, and those that stay open on purpose. */
export function figuresOf(values: Record<string, LocalFigure>) {
  const entries = Object.entries(values)
  return {
    figures: entries
      .filter(([, each]) => each.written.trim() && !each.open)
      .map(([name, each]) => ({ name, written: each.written.trim(), basis: each.basis.trim() })),
    leftOpen: entries.filter(([, each]) => each.open).map(([name]) => name),
  }
}
