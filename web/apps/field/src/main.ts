import { createApp } from 'vue'
import '@shared/theme/tokens.css'
import App from './App.vue'
import { i18n } from './i18n'
import { router } from './router'
import './field.css'

createApp(App).use(i18n).use(router).mount('#app')
