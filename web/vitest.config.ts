import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@shared': here('./shared'), '@': here('./apps/console/src') } },
  test: {
    environment: 'happy-dom',
    include: ['{shared,apps}/**/*.test.ts', 'gates/*.test.mjs'],
    server: { deps: { inline: ['element-plus'] } },
    reporters: ['default', './gates/closing-line.ts'],
  },
})
