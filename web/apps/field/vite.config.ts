import { defineConfig } from 'vite'
import { appConfig } from '../../vite.shared'

export default defineConfig(appConfig('field', '/m/', [], ['chrome64', 'safari12']))
