import { ref } from 'vue'
import { api, ok, whenSignedOut } from '@shared/api/client'
import { Problem } from '@shared/api/problem'
import type { Me } from '@shared/api/types'
import { clearDrafts } from './drafts'

/** Who is signed in; null when nobody, undefined while not yet asked. */
export const me = ref<Me | null>()

export async function load() {
  try {
    me.value = await ok(api.GET('/api/session'))
  } catch (thrown) {
    if (!(thrown instanceof Problem) || !thrown.signedOut) throw thrown
    me.value = null
  }
}

export async function signIn(account: string, password: string) {
  me.value = await ok(api.POST('/api/session', { body: { account, password } }))
}

export async function signOut() {
  await ok(api.DELETE('/api/session'))
  clearDrafts()
  me.value = null
}

whenSignedOut(() => (me.value = null))
