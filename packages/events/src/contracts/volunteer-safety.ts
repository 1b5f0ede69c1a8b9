import { idOf } from '@onecore/kernel/type-id'
import { z } from 'zod'
import { defineEvent } from '../contract.js'
import { code } from './fields.js'

/** Neither words nor persons: what is dangerous, and where. */
const ofHalt = {
  incidentId: idOf('safety'),
  communityId: idOf('comm'),
  /** Tasks of this category are dangerous. */
  category: code,
  severity: z.enum(['MINOR', 'SERIOUS', 'GRAVE']),
  /** From the city down to the place where similar tasks are halted: the community, or its street. */
  haltedPath: z.array(z.union([idOf('div'), idOf('comm')])).max(9),
}

export const safetyIncidentReported = defineEvent({
  publisher: 'volunteer',
  name: 'SafetyIncidentReported',
  version: 1,
  means: 'Something happened that endangers whoever serves in the same way: similar tasks there are halted.',
  term: '安全事件上报',
  data: z.object(ofHalt),
})

export const safetyHaltWidened = defineEvent({
  publisher: 'volunteer',
  name: 'SafetyHaltWidened',
  version: 1,
  means: 'Similar tasks are halted in the whole street, not in the community alone.',
  term: '扩大暂停范围',
  data: z.object(ofHalt),
})

export const safetyIncidentResolved = defineEvent({
  publisher: 'volunteer',
  name: 'SafetyIncidentResolved',
  version: 1,
  means: 'Measures were taken, or the report was dismissed: similar tasks go on.',
  term: '安全事件处理完毕',
  data: z.object({ ...ofHalt, resolution: z.enum(['CLOSED', 'DISMISSED']) }),
})

export const volunteerSafetyEvents = [safetyIncidentReported, safetyHaltWidened, safetyIncidentResolved] as const
