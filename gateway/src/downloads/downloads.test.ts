import { once } from 'node:events'
import { get, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startTestGraph, type TestGraph } from '../testing/test-graph.js'

let graph: TestGraph
/** How the subgraph behaves for each token. */
const answers: Record<string, (response: ServerResponse) => void> = {
  'whole.a.b': (response) => {
    response.setHeader('content-type', 'text/csv; charset=utf-8')
    response.setHeader('content-disposition', 'attachment; filename="orders.csv"')
    response.setHeader('referrer-policy', 'no-referrer')
    response.setHeader('x-internal', 'secret')
    response.end('\u{FEFF}a,b\r\n')
  },
  'expired.a.b': (response) => {
    response.statusCode = 410
    response.end('{"errors":[{"message":"Over","extensions":{"code":"LINK_EXPIRED"}}]}')
  },
  'broken.a.b': (response) => {
    response.setHeader('content-type', 'text/csv; charset=utf-8')
    response.write('a,b\r\n', () => response.destroy())
  },
  'endless.a.b': (response) => {
    endless = response
    response.write('x'.repeat(1_000))
    arrived()
  },
}
let endless: ServerResponse | undefined
let arrived = () => {}

beforeAll(async () => {
  graph = await startTestGraph({ DOWNLOAD_TIMEOUT_MS: '500' }, (token, response) => answers[token]?.(response))
})
afterAll(() => graph.stop())

const download = (path: string, init: RequestInit = {}) => fetch(`${graph.gateway.url}/downloads/${path}`, init)
const codeOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  return [response.status, errors[0]?.extensions.code]
}

describe('a link', () => {
  test('leads to the file of its subgraph, with the headers that belong to the file and no others', async () => {
    const response = await download('volunteer/whole.a.b')
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('\u{FEFF}a,b\r\n')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="orders.csv"')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('x-internal')).toBeNull()
  })

  test('is the only credential: nothing else of the client goes to the subgraph', async () => {
    const headers = { authorization: 'Bearer stolen', cookie: 'a=b', 'x-correlation-id': 'matter-0003' }
    await (await download('volunteer/whole.a.b', { headers })).text()
    const received = graph.volunteer.received.at(-1)
    expect(received).toMatchObject({ 'x-correlation-id': 'matter-0003' })
    expect(received).not.toHaveProperty('authorization')
    expect(received).not.toHaveProperty('cookie')
  })

  test('that is over is told as the subgraph tells it', async () => {
    expect(await codeOf(await download('volunteer/expired.a.b'))).toEqual([410, 'LINK_EXPIRED'])
  })

  test.each(['nonsense', 'a.b.c/../../graphql', 'a.b.c?x=1/', `${'x'.repeat(7_000)}.b.c`])(
    'is not any other text (%#), and the subgraph is not asked',
    async (token) => {
      const before = graph.volunteer.received.length
      const response = await download(`volunteer/${encodeURIComponent(token)}`)
      expect(await codeOf(response)).toEqual([403, 'LINK_NOT_GOOD'])
      expect(graph.volunteer.received).toHaveLength(before)
    },
  )

  test('to a service that is not there is no path', async () => {
    expect(await codeOf(await download('nowhere/whole.a.b'))).toEqual([404, 'NOT_FOUND'])
  })
})

describe('a file that is not whole', () => {
  test('ends in a broken connection', async () => {
    await expect(download('volunteer/broken.a.b').then((response) => response.text())).rejects.toThrow()
  })

  test('is given up after the time that downloads may take', async () => {
    await expect(download('volunteer/endless.a.b').then((response) => response.text())).rejects.toThrow()
  })

  test('is not asked of the subgraph any longer once the client has gone', async () => {
    const begun = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const client = get(`${graph.gateway.url}/downloads/volunteer/endless.a.b`).on('error', () => {})
    await begun
    const closed = once(endless as ServerResponse, 'close')
    client.destroy()
    await closed
  })
})

test('a stop does not wait for files', async () => {
  const stopping = await startTestGraph({}, (token, response) => answers[token]?.(response))
  const response = await fetch(`${stopping.gateway.url}/downloads/volunteer/endless.a.b`)
  await stopping.stop()
  await expect(response.text()).rejects.toThrow()
})

test('a subgraph that is away is told', async () => {
  const half = await startTestGraph()
  await half.volunteer.stop()
  const response = await fetch(`${half.gateway.url}/downloads/volunteer/whole.a.b`)
  expect(await codeOf(response)).toEqual([503, 'SERVICE_UNAVAILABLE'])
  await half.stop()
})
