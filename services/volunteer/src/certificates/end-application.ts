import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { ofCertificate } from './certificate.js'

/** The community does not issue the certificate, and says why; the volunteer may apply again. 不予出具 */
export const denyVolunteerCertificate = transition({
  ...ofCertificate,
  name: 'denyVolunteerCertificate',
  move: 'DENY',
  input: z.object({ certificateId: idOf('vcert'), reason: longText(500) }),
  decide: (decision, _, { reason }) => decision.set({ reason }),
})

/** The volunteer takes the application back. 撤回申请 */
export const dropVolunteerCertificate = transition({
  ...ofCertificate,
  name: 'dropVolunteerCertificate',
  move: 'DROP',
  input: z.object({ certificateId: idOf('vcert') }),
})
