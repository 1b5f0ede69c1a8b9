/** What the graph answered over HTTP. */
export interface GraphAnswer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks reads the fields they asked for.
  readonly data: any
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** Somebody at the gateway: everything they ask is asked with their token, or with none. */
export interface GraphClient {
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<GraphAnswer>
}

/** A client of the gateway at `url` (without a path). `authorization` is the whole header's value. */
export const graphClient = (url: string, authorization?: string): GraphClient => ({
  async ask(query, variables = {}) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-language': 'en',
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    })
    const { data = null, errors = [] } = (await response.json()) as Partial<GraphAnswer>
    return { status: response.status, data, errors }
  },
})
