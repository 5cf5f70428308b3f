/// <reference types="vite/client" />
import 'vue-router'
import type { FeaturePage } from './feature'

declare module 'vue-router' {
  interface RouteMeta extends FeaturePage {
    [key: symbol]: never
  }
}
