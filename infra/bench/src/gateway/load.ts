import autocannon from 'autocannon'

export interface Load {
  /** Address of the graph. */
  readonly url: string
  /** Body of the request, JSON. */
  readonly body: string
  /** The whole header. */
  readonly authorization: string
  readonly seconds: number
}

const connections = 20

/** Requests a second that a gateway answers to 20 clients who ask again as soon as they are answered. */
export async function requestsPerSecond({ url, body, authorization, seconds }: Load): Promise<number> {
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization },
    body,
    connections,
    duration: seconds,
  })
  const failed = result.errors + result.timeouts + result.non2xx
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed`)
  return result.requests.total / result.duration
}
