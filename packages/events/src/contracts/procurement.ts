import { idOf } from '@onecore/kernel/type-id'
import { z } from 'zod'
import { defineEvent } from '../contract.js'
import { code, publicName } from './fields.js'

export const organizationRegistered = defineEvent({
  publisher: 'procurement',
  name: 'OrganizationRegistered',
  version: 1,
  means: 'A social organization was entered in the register.',
  term: '社会组织登记',
  data: z.object({
    organizationId: idOf('org'),
    organizationName: publicName,
    category: code,
    communityId: idOf('comm').nullable(),
    isProfessionalAgency: z.boolean(),
  }),
})

export const procurementNeedCreated = defineEvent({
  publisher: 'procurement',
  name: 'ProcurementNeedCreated',
  version: 1,
  means: 'A need for a purchased service was recorded, by a community, a routed case or a routed volunteer order.',
  term: '购买服务需求提出',
  data: z.object({
    needId: idOf('need'),
    communityId: idOf('comm'),
    caseId: idOf('case').nullable(),
    category: code,
    /** The volunteer order that was routed to become this need. */
    volunteerOrderId: idOf('vorder').nullish(),
  }),
})

export const procurementNeedConcluded = defineEvent({
  publisher: 'procurement',
  name: 'ProcurementNeedConcluded',
  version: 1,
  means: 'The need was met, refused or withdrawn; the case is no longer blocked.',
  term: '购买服务需求办结',
  data: z.object({
    needId: idOf('need'),
    communityId: idOf('comm'),
    caseId: idOf('case').nullable(),
    isFulfilled: z.boolean(),
    outcome: z.enum(['MET', 'DECLINED', 'WITHDRAWN']),
    /** The project that meets the need; null unless it was met. */
    projectId: idOf('proj').nullable(),
  }),
})

export const procurementProjectPublished = defineEvent({
  publisher: 'procurement',
  name: 'ProcurementProjectPublished',
  version: 1,
  means: 'A purchased service project became public.',
  term: '购买服务项目公开',
  data: z.object({
    projectId: idOf('proj'),
    organizationId: idOf('org'),
    communityIds: z.array(idOf('comm')).min(1).max(300),
    /** Pilot fields of the project; none when it lies in a field that has no published name. */
    fields: z.array(code).max(9),
  }),
})

export const procurementEvents = [
  organizationRegistered,
  procurementNeedCreated,
  procurementNeedConcluded,
  procurementProjectPublished,
] as const
