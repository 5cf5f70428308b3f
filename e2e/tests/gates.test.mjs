// Each gate is seen red on its bad example, and no gate is without one (docs/gates.md).
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { HOME } from '../lib/server.mjs'

const read = (file) => readFileSync(path.join(HOME, file), 'utf8')
const find = 'LIANHU_HOME=$0; . "$0/bin/common.sh"; find_java; echo "$JAVA_HOME"'
const JAVA_HOME = execFileSync('bash', ['-c', find, HOME], { encoding: 'utf8' }).trim()

/** Runs a goal on the bad examples; it has to fail, and what it printed is answered. */
function refused(...goals) {
  const run = spawnSync('mvn', ['-B', '-ntp', '-f', 'config/bad/pom.xml', ...goals], {
    cwd: HOME,
    encoding: 'utf8',
    env: { ...process.env, JAVA_HOME },
  })
  assert.notEqual(run.status, 0, `${goals} let the bad examples pass`)
  return run.stdout + run.stderr
}

const CHECKSTYLE_FRAME = ['Checker', 'TreeWalker', 'SuppressionSingleFilter', 'SuppressWarningsHolder']
const checkstyleRules = () =>
  [...read('config/checkstyle.xml').matchAll(/<module name="(\w+)"/g)]
    .map((match) => match[1])
    .filter((name) => !CHECKSTYLE_FRAME.includes(name))

test('Checkstyle refuses the bad example by every rule that it has', () => {
  const output = refused('checkstyle:check@sizes')
  for (const rule of checkstyleRules()) assert.match(output, new RegExp(`\\) ${rule}: `), rule)
})

test('Spotless refuses each bad layout', () => {
  const output = refused('spotless:check')
  for (const name of ['Layout', 'Unused', 'Trailing', 'NoEnd']) assert.ok(output.includes(`bad/${name}.java`), name)
})

test('the compiler refuses absent values and warnings', () => {
  assert.match(refused('clean', 'compile', '-Dbad.left.out=Raw'), /Nullness\.java.*\[NullAway\]/)
  assert.match(refused('clean', 'compile', '-Dbad.left.out=Nullness'), /Raw\.java: warnings found and -Werror/)
})

test('the build refuses a JDK that is too old', () => {
  assert.match(refused('enforcer:enforce@enforce', '-Dlianhu.jdk=[99,)'), /Lianhu needs JDK 25/)
})

/** Every gate there is, found in the places where gates are made. */
function gates() {
  const pom = read('pom.xml')
  const goals = [...pom.matchAll(/<artifactId>([\w-]+?)-?maven-plugin<\/artifactId>|<artifactId>maven-([\w-]+)-plugin<\/artifactId>|<goal>(check|enforce)<\/goal>/g)]
  const found = []
  let plugin
  for (const [, theirs, mavens, goal] of goals) {
    if (goal) found.push(`\`${plugin}:${goal}\``)
    else plugin = theirs ?? mavens
  }
  for (const rule of checkstyleRules()) found.push(`\`checkstyle:check\` ${rule}`)
  const format = pom.slice(pom.indexOf('</palantirJavaFormat>'), pom.indexOf('</java>'))
  for (const [, step] of format.matchAll(/<(\w+) \/>/g)) found.push(`\`spotless:check\` ${step}`)
  for (const flag of ['-Werror', 'NullAway']) if (pom.includes(flag)) found.push(`\`${flag}\``)
  const rules = readdirSync(path.join(HOME, 'app/src/test/java/org/lianhu/app/rules')).filter((f) => f.endsWith('Test.java'))
  for (const name of [...rules, 'ModularityTest.java', 'CanaryWalkModuleTest.java', 'PermissionsTest.java'])
    found.push(`\`${name.replace('.java', '')}\``)
  for (const [, step] of JSON.parse(read('web/package.json')).scripts.check.matchAll(/npm run (\w+)/g)) found.push(`web \`${step}\``)
  const tools = ['closing-line.ts', 'pages.mjs', 'run.mjs']
  for (const name of readdirSync(path.join(HOME, 'web/gates')))
    if (/\.mjs$/.test(name) && !name.endsWith('.test.mjs') && !tools.includes(name)) found.push(`web \`gates/${name}\``)
  return found
}

/** What is wrong with a table of gates: gates that are not in it, examples that are gone. */
function gaps(table) {
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| gate'))
  const listed = rows.map((line) => line.split('|').map((cell) => cell.trim()))
  const missing = gates().filter((gate) => !listed.some(([, name]) => name === gate || name.startsWith(`${gate} `)))
  const gone = listed.filter(([, , , file, sign]) => {
    return !existsSync(path.join(HOME, file)) || !read(file).includes(sign.replaceAll('`', ''))
  })
  return [...missing.map((gate) => `${gate}: no bad example`), ...gone.map(([, name]) => `${name}: the example is gone`)]
}

test('no gate is without a bad example', () => {
  const table = read('docs/gates.md')
  assert.ok(gates().length >= 28, gates().join(', '))
  assert.deepEqual(gaps(table), [])
  const worse = table.replace(/^\| `NullAway`.*\n/m, '').replace('`crooked( int a)`', '`straight`')
  assert.deepEqual(gaps(worse), ['`NullAway`: no bad example', '`spotless:check`: the example is gone'])
})
