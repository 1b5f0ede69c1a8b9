import type { GraphClient } from './graph-client.js'

type Input = Readonly<Record<string, unknown>>
interface UserError {
  readonly code: string
  readonly message: string
}

/** A step that did not go as the walk says. */
export class WalkError extends Error {
  override readonly name = 'WalkError'
}

/** Somebody carries out a mutation; it must be accepted. Returns the payload's `thing`, with the fields asked for. */
export async function act<Thing = { readonly id: string }>(
  who: GraphClient,
  mutation: string,
  input: Input,
  thing: string,
  fields = 'id',
): Promise<Thing> {
  const payload = await send(who, mutation, input, `${thing} { ${fields} }`)
  const refusals = payload.userErrors.map(({ code, message }) => `${code} (${message})`)
  if (refusals.length > 0) throw new WalkError(`${mutation} was refused: ${refusals.join(', ')}`)
  return payload[thing] as Thing
}

/** Somebody tries what they must not do now; returns the codes of the refusals. */
export async function tryInVain(who: GraphClient, mutation: string, input: Input): Promise<readonly string[]> {
  const { userErrors } = await send(who, mutation, input, '')
  if (userErrors.length === 0) throw new WalkError(`${mutation} was accepted, but should have been refused`)
  return userErrors.map(({ code }) => code)
}

/** Somebody asks; it must be answered without an error. */
export async function see<Data>(who: GraphClient, query: string, variables: Input = {}): Promise<Data> {
  const { data, errors } = await who.ask(query, variables)
  if (errors.length > 0) throw new WalkError(errors.map(({ message }) => message).join('; '))
  return data as Data
}

async function send(
  who: GraphClient,
  mutation: string,
  input: Input,
  selection: string,
): Promise<Record<string, unknown> & { userErrors: readonly UserError[] }> {
  const inputType = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`
  const query = `mutation Walk($input: ${inputType}) { ${mutation}(input: $input) { ${selection} userErrors { code message } } }`
  const { data, errors } = await who.ask(query, { input })
  if (errors.length > 0) {
    const told = errors.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'} (${message})`)
    throw new WalkError(`${mutation}: ${told.join(', ')}`)
  }
  return data[mutation]
}
