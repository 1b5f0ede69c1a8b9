/**
 * All subgraphs in one program that costs next to nothing: it asks the real one the first time, and gives the same
 * answer to the same question ever after. With it in the place of the subgraphs, a load test measures the gateway.
 * `REPLAYED` holds the real addresses as JSON, by subgraph; it answers at `/<subgraph>`. It serves one caller only.
 */
import { createServer, type IncomingMessage } from 'node:http'

const originals: Record<string, string> = JSON.parse(process.env.REPLAYED ?? '')
const answers = new Map<string, Promise<string>>()

async function ask(url: string, request: IncomingMessage, body: string): Promise<string> {
  const { authorization = '' } = request.headers
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization }
  const response = await fetch(url, { method: 'POST', headers, body })
  return response.text()
}

createServer(async (request, response) => {
  const original = originals[(request.url ?? '').slice(1)]
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  if (original === undefined) return response.writeHead(request.url === '/health/ready' ? 200 : 404).end()
  const body = Buffer.concat(chunks).toString()
  const question = request.url + body
  const answer = answers.get(question) ?? ask(original, request, body)
  answers.set(question, answer)
  return response.writeHead(200, { 'content-type': 'application/json' }).end(await answer)
}).listen(Number(process.env.PORT), '127.0.0.1')
