export interface Block {
  heading: string
  lines: { text: string; rule: boolean }[]
}

/** The generated text of a scheme in parts: one title, headings, rules as single lines. */
export function blocksOf(text: string): { title: string; parts: Block[] } {
  const parts: Block[] = [{ heading: '', lines: [] }]
  let title = ''
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) title = line.slice(2)
    else if (line.startsWith('## ')) parts.push({ heading: line.slice(3), lines: [] })
    else if (line.trim()) {
      const rule = line.startsWith('- ')
      parts.at(-1)?.lines.push({ text: rule ? line.slice(2) : line, rule })
    }
  }
  return { title, parts: parts.filter((part) => part.heading || part.lines.length > 0) }
}
