// The county that the journey opens: the sample county of ../shared when it is there, else the fixtures' small one.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOME } from './server.mjs'

const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

function sample() {
  const shared = process.env.LIANHU_SHARED ?? path.join(HOME, '../shared')
  const folder = path.join(shared, 'data/yunling')
  if (!existsSync(path.join(folder, 'roster-monitoring.xlsx'))) return undefined
  return {
    code: '539901000000',
    name: '云岭县',
    township: '青枫镇',
    village: '石板村',
    places: path.join(folder, 'divisions.csv'),
    roster: path.join(folder, 'roster-monitoring.xlsx'),
  }
}

const small = {
  code: '539961000000',
  name: '澜溪县',
  township: '枫桥镇',
  village: '枫林村',
  places: fixture('places.csv'),
  roster: fixture('roster-messy.csv'),
}

/** Says aloud which roster the journey takes. */
export function county() {
  const chosen = sample() ?? small
  console.log(`journey: the roster is ${path.basename(chosen.roster)}${chosen === small ? ' (../shared is absent)' : ''}`)
  return chosen
}

/** A second, small roster of households that nobody knows yet, to be taken back. */
export const strangers = ({ township, village }) =>
  Buffer.from(
    [
      '乡镇,行政村,户编号,姓名,身份证号码,与户主关系',
      `${township},${village},CH-901,关天佑,53996119700101921X,户主`,
      `${township},${village},CH-902,卜云生,539961197001029223,户主`,
    ].join('\n'),
  )

export const contents = (file) => readFileSync(file)
