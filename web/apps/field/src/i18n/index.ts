import { createMessages } from '@shared/i18n'
import en from './en.json'
import zh from './zh-CN.json'

export const i18n = createMessages(zh, en)
