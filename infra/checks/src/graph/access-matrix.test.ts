import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { modelOf } from '@onecore/store/kind'
import { commandsOf } from '@onecore/subgraph/service'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import { services } from '../services.js'
import { type GuardedField, guardedFields } from './access-table.js'
import { subgraphSchema } from './own-types.js'
import { mutationQuery, readQuery } from './testing/minimal-query.js'
import { storeSampleDocuments } from './testing/sample-document.js'
import { sampleInput } from './testing/sample-input.js'
import { type WrongCaller, wrongCallers } from './testing/wrong-callers.js'

/**
 * Every mutation and every other field with `@access`, as every kind of caller who has no business here, on things that
 * exist. Generated from the schema, so that a new field cannot be forgotten.
 */
describe.each(services.map((service) => ({ name: service.name, service })))('$name', ({ service }) => {
  const schema = subgraphSchema(service)
  const commands = new Map(commandsOf(service).map((command) => [command.name, command]))
  const guarded = guardedFields(service)
  let subgraph: TestSubgraph

  beforeAll(async () => {
    subgraph = await testSubgraph(service)
    await storeSampleDocuments(subgraph.connection, service, schema)
  })
  afterAll(() => subgraph.stop())

  /** Asks as every wrong caller, and tells whose answer is not the one that `expected` allows. */
  async function mistakes(
    query: string,
    variables: Record<string, unknown>,
    expected: (wrong: WrongCaller) => string[],
  ) {
    const answers = wrongCallers.map(async (wrong) => {
      const { errorCode, data } = await subgraph.ask(wrong.caller, query, variables)
      const answer = errorCode ?? JSON.stringify(Object.values(data)[0])
      const allowed = expected(wrong)
      return allowed.length === 0 || allowed.includes(answer) ? [] : [`${wrong.who} got ${answer}, not ${allowed}`]
    })
    return (await Promise.all(answers)).flat()
  }

  const mutations = guarded.filter(({ type }) => type === 'Mutation')
  test.each(mutations)('$field changes nothing for those who have no business here', async ({ field, to }) => {
    const command = commands.get(field)
    if (command === undefined) throw new Error(`${field} is no command`)
    const { query, inputType } = mutationQuery(schema, field)
    const { input, parsed } = sampleInput(inputType, command.input)
    if (command.does === 'change') {
      const target = { _id: command.target(parsed) }
      expect(await modelOf(subgraph.connection, command.kind).exists(target)).not.toBeNull()
    }
    // Whoever is signed in may begin something of their own; what exists belongs to somebody else.
    const isOwnMatter = command.does === 'create' && (to.includes('SIGNED_IN') || to.includes('PUBLIC'))
    const keptOut = isOwnMatter ? [] : ['FORBIDDEN', 'NOT_FOUND', ...(told[field] ?? [])]
    expect(await mistakes(query, { input }, (wrong) => (mayAsk(wrong, to) ? keptOut : [refusal(wrong)]))).toEqual([])
  })

  const reads = guarded
    .filter(({ type, to }) => type !== 'Mutation' && !to.includes('PUBLIC'))
    .map((read) => ({ name: `${read.type}.${read.field}`, read }))
  if (reads.length === 0) return
  test.each(reads)('$name is not shown to those it is not meant for', async ({ read }) => {
    const { query, variables } = readQuery(schema, read)
    expect(
      await mistakes(query, variables, (wrong) => (mayAsk(wrong, read.to) ? [] : [refusal(wrong), unseen])),
    ).toEqual([])
  })
})

const notOpen = '{"userErrors":[{"code":"WRONG_STATE"}]}'

/** Refusals that a mutation gives to people outside as well, with the reason why that tells them nothing. */
const told: Readonly<Record<string, readonly string[]>> = {
  // An order is offered to many at once: who comes too late learns that it is taken, by an id that they were shown.
  acceptVolunteerOrder: [notOpen],
  // Training sessions are public, and open to every volunteer.
  enrollInVolunteerTraining: ['{"userErrors":[{"code":"TRAINING_HAS_BEGUN"},{"code":"NOT_A_VOLUNTEER"}]}'],
  // Sessions of programmes are public, and so is whether people can sign up.
  signUpForProgrammeSession: [notOpen],
  signUpChildForProgrammeSession: [notOpen],
  takeProgrammeHelperPlace: [notOpen],
}

/** The thing that has the field is not there for somebody who may not see it, and so neither is the field. */
const unseen = '[null]'

const mayAsk = ({ caller, roles }: WrongCaller, to: GuardedField['to']): boolean =>
  to.includes('PUBLIC') ||
  (to.includes('SIGNED_IN') && caller.kind !== 'ANONYMOUS') ||
  roles.some((role) => to.includes(role))

const refusal = ({ caller }: WrongCaller): string => (caller.kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN')
