import type { Feature } from '@/feature'

const found = import.meta.glob<{ default: Feature }>('../features/*/module.ts', { eager: true })

export const features: readonly Feature[] = Object.values(found).map((module) => module.default)
