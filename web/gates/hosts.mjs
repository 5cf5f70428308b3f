/** Names that only stand in namespaces and in help links of messages; nothing is ever fetched from them. */
const ALLOWED = new Set([
  'www.w3.org',
  'vuejs.org',
  'router.vuejs.org',
  'vue-i18n.intlify.dev',
  'element-plus.org',
  'pinia.vuejs.org',
  'echarts.apache.org',
  'github.com',
  'localhost',
])

const ADDRESS = /(?:https?:)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi

/** Foreign hosts named in a built file: a leak of who uses the system, and a failure without Internet. */
export function foreignHosts(text) {
  const hosts = [...text.matchAll(ADDRESS)].map((match) => match[1].toLowerCase())
  return [...new Set(hosts)].filter((host) => !ALLOWED.has(host))
}
