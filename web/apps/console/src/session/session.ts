import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, ok } from '@shared/api/client'
import { Problem } from '@shared/api/problem'
import type { Me } from '@shared/api/types'
import { clearDrafts } from '@/composables/drafts'

interface FirstAdministrator {
  token: string
  account: string
  name: string
  password: string
  placeCode: string
  placeName: string
}

/** Who is signed in, in which post, and what that post may do. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  /** The server no longer knows us although a page is open: sign in again without leaving it. */
  const expired = ref(false)
  const known = ref(false)

  const activePost = computed(() => me.value?.posts.find((post) => post.postId === me.value?.activePostId) ?? null)

  function may(permission?: string): boolean {
    if (!permission) return true
    return me.value?.permissions.includes(permission) ?? false
  }

  function accept(next: Me) {
    if (me.value && me.value.userId !== next.userId) clearDrafts()
    me.value = next
    expired.value = false
    known.value = true
  }

  async function load() {
    try {
      accept(await ok(api.GET('/api/session')))
    } catch (thrown) {
      if (!(thrown instanceof Problem) || !thrown.signedOut) throw thrown
      me.value = null
    }
    known.value = true
    expired.value = false
  }

  const signIn = async (account: string, password: string) =>
    accept(await ok(api.POST('/api/session', { body: { account, password } })))

  const becomeFirst = async (body: FirstAdministrator) =>
    accept(await ok(api.POST('/api/session/first-administrator', { body })))

  const switchPost = async (postId: string) => accept(await ok(api.PUT('/api/session/post', { body: { postId } })))

  const changePassword = async (oldPassword: string, newPassword: string) =>
    accept(await ok(api.PUT('/api/session/password', { body: { oldPassword, newPassword } })))

  async function signOut() {
    await ok(api.DELETE('/api/session'))
    clearDrafts()
    me.value = null
  }

  function serverForgot() {
    if (me.value) expired.value = true
  }

  return {
    me,
    known,
    expired,
    activePost,
    may,
    load,
    signIn,
    becomeFirst,
    switchPost,
    changePassword,
    signOut,
    serverForgot,
  }
})
