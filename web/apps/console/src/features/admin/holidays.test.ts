import { describe, expect, it } from 'vitest'
import { readDays, runs } from './holidays'

describe('the days of the holiday notice', () => {
  it('are read as the notice writes them', () => {
    expect(readDays('10月1日至7日、2027-01-01 5.1', 2027)).toEqual({
      days: ['2027-01-01', '2027-05-01', ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `2027-10-${day}`)],
      faults: [],
    })
    expect(readDays('1月30日～2月2日', 2027).days).toEqual(['2027-01-30', '2027-01-31', '2027-02-01', '2027-02-02'])
  })

  it('are shown as rows, each of which is read again as the same days', () => {
    const { days } = readDays('1月1日至3日、4月4日、12月31日', 2027)
    expect(runs(days)).toEqual([
      { from: '2027-01-01', to: '2027-01-03' },
      { from: '2027-04-04', to: '2027-04-04' },
      { from: '2027-12-31', to: '2027-12-31' },
    ])
    const written = runs(days).map(({ from, to }) => (from === to ? from : `${from}至${to}`))
    expect(readDays(written.join('、'), 2027)).toEqual({ days, faults: [] })
  })

  it('are named when they are no days of that year', () => {
    expect(readDays('2月30日 2026-10-01 国庆 7日至1日', 2027)).toEqual({
      days: [],
      faults: ['2月30日', '2026-10-01', '国庆', '7日至1日'],
    })
  })
})
