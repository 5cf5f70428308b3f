import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { PluginOption, UserConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The Chromium of the last Windows 7 machines; see docs/adr. */
export const OFFICE_BROWSERS = ['chrome109', 'safari15']

/** What the web apps have in common: one root and one output folder each, so that none ships another's code. */
export function appConfig(
  app: string,
  base: string,
  plugins: PluginOption[] = [],
  target: string[] = OFFICE_BROWSERS,
): UserConfig {
  return {
    root: here(`./apps/${app}`),
    base,
    plugins: [vue(), ...plugins],
    resolve: { alias: { '@shared': here('./shared'), '@': here(`./apps/${app}/src`) } },
    build: { outDir: here(`./dist/${app}`), emptyOutDir: true, target, reportCompressedSize: false },
    server: {
      proxy: Object.fromEntries(
        ['/api', '/public'].map((path) => [path, process.env.LIANHU_SERVER ?? 'http://localhost:18080']),
      ),
    },
  }
}
