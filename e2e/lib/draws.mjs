// Brings a case to the county's draw (S1-11): the steps before it are other tests' business and go by the interface.
import assert from 'node:assert/strict'
import { signIn } from './api.mjs'

export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const DAYS_UNDER_NOTICE = 8

const done = (answer) => {
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}

async function photo(officer) {
  const form = new FormData()
  form.append('file', new Blob([PHOTO], { type: 'image/png' }), '照片.png')
  return done(await officer.post('/api/files', form)).id
}

const materials = ['identity', 'declaration', 'commitment']

/** Two households of the township, applied, checked and reviewed, their notice over: what the county draws from. */
export async function casesToDrawFrom(base, { officer, reviewer, today, later }) {
  let township = await signIn(base, officer)
  const reviews = await signIn(base, reviewer)
  const homes = done(await township.get('/api/households?limit=40')).items.slice(-2)
  const ids = []
  for (const home of homes) {
    const body = {
      householdId: home.id,
      scheme: 'tekun-anhui',
      procedure: 'grant',
      origin: 'household',
      materials: materials.map((code) => ({ code, present: true })),
    }
    const { id } = done(await township.post('/api/cases', body))
    const act = async (who, command, values) =>
      done(await who.post(`/api/cases/${id}/commands`, { command, values: { legalDate: today(), ...values } }))
    await act(township, 'accept', { origin: 'household', written: true, materials, notApplicable: ['disability-certificate'] })
    await act(township, 'authorise', { document: '授权书' })
    const findings = { 'finding.labour': 'MET', 'finding.livelihood': 'MET', 'finding.support': 'MET' }
    await act(township, 'check', { report: '入户看过', investigators: ['核查员甲', '核查员乙'], ...findings })
    await act(township, 'skip', { reason: '情况清楚' })
    await act(reviews, 'review', { verdict: 'PASS', reason: '同意' })
    ids.push(id)
  }
  const place = homes[0].placeCode.slice(0, 9) + '000'
  const notice = done(await township.post('/api/notices', { kind: 'NOTICE', caseIds: ids, place })).id
  done(await township.post(`/api/notices/${notice}/post`, { where: '村务公开栏', proofFileId: await photo(township) }))
  await later(DAYS_UNDER_NOTICE)
  township = await signIn(base, officer)
  done(await township.post(`/api/notices/${notice}/remove`, { proofFileId: await photo(township) }))
  return homes.map((home) => home.headName)
}
