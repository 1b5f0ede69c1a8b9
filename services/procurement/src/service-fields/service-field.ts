import { z } from 'zod'

/** One of the fields in which communities buy services from social organizations. 购买服务领域 */
export interface ServiceField {
  readonly code: string
  /** Null while nobody has published the field's name. */
  readonly name: { readonly en: string; readonly 'zh-CN': string } | null
}

/**
 * The purchase of services was piloted in nine fields, of which the published account names three. The other six keep
 * their place without a name: an invented one would be taken for fact. Whoever knows a name writes it here.
 */
export const serviceFields = [
  { code: 'CHARITY', name: { en: 'Charity', 'zh-CN': '公益慈善' } },
  { code: 'CULTURE_SPORT', name: { en: 'Culture and sport', 'zh-CN': '文化体育' } },
  { code: 'COUNSELLING_RIGHTS', name: { en: 'Counselling and rights', 'zh-CN': '疏导维权' } },
  { code: 'UNNAMED_4', name: null },
  { code: 'UNNAMED_5', name: null },
  { code: 'UNNAMED_6', name: null },
  { code: 'UNNAMED_7', name: null },
  { code: 'UNNAMED_8', name: null },
  { code: 'UNNAMED_9', name: null },
] as const satisfies readonly ServiceField[]

const named = serviceFields.filter(({ name }) => name !== null).map(({ code }) => code)

/** A field that something can be put into: only one with a name, since nobody can tell what the others are. */
export const serviceFieldCode = z.enum(named)

/** The fields of an organization or a project, each once. */
export const serviceFieldCodes = z
  .array(serviceFieldCode)
  .max(named.length)
  .transform((codes) => [...new Set<string>(codes)])

/** The entry of a stored code. Code tables shrink never: an unknown code is a defect. */
export function getServiceField(code: string): ServiceField {
  const found = serviceFields.find((field) => field.code === code)
  if (found === undefined) throw new RangeError(`no service field "${code}"`)
  return found
}
