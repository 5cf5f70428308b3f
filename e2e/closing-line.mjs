// Reporter for node:test: one line a test, causes of failures, and the closing line that ./lianhu test adds up.
export default async function* closingLine(events) {
  let passed = 0
  let failed = 0
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const ok = type === 'test:pass'
    const container = data.details?.type === 'suite' || data.name.endsWith('.mjs')
    if (data.skip !== undefined) {
      yield `  - ${data.name}(跳过:${data.skip === true ? '' : data.skip})\n`
      continue
    }
    if (ok && container) continue
    if (ok) passed++
    else if (data.details?.error?.failureType !== 'subtestsFailed') failed++
    yield `  ${ok ? '✔' : '✘'} ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`
    if (!ok) yield `${data.details.error?.cause?.stack ?? data.details.error?.message}\n`
  }
  yield `e2e: ${passed} passed, ${failed} failed\n`
}
