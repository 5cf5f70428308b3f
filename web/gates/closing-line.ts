import type { Reporter, TestModule } from 'vitest/node'

/** Prints the one line that the project's own test command counts. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    let passed = 0
    let failed = 0
    for (const module of modules) {
      if (module.errors().length > 0) failed++
      for (const test of module.children.allTests()) {
        if (test.result().state === 'failed') failed++
        else if (test.result().state === 'passed') passed++
      }
    }
    console.log(`web: ${passed} passed, ${failed} failed`)
  }
}
