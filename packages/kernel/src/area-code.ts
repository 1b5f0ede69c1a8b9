import type { LocalizedText } from './locale.js'

/** A division with a GB/T 2260 code: the city, a district (区) or a banner (旗). */
export interface Area {
  readonly code: string
  readonly kind: 'CITY' | 'DISTRICT' | 'BANNER'
  readonly name: LocalizedText
}

/**
 * Ordos and its two districts and seven banners. Kangbashi was established in 2016 and is missing from older tables.
 * Streets and communities have statistical codes of 9 and 12 digits, which are not ours to make up: they go by own ids.
 */
export const ordosAreas: readonly Area[] = [
  { code: '150600', kind: 'CITY', name: { 'zh-CN': '鄂尔多斯市', en: 'Ordos City' } },
  { code: '150602', kind: 'DISTRICT', name: { 'zh-CN': '东胜区', en: 'Dongsheng District' } },
  { code: '150603', kind: 'DISTRICT', name: { 'zh-CN': '康巴什区', en: 'Kangbashi District' } },
  { code: '150621', kind: 'BANNER', name: { 'zh-CN': '达拉特旗', en: 'Dalad Banner' } },
  { code: '150622', kind: 'BANNER', name: { 'zh-CN': '准格尔旗', en: 'Jungar Banner' } },
  { code: '150623', kind: 'BANNER', name: { 'zh-CN': '鄂托克前旗', en: 'Otog Front Banner' } },
  { code: '150624', kind: 'BANNER', name: { 'zh-CN': '鄂托克旗', en: 'Otog Banner' } },
  { code: '150625', kind: 'BANNER', name: { 'zh-CN': '杭锦旗', en: 'Hanggin Banner' } },
  { code: '150626', kind: 'BANNER', name: { 'zh-CN': '乌审旗', en: 'Uxin Banner' } },
  { code: '150627', kind: 'BANNER', name: { 'zh-CN': '伊金霍洛旗', en: 'Ejin Horo Banner' } },
]

/** The parts of a code: two digits each for province, prefecture and county, as codes of their own. */
export interface AreaCode {
  readonly code: string
  readonly level: 'PROVINCE' | 'PREFECTURE' | 'COUNTY'
  readonly province: string
  readonly prefecture: string | null
}

export type AreaCodeResult =
  | { readonly ok: true; readonly value: AreaCode }
  | { readonly ok: false; readonly code: 'MALFORMED' }

/**
 * Reads a GB/T 2260 code of any province. Whether such a division exists, or existed once, is not checked: identity
 * numbers and certificates carry codes that were abolished long ago.
 */
export function readAreaCode(text: string): AreaCodeResult {
  const code = text.normalize('NFKC').trim()
  const [province, prefecture, county] = [code.slice(0, 2), code.slice(2, 4), code.slice(4)]
  const isComplete = /^[1-9]\d{5}$/.test(code) && province !== '10'
  if (!isComplete || (prefecture === '00' && county !== '00')) return { ok: false, code: 'MALFORMED' }
  const level = prefecture === '00' ? 'PROVINCE' : county === '00' ? 'PREFECTURE' : 'COUNTY'
  const value: AreaCode = {
    code,
    level,
    province: `${province}0000`,
    prefecture: level === 'PROVINCE' ? null : `${province}${prefecture}00`,
  }
  return { ok: true, value }
}

/** The area of Ordos with that code, if there is one. */
export const findOrdosArea = (code: string): Area | undefined => ordosAreas.find((area) => area.code === code)
