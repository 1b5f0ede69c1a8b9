import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'graphql'
import { readSupergraph } from './supergraph.js'

let folder: string
let path: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supergraph-'))
  path = join(folder, 'supergraph.graphql')
  const { supergraphSdl } = composeServices([
    { name: 'party-building', url: 'http://party:4001/graphql', typeDefs: parse('type Query { a: Int }') },
    { name: 'volunteer', url: 'http://volunteer:4002/graphql', typeDefs: parse('type Query { b: Int }') },
  ])
  await writeFile(path, supergraphSdl ?? '')
})
afterAll(() => rm(folder, { recursive: true }))

test('subgraphs are where the graph says, unless the configuration says otherwise', async () => {
  const { subgraphs } = await readSupergraph(path, new Map([['volunteer', 'http://127.0.0.1:9/graphql']]))
  expect(subgraphs).toEqual([
    { name: 'party-building', url: 'http://party:4001/graphql' },
    { name: 'volunteer', url: 'http://127.0.0.1:9/graphql' },
  ])
})

test('an address for a subgraph the graph does not have stops the start', async () => {
  await expect(readSupergraph(path, new Map([['voluntier', 'http://x/']]))).rejects.toThrow(
    /voluntier.*party-building, volunteer/,
  )
})
