import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { DemoIssuer } from './demo-issuer.js'
import { personas } from './personas.js'

const tokenRequest = z.object({ persona: z.string() })

/** The demo city's sign-in: pick a persona, get its token. Registered in demo mode only. */
export function demoRoutes(app: FastifyInstance, issuer: DemoIssuer): void {
  app.get('/demo/.well-known/jwks.json', async () => issuer.publicKeys)

  app.get('/demo/personas', async () => personas)

  app.post('/demo/token', async (request, reply) => {
    const wanted = tokenRequest.safeParse(request.body).data?.persona
    const persona = personas.find(({ key }) => key === wanted)
    if (persona === undefined) {
      const message = `"persona" must be one of: ${personas.map(({ key }) => key).join(', ')}`
      return reply.code(400).send({ errors: [{ message, extensions: { code: 'UNKNOWN_PERSONA' } }] })
    }
    void reply.header('cache-control', 'no-store')
    return issuer.tokenFor(persona.subject)
  })
}
