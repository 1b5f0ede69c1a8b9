import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerCertificateLifecycle } from './certificate.lifecycle.js'
import { volunteerCertificateKind } from './certificate.model.js'

/** Certificates with what their guards ask, and what every command about one says. */
export const volunteerCertificates = aggregate({
  kind: volunteerCertificateKind,
  lifecycle: volunteerCertificateLifecycle,
  facts: (_, { caller }) => ({ personId: caller.personId }),
})

export const ofCertificate = {
  payload: 'certificate',
  on: volunteerCertificates,
  target: ({ certificateId }: { certificateId: string }) => certificateId,
} as const
