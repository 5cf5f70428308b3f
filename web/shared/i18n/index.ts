import { createI18n } from 'vue-i18n'
import problemsEn from './problems.en.json'
import problemsZh from './problems.zh-CN.json'

export type Locale = 'zh-CN' | 'en'
export interface Messages {
  [key: string]: string | Messages
}

const STORED = 'lh.locale'

/** Chinese unless the user chose otherwise on this device. */
export function storedLocale(): Locale {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN'
}

export function createMessages(zh: Messages, en: Messages) {
  const locale: string = storedLocale()
  const messages: Record<string, Messages> = {
    'zh-CN': { ...zh, problem: problemsZh },
    en: { ...en, problem: problemsEn },
  }
  document.documentElement.lang = locale
  return createI18n({ legacy: false, locale, fallbackLocale: 'zh-CN', messages })
}

export function rememberLocale(locale: Locale) {
  localStorage.setItem(STORED, locale)
  document.documentElement.lang = locale
}
