import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vite'
import { appConfig } from '../../vite.shared'

export default defineConfig(
  appConfig('console', '/', [components({ dirs: [], dts: false, resolvers: [ElementPlusResolver()] })]),
)
