/** The part of JSON Schema that contracts use. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly format?: string
  readonly [keyword: string]: unknown
}

/** Words which, as the last word of a field's name, announce personal data. */
const personalWords = new Set(
  'name surname phone mobile telephone address email contact birthday birthdate age gender ethnicity wechat'.split(' '),
)
const personalFields = /^(id(card)?number|residentid|idcard|dateofbirth|bankaccount|licenseplate)$/i

/** A name is public when the field says that it is a body's or a place's. */
const publicName = /^(division|community|unit|organization|team|station|estate)Name$/

/**
 * Paths of fields that could carry personal data: named like it, or free text (a string bound by no pattern, format
 * or enumeration), in which anybody may have typed a name.
 */
export function personalDataIn(schema: unknown, path = ''): string[] {
  const node = schema as JsonSchema
  const here = Object.entries(node.properties ?? {}).flatMap(([field, child]) => {
    const at = path === '' ? field : `${path}.${field}`
    if (publicName.test(field)) return []
    return isPersonal(field) ? [at] : personalDataIn(child, at)
  })
  const inside = [...(node.anyOf ?? []), ...(node.items ? [node.items] : [])]
  const free = isFreeText(node) ? [`${path} (free text)`] : []
  return [...here, ...inside.flatMap((child) => personalDataIn(child, path)), ...free]
}

const isPersonal = (field: string): boolean => personalFields.test(field) || personalWords.has(lastWord(field))

const lastWord = (field: string): string => (/[A-Z]?[a-z]*$/.exec(field)?.[0] ?? field).toLowerCase()

const isFreeText = (node: JsonSchema): boolean =>
  node.type === 'string' &&
  node.enum === undefined &&
  node.const === undefined &&
  node.pattern === undefined &&
  node.format === undefined
