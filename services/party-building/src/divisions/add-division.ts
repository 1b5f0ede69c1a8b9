import { divisionChanged } from '@onecore/events/contracts/party-building'
import { readAreaCode } from '@onecore/kernel/area-code'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId, stableId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { type DivisionLevel, divisionKind, divisionLevels } from './division.model.js'

const levelAbove: Record<DivisionLevel, DivisionLevel | null> = { CITY: null, BANNER: 'CITY', STREET: 'BANNER' }

/** The same code is the same division, so it cannot be entered twice, and its id is known before it is entered. */
export const divisionIdOf = (areaCode: string): string => stableId('div', `GB/T 2260/${areaCode}`)

/** An administrator enters the city, a banner or district, or a street. */
export const addDivision = creation({
  name: 'addDivision',
  payload: 'division',
  kind: divisionKind,
  action: 'ADD',
  input: z.object({
    level: z.enum(divisionLevels),
    name: shortText(100),
    mongolianName: shortText(200).optional(),
    englishName: shortText(200).optional(),
    areaCode: z
      .string()
      .refine((code) => readAreaCode(code).ok, { error: 'must be a GB/T 2260 code of 6 digits, e.g. 150603' })
      .optional(),
    parentId: idOf('div').optional(),
  }),
  facts: async ({ level, areaCode, parentId }, { read }) => ({
    parent: parentId === undefined ? null : await read.get(divisionKind, parentId),
    isCodeTaken: areaCode !== undefined && (await read.exists(divisionKind, { areaCode })),
    isSecondCity: level === 'CITY' && (await read.exists(divisionKind, { level: 'CITY' })),
  }),
  draft: (input, { facts: { parent }, now }) => {
    const _id = input.areaCode === undefined ? newId('div', now) : divisionIdOf(input.areaCode)
    return {
      _id,
      level: input.level,
      name: input.name,
      mongolianName: input.mongolianName ?? null,
      englishName: input.englishName ?? null,
      areaCode: input.areaCode ?? null,
      parentId: parent?._id ?? null,
      path: [...(parent?.path ?? []), _id],
    }
  },
  decide: (decision, division, _, { facts: { parent, isCodeTaken, isSecondCity } }) =>
    decision
      .refuseWhen(levelAbove[division.level] !== (parent?.level ?? null), 'WRONG_PARENT', 'parentId')
      .refuseWhen(isSecondCity, 'CITY_EXISTS', 'level')
      .refuseWhen(isCodeTaken, 'AREA_CODE_TAKEN', 'areaCode')
      .emit(divisionChanged, {
        divisionId: division._id,
        level: division.level,
        divisionName: division.name,
        parentId: division.parentId,
        path: division.path,
        isDissolved: false,
      }),
})
