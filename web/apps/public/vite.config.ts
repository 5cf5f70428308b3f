import { defineConfig } from 'vite'
import { appConfig } from '../../vite.shared'

export default defineConfig(appConfig('public', '/p/', [], ['chrome64', 'safari12']))
