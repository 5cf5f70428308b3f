import { readdirSync } from 'node:fs'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import ts from 'typescript-eslint'

const featuresFolder = new URL('./apps/console/src/features/', import.meta.url)

/** One zone a feature, made from the folder names: shared → components → features → app. */
function featureZones() {
  const names = readdirSync(featuresFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return names.map((name) => ({
    files: [`apps/console/src/features/${name}/**/*.{ts,vue}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [...names.filter((other) => other !== name).map((other) => `@/features/${other}/**`), '@/app/**'],
              message:
                'A feature does not import another feature or the app: move what both need to @/components or @shared.',
            },
            {
              group: ['element-plus'],
              importNames: ['default'],
              message: 'Import single components, not the whole library.',
            },
          ],
        },
      ],
    },
  }))
}

const sizes = (max) => ['error', { max, skipBlankLines: true, skipComments: true }]

export default [
  { ignores: ['dist/**', 'node_modules/**', 'target/**', 'shared/api/schema.d.ts', 'gates/bad/**'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'max-lines': ['error', { max: 200 }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/no-bare-strings-in-template': [
        'error',
        {
          allowlist: [
            '·',
            '—',
            '/',
            '%',
            '(',
            ')',
            '（',
            '）',
            '*',
            '：',
            '→',
            '←',
            '‹',
            '×',
            '#',
            '✓',
            '!',
            '●',
            '▾',
            '☰',
            '；',
            '.',
            ',',
          ],
        },
      ],
      'vue/multi-word-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'always', component: 'always' } }],
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
    },
  },
  {
    files: ['**/*.{ts,vue}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines-per-function': sizes(80),
      'max-params': ['error', { max: 5 }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Take the time from shared/rules/clock.ts: tests set it.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the time from shared/rules/clock.ts: tests set it.',
        },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.test.ts', 'gates/**', 'shared/rules/clock.ts'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    rules: {
      'vuejs-accessibility/label-has-for': 'off',
      'vuejs-accessibility/no-autofocus': 'error',
      'vuejs-accessibility/form-control-has-label': 'error',
    },
  },
  ...featureZones(),
]
