import { createServer } from 'node:net'

/**
 * Below the range from which Linux (32768), macOS and Windows (49152) take the ports of outgoing connections: a port
 * found here is not lost to a passing client between the moment it is found and the moment a server binds it.
 */
const lowest = 20_000
const highest = 32_000

/** A TCP port on the loopback address that nobody listens on now. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest))
    if (await isPortFree(port)) return port
  }
  throw new Error(`No free port found between ${lowest} and ${highest}`)
}

/** True when a server could listen on `port` of the loopback address now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
