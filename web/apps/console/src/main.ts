import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { whenSignedOut } from '@shared/api/client'
import '@shared/theme/tokens.css'
import App from './app/App.vue'
import { appErrors } from './app/errors'
import { createAppRouter } from './app/router'
import { i18n } from './i18n'
import { useSession } from './session/session'
import 'element-plus/theme-chalk/base.css'
import './theme.css'

const app = createApp(App)
app.use(createPinia())
app.use(i18n)
const session = useSession()
whenSignedOut(() => session.serverForgot())
app.config.errorHandler = (thrown) => appErrors.show(thrown)
app.use(createAppRouter(session))
app.mount('#app')
