import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startTestGraph, type TestGraph } from '../testing/test-graph.js'

let graph: TestGraph
let queries: string

beforeAll(async () => {
  queries = await mkdtemp(join(tmpdir(), 'gateway-queries-'))
  await writeFile(join(queries, 'teams.graphql'), '# All teams 全部队伍\n{ teams }\n')
  await writeFile(join(queries, 'community.graphql'), 'query ($id: ID!) { community(id: $id) { name } }\n')
  await writeFile(join(queries, 'community.variables.json'), '{ "id": "comm_1" }\n')
  graph = await startTestGraph({ EXAMPLE_QUERIES_PATH: queries })
})
afterAll(async () => {
  await graph.stop()
  await rm(queries, { recursive: true })
})

test.each(['/', '/explorer'])('the page at %s and all it loads come from here', async (path) => {
  const page = await fetch(graph.gateway.url + path, { headers: { accept: 'text/html' } })
  expect(page.headers.get('content-type')).toMatch(/^text\/html/)
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/)

  const html = await page.text()
  const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link ?? '')
  expect(links.length).toBeGreaterThan(5)
  expect(html).not.toMatch(/https?:\/\//)
  for (const link of links) {
    expect(link).toMatch(/^\/explorer\//)
    const file = await fetch(graph.gateway.url + link)
    expect([link, file.status]).toEqual([link, 200])
    const content = await file.text()
    if (!link.includes('/vendor/')) expect(content).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  }
})

test('the examples are those of the folder, with their titles and variables', async () => {
  const response = await fetch(`${graph.gateway.url}/explorer/queries`)
  expect(await response.json()).toEqual([
    {
      name: 'community',
      title: 'community',
      query: 'query ($id: ID!) { community(id: $id) { name } }\n',
      variables: '{ "id": "comm_1" }\n',
    },
    { name: 'teams', title: 'All teams 全部队伍', query: '# All teams 全部队伍\n{ teams }\n', variables: null },
  ])
})

test.each([
  '/explorer/assets/../package.json',
  '/explorer/assets/%2e%2e/package.json',
  '/explorer/vendor/package.json',
])('nothing else can be read: %s', async (path) => {
  expect((await graph.gateway.app.inject(path)).statusCode).toBeGreaterThanOrEqual(400)
})
