/** The address of a real server that `npm test` started, or a clear word on why there is none. */
export function serverFromEnvironment(variable: 'MONGODB_URI' | 'KAFKA_BROKERS', example: string): string {
  const value = process.env[variable]
  if (value) return value
  throw new Error(`${variable} is not set: run this test through \`npm test -- <file>\`, or set ${variable}=${example}`)
}
