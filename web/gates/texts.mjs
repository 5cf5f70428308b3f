const leaves = (node, path = '') =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
    : [[path, String(node)]]

const names = (text) =>
  [...text.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1])
    .sort()
    .join(',')

/** Keys that only one language has, and messages whose named values differ. */
export function languageFaults(zh, en) {
  const left = new Map(leaves(zh))
  const right = new Map(leaves(en))
  return [
    ...[...left.keys()].filter((key) => !right.has(key)).map((key) => `${key}: no English text`),
    ...[...right.keys()].filter((key) => !left.has(key)).map((key) => `${key}: no Chinese text`),
    ...[...left]
      .filter(([key, text]) => right.has(key) && names(text) !== names(right.get(key)))
      .map(([key]) => `${key}: other values in braces`),
  ]
}

const LITERAL = /\bt\(\s*'([\w.]+)'/g
const KEYED = /\b(?:title|label|hint|key):\s*'([a-z]\w*\.[\w.]+)'|\btitle-key="([\w.]+)"/g
const PREFIX = /\bt\(\s*`([\w.]+)\.\$\{/g

/** Keys that a source names and the messages lack; a template such as `a.b.${x}` needs at least the folder `a.b`. */
export function missingTexts(source, messages) {
  const keys = new Set(leaves(messages).map(([key]) => key))
  const folders = new Set(
    [...keys].flatMap((key) => key.split('.').map((_, at, parts) => parts.slice(0, at).join('.'))),
  )
  const named = [...source.matchAll(LITERAL), ...source.matchAll(KEYED)].map((match) => match[1] ?? match[2])
  const prefixes = [...source.matchAll(PREFIX)].map((match) => match[1])
  return [
    ...named.filter((key) => !keys.has(key)),
    ...prefixes.filter((key) => !folders.has(key)).map((key) => `${key}.*`),
  ]
}
