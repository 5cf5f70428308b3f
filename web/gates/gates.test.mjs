// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { axeFaults, findChromium, startChromium, widthFaults } from './axe.mjs'
import { foreignHosts } from './hosts.mjs'
import { firstLoad, sizeFaults } from './sizes.mjs'
import { languageFaults, missingTexts } from './texts.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bad = join(root, 'gates/bad')
const rules = (results) => results.flatMap((result) => result.messages.map((message) => message.ruleId))

describe('each gate fires on its bad example:', () => {
  it('sizes, counting what is imported at once', () => {
    const folder = join(bad, 'dist')
    expect(firstLoad(folder).sort()).toEqual(['assets/big-2.js', 'assets/index-1.js'])
    const budget = { app: 'bad', kilobytes: 0.1 }
    expect(sizeFaults(folder, budget, (built) => readdirSync(join(built, 'assets'))).faults).toHaveLength(1)
    expect(sizeFaults(folder, { app: 'bad', kilobytes: 10 }, () => []).faults).toEqual([])
  })

  it('foreign hosts, also without a protocol', () => {
    expect(foreignHosts(readFileSync(join(bad, 'dist/assets/index-1.js'), 'utf8'))).toEqual([
      'fonts.third-party.example',
    ])
    expect(foreignHosts('xmlns="http://www.w3.org/2000/svg"')).toEqual([])
  })

  it('texts missing in one language or naming other values', () => {
    expect(languageFaults({ a: { b: '甲' }, c: '{n} 户' }, { a: {}, c: '{m} households', d: 'x' })).toEqual([
      'a.b: no English text',
      'd: no Chinese text',
      'c: other values in braces',
    ])
  })

  it('texts that a page names and nobody wrote', () => {
    const source =
      "t('list.gone'); t(`case.states.${x}`); t(`none.${x}`); t('list.total'); titleKey = 'x'; title: 'menu.gone'"
    expect(missingTexts(source, { list: { total: '共' }, case: { states: { OPEN: '在办' } } })).toEqual([
      'list.gone',
      'menu.gone',
      'none.*',
    ])
  })

  it('lint on a component', async () => {
    const lint = new ESLint({ cwd: root, ignore: false })
    const found = rules(
      await lint.lintText(readFileSync(join(bad, 'Bad.vue'), 'utf8'), {
        filePath: join(root, 'apps/console/src/components/Bad.vue'),
      }),
    )
    expect(found).toEqual(
      expect.arrayContaining([
        'vue/component-api-style',
        'vue/no-bare-strings-in-template',
        'vue/no-v-html',
        'vuejs-accessibility/alt-text',
        'vuejs-accessibility/click-events-have-key-events',
      ]),
    )
  })

  it('lint on code that looks into another feature or at the clock', async () => {
    const lint = new ESLint({ cwd: root, ignore: false })
    const found = rules(
      await lint.lintText(readFileSync(join(bad, 'bad.ts'), 'utf8'), {
        filePath: join(root, 'apps/console/src/features/cases/bad.ts'),
      }),
    )
    expect(found).toEqual(
      expect.arrayContaining([
        'no-restricted-imports',
        '@typescript-eslint/no-explicit-any',
        'no-restricted-syntax',
        'no-console',
      ]),
    )
  })

  it('types in a template', () => {
    const run = spawnSync(join(root, 'node_modules/.bin/vue-tsc'), ['--noEmit', '-p', join(bad, 'types')], {
      encoding: 'utf8',
    })
    expect(run.stdout).toContain("Type 'number' is not assignable to type 'string'")
    expect(run.stdout).toContain("Property 'missing' does not exist")
  }, 60_000)

  const chromium = findChromium()
  if (!chromium) console.log('web: no Chromium on this machine, the axe gate is not proved here')
  it.skipIf(!chromium)(
    'axe and the width of a page',
    async () => {
      const browser = await startChromium()
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
      await page.goto(`file://${join(bad, 'page.html')}`)
      const found = (await axeFaults(page)).map((fault) => fault.split(':')[0])
      expect(found).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'label']))
      expect(await widthFaults(page)).toHaveLength(1)
      await browser.close()
    },
    60_000,
  )
})
