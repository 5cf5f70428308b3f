// A messy roster goes in, a lawful decision comes out (扶贫联户管理办法 二, S3-2.2): every act through the interface as
// the officer whose turn it is, the clock moved between the days, and what that officer then sees looked at in the browser.
import assert from 'node:assert/strict'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { Api, signIn } from '../lib/api.mjs'
import { look, openBrowser, signedIn } from '../lib/browser.mjs'
import { Server, temporaryFolder } from '../lib/server.mjs'

const VILLAGE = '539961100202'
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

const ok = (answer, what) => {
  assert.ok(answer.status < 300, `${what}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Fills the form of an action as an officer would: what is asked for, the choices given. */
function fill(action, choices) {
  const values = {}
  for (const field of action.fields) {
    const options = field.options?.map((each) => each.value) ?? []
    if (field.name in choices) values[field.name] = choices[field.name]
    else if (!field.required) continue
    else if (field.type === 'CHECK') values[field.name] = true
    else if (field.type === 'MULTI_CHOICE') values[field.name] = options
    else if (field.type === 'PERSONS') values[field.name] = options.length >= 2 ? options.slice(0, 2) : [...options, '同行核查人']
    else if (field.type === 'CHOICE') values[field.name] = options[0]
    else if (field.type === 'DATE') values[field.name] = field.value
    else values[field.name] = '入户看了住房和收支,与申报相符。'
  }
  return values
}

async function act(officer, id, command, choices = {}) {
  const before = ok(await officer.get(`/api/cases/${id}`), 'case')
  const action = before.actions.find((each) => each.command === command)
  assert.ok(action, `${command} is offered; there is ${before.actions.map((a) => a.command)} at ${before.stateLabel}`)
  return ok(await officer.post(`/api/cases/${id}/commands`, { command, values: fill(action, choices) }), command)
}

async function photo(officer) {
  const form = new FormData()
  form.append('file', new Blob([PHOTO], { type: 'image/png' }), '照片.png')
  return ok(await officer.post('/api/files', form), 'photo').id
}

async function untilDone(officer, started) {
  for (let attempt = 0; attempt < 3000; attempt++) {
    const job = ok(await officer.get(`/api/jobs/${started.jobId}`), 'job')
    if (job.state === 'DONE') return
    assert.notEqual(job.state, 'FAILED', JSON.stringify(job))
  }
  assert.fail('the job did not end')
}

test('from a messy roster to a lawful decision', async (t) => {
  const folder = await temporaryFolder(t)
  const offset = path.join(folder, 'offset')
  const later = async (days) => {
    await writeFile(`${offset}.new`, `P${days}D`)
    await rename(`${offset}.new`, offset)
  }
  await later(0)
  const java = `-Dlianhu.clock-offset-file=${offset} -Dlianhu.allow-clock-offset=true`
  const server = await Server.start(t, { data: path.join(folder, 'data'), env: { LIANHU_JAVA_OPTS: java } })
  const whole = new Promise((resolve) =>
    server.child.stdout.on('data', () => server.output.includes('演示县已就绪') && resolve()),
  )
  await server.ready()
  await whole
  const browser = await openBrowser(t, { home: folder })
  const see = async (account, where, name) => {
    const page = await signedIn(browser, server.base, account)
    await page.goto(server.base + where)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await look(page, name)
    await page.context().close()
  }
  let clerk = await signIn(server.base, 'fengqiao2.ganbu')
  let household
  let id
  let notice

  await t.test('the roster is read by its content and every faulty cell is named', async () => {
    const form = new FormData()
    form.append('file', new Blob([await readFile(new URL('../fixtures/roster-messy.csv', import.meta.url))]), '名册.xls')
    const taken = ok(await clerk.post('/api/imports', form), 'upload')
    const sheets = taken.sheets ?? ok(await clerk.get(`/api/imports/${taken.id}/sheets`), 'sheets')
    const mapping = {
      sheets: sheets.map((sheet) => ({
        index: sheet.index,
        use: true,
        columns: sheet.columns.map((column) => ({ index: column.index, target: column.proposal })),
      })),
    }
    await untilDone(clerk, ok(await clerk.request('PUT', `/api/imports/${taken.id}/mapping`, { body: mapping }), 'mapping'))
    const faults = ok(await clerk.get(`/api/imports/${taken.id}/faults?limit=100`), 'faults').items
    assert.ok(faults.some((f) => f.severity === 'ERROR' && f.code.includes('ID_CHECK')), JSON.stringify(faults))
    await see('fengqiao2.ganbu', `/imports/${taken.id}`, 'journey-1-import-checked')
    await untilDone(clerk, ok(await clerk.post(`/api/imports/${taken.id}/confirm`, { accept: [] }), 'confirm'))
    const found = ok(await clerk.get(`/api/households?q=${encodeURIComponent('江明远')}`), 'search').items
    assert.equal(found.length, 1)
    assert.equal(found[0].members, 3)
    household = found[0].id
    await see('fengqiao2.ganbu', `/households/${household}`, 'journey-2-household')
  })

  await t.test('declared and checked in the village', async () => {
    const opened = await clerk.post('/api/cases', {
      householdId: household,
      scheme: 'fupin-lianhu',
      materials: ['application', 'proof'].map((code) => ({ code, present: true })),
    })
    id = ok(opened, 'declare').id
    const early = await clerk.post('/api/notices', { kind: 'NOTICE', caseIds: [id], place: VILLAGE })
    assert.equal(early.status, 409, 'no notice before the meeting')
    await act(clerk, id, 'check')
    await see('fengqiao2.ganbu', `/cases/${id}`, 'journey-3-case-checked')
  })

  await t.test('voted by the village meeting', async () => {
    const today = ok(await clerk.get('/api/session'), 'me').serverToday
    const meeting = ok(
      await clerk.post('/api/meetings', { place: VILLAGE, date: today, title: '村民代表会议民主评议', caseIds: [id] }),
      'meeting',
    )
    const present = meeting.attendees.map((each) => each.personId)
    const at = `/api/meetings/${meeting.id}`
    ok(await clerk.request('PUT', `${at}/attendance`, { body: { present } }), 'attendance')
    const votes = { for: present.length - 1, against: 1, abstain: 0, opinion: '情况属实' }
    ok(await clerk.request('PUT', `${at}/cases/${id}/votes`, { body: votes }), 'votes')
    ok(await clerk.request('PUT', `${at}/minutes`, { body: { text: '逐户介绍后投票。', chair: '村负责人', recorder: '村文书' } }), 'minutes')
    await see('fengqiao2.ganbu', `/meetings/${meeting.id}`, 'journey-4-meeting')
    ok(await clerk.post(`${at}/seal`, {}), 'seal')
  })

  await t.test('seven days under notice, an objection from the public, its answer', async () => {
    const drafted = ok(await clerk.post('/api/notices', { kind: 'NOTICE', caseIds: [id], place: VILLAGE }), 'draft')
    notice = ok(
      await clerk.post(`/api/notices/${drafted.id}/post`, { where: '村务公开栏', proofFileId: await photo(clerk) }),
      'post',
    )
    const code = notice.publicUrl.split('/').at(-1)
    const anybody = new Api(server.base)
    const shown = ok(await anybody.get(`/public/notices/${code}`), 'public notice')
    assert.ok(!JSON.stringify(shown).includes('江明远'), 'the name is masked')
    const page = await browser.newPage({ bypassCSP: true, viewport: { width: 360, height: 740 } })
    await page.goto(`${server.base}/p/notices/${code}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(page, 'journey-5-public-notice')
    const objection = ok(
      await anybody.post(`/public/notices/${code}/objections`, { entryNo: 1, anonymous: true, name: '', phone: '', text: '听说他家有一辆货车,请核实。' }),
      'objection',
    )
    await later(8)
    // Nobody stays signed in for eight days.
    clerk = await signIn(server.base, 'fengqiao2.ganbu')
    const stopped = ok(
      await clerk.post(`/api/notices/${notice.id}/remove`, { proofFileId: await photo(clerk) }),
      'taken down',
    )
    assert.equal(stopped.objections.length, 1)
    const checker = await signIn(server.base, 'fengqiao.jingban')
    ok(
      await checker.post(`/api/objections/${stopped.objections[0].id}/answer`, { answer: '经查车管登记,该户名下没有车辆。', upheld: false }),
      'answer',
    )
    const read = ok(await anybody.get(`/public/objections/${objection.receipt}`), 'receipt')
    assert.equal(read.state, 'ANSWERED')
    await see('fengqiao2.ganbu', `/notices/${notice.id}`, 'journey-6-notice')
    assert.equal((await anybody.get(`/public/notices/${code}`)).status, 404, 'gone after its days')
  })

  await t.test('checked in the field, reviewed, decided and announced', async () => {
    await act(await signIn(server.base, 'fengqiao.jingban'), id, 'check')
    await act(await signIn(server.base, 'fengqiao.shenhe'), id, 'review', { verdict: 'PASS' })
    await later(9)
    await act(await signIn(server.base, 'xian.shending'), id, 'decide', { outcome: 'GRANT', document: '澜联审〔2026〕99号' })
    await later(10)
    const county = await signIn(server.base, 'xian.jingban')
    const sheet = ok(await county.post('/api/notices', { kind: 'ANNOUNCEMENT', caseIds: [id], place: '539961000000' }), 'announcement')
    ok(await county.post(`/api/notices/${sheet.id}/post`, { where: '县政府网站', proofFileId: await photo(county) }), 'announce')
    const end = ok(await county.get(`/api/cases/${id}`), 'case')
    assert.equal(end.state, 'GRANTED')
    assert.ok(end.steps.every((step) => step.state === 'DONE'), JSON.stringify(end.steps.map((s) => [s.id, s.state])))
    await see('xian.jingban', `/cases/${id}`, 'journey-7-decided')
    const anybody = new Api(server.base)
    assert.ok(ok(await anybody.get('/public/announcements'), 'announcements').length > 0)
  })
})
