import { personErased } from '@onecore/events/contracts/self-governance'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { volunteerCertificateLifecycle } from './certificate.lifecycle.js'
import { volunteerCertificateKind } from './certificate.model.js'
import { revokeByItself } from './revocation.js'

/**
 * Certificates of a person who was erased certify nobody any more (Personal Information Protection Law, art. 47); what
 * the community wrote about them goes. Not a mutation.
 */
export const eraseVolunteerCertificate = change({
  name: 'eraseVolunteerCertificate',
  payload: 'certificate',
  kind: volunteerCertificateKind,
  action: 'ERASE',
  input: z.object({ certificateId: idOf('vcert') }),
  target: ({ certificateId }) => certificateId,
  decide: (decision, certificate) => {
    decision.set({ reason: null })
    if (certificate.status === 'ISSUED') return revokeByItself(decision, certificate, 'PERSON_ERASED')
    if (certificate.status !== 'APPLIED') return decision
    return decision.move(volunteerCertificateLifecycle, 'DROP', { personId: null })
  },
})

export const onCertifiedPersonErased = on(personErased, async ({ data: { personId } }, { read, run }) => {
  for await (const { _id } of read.each(volunteerCertificateKind, { volunteerPersonId: personId })) {
    await run(eraseVolunteerCertificate, { certificateId: _id })
  }
})
