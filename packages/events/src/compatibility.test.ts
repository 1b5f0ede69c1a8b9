import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { asyncApi } from './asyncapi.js'
import { contractViolations } from './compatibility.js'
import { defineEvent, type EventContract } from './contract.js'
import { allEvents } from './contracts/all.js'
import { code } from './contracts/fields.js'
import { partyBuildingEvents } from './contracts/party-building.js'
import type { JsonSchema } from './personal-data.js'
import { schemaFiles, schemaOf } from './schemas.js'

const folder = new URL('../../../docs/events/schemas/', import.meta.url)

const tested = (shape: z.ZodRawShape): EventContract =>
  defineEvent({
    publisher: 'volunteer',
    name: 'Tested',
    version: 1,
    means: 'A test ran.',
    term: '测试',
    data: z.object(shape),
  })

const before = tested({ kind: z.enum(['A', 'B']), at: code.nullable(), codes: z.array(code) })
const changedTo = (...contracts: EventContract[]) =>
  contractViolations(new Map([[before.type, schemaOf(before)]]), contracts)
const same = { kind: z.enum(['A', 'B']), at: code.nullable(), codes: z.array(code) }

describe('a contract may', () => {
  test('stay as it is', () => expect(changedTo(before)).toEqual([]))
  test('gain an optional field', () => expect(changedTo(tested({ ...same, added: code.optional() }))).toEqual([]))
  test('gain a version beside it', () =>
    expect(changedTo(before, { ...tested({}), type: 'onecore.volunteer.Tested.v2' })).toEqual([]))
})

describe('a contract may not', () => {
  const type = 'onecore.volunteer.Tested.v1'
  test.each<[string, EventContract[], string]>([
    ['disappear', [], `${type}: was published and is gone; consumers may still wait for it`],
    ['lose a field', [tested({ kind: same.kind, at: same.at })], `${type}: data.codes was removed`],
    ['demand a new field', [tested({ ...same, added: code })], `${type}: data.added was added and is not optional`],
    ['make a field optional', [tested({ ...same, kind: same.kind.optional() })], `${type}: data.kind became optional`],
    [
      'change an enumeration',
      [tested({ ...same, kind: z.enum(['A', 'B', 'C']) })],
      `${type}: data.kind: "enum" changed from ["A","B"] to ["A","B","C"]`,
    ],
    [
      'change a type',
      [tested({ ...same, codes: z.array(z.int()) })],
      `${type}: data.codes[]: "type" changed from "string" to "integer"`,
    ],
    ['stop being nullable', [tested({ ...same, at: code })], `${type}: data.at: has 0 alternatives instead of 2`],
  ])('%s', (_, contracts, violation) => {
    expect(changedTo(...contracts)).toContain(violation)
  })
})

test('the contracts keep what docs/events/schemas committed, and all of them are there', async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const committed = new Map<string, JsonSchema>()
  for (const name of names) {
    committed.set(name.replace(/\.json$/, ''), JSON.parse(await readFile(new URL(name, folder), 'utf8')))
  }
  expect(contractViolations(committed, allEvents)).toEqual([])
  expect([...committed.keys()].sort()).toEqual(allEvents.map(({ type }) => type).sort())
  for (const { name, content } of schemaFiles(allEvents)) {
    expect(committed.get(name.replace(/\.json$/, ''))).toEqual(JSON.parse(content))
  }
})

describe('the AsyncAPI document', () => {
  const document = asyncApi(allEvents, [{ group: 'volunteer', contracts: [...partyBuildingEvents] }])

  test('has a channel for each publisher and an operation for each direction', () => {
    expect(Object.values(document.channels).map(({ address }) => address)).toEqual([
      'onecore.party-building.v1',
      'onecore.volunteer.v1',
      'onecore.procurement.v1',
      'onecore.self-governance.v1',
    ])
    expect(document.operations['volunteer.receive.party-building']).toMatchObject({ action: 'receive' })
    expect(document.operations['volunteer.send']).toMatchObject({ action: 'send' })
  })

  test('every reference in it leads somewhere', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)
    for (const [, path = ''] of references) {
      const target = path.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document)
      expect([path, typeof target]).toEqual([path, 'object'])
    }
  })
})
