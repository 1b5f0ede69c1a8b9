import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { ofCertificate } from './certificate.js'
import { revoked } from './revocation.js'

/** The community takes back a certificate that should not have been issued, and says why. 撤销证明 */
export const revokeVolunteerCertificate = transition({
  ...ofCertificate,
  name: 'revokeVolunteerCertificate',
  move: 'REVOKE',
  input: z.object({ certificateId: idOf('vcert'), reason: longText(500) }),
  decide: (decision, certificate, { reason }) => revoked(decision, certificate, 'ISSUED_IN_ERROR').set({ reason }),
})
