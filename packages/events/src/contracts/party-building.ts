import { idOf } from '@onecore/kernel/type-id'
import { z } from 'zod'
import { defineEvent } from '../contract.js'
import { code, divisionPath, instant, publicName } from './fields.js'
import { caseEvents } from './party-building-cases.js'

export const divisionChanged = defineEvent({
  publisher: 'party-building',
  name: 'DivisionChanged',
  version: 1,
  means: 'A city, banner, district or street was added to the register, renamed, moved or dissolved.',
  term: '行政区划变更',
  data: z.object({
    divisionId: idOf('div'),
    level: z.enum(['CITY', 'BANNER', 'STREET']),
    divisionName: publicName,
    parentId: idOf('div').nullable(),
    /** From the city down to the division itself, which is the last of it. */
    path: divisionPath,
    isDissolved: z.boolean(),
  }),
})

export const communityChanged = defineEvent({
  publisher: 'party-building',
  name: 'CommunityChanged',
  version: 1,
  means: 'A community was added to the register, renamed, moved to another street or dissolved.',
  term: '社区变更',
  data: z.object({
    communityId: idOf('comm'),
    communityName: publicName,
    streetId: idOf('div'),
    /** From the city down to the street; the community itself is no division and not in it. */
    path: divisionPath,
    isDissolved: z.boolean(),
  }),
})

export const unitChanged = defineEvent({
  publisher: 'party-building',
  name: 'UnitChanged',
  version: 1,
  means: 'A unit (department, enterprise, school) was registered, renamed, or moved to another community.',
  term: '驻区单位变更',
  data: z.object({
    unitId: idOf('unit'),
    unitName: publicName,
    communityId: idOf('comm').nullable(),
    category: code,
    isDissolved: z.boolean(),
  }),
})

export const mandateGranted = defineEvent({
  publisher: 'party-building',
  name: 'MandateGranted',
  version: 1,
  means: 'A person or a system may act in a role for one division, community, unit, organization or team.',
  term: '授权生效',
  data: z.object({
    mandateId: idOf('mand'),
    personId: idOf('person').nullable(),
    role: code,
    scopeKind: code,
    scopeId: z.string().regex(/^[a-z]+_[0-9a-z]{26}$/),
    validFrom: instant,
    validTo: instant.nullable(),
  }),
})

export const mandateRevoked = defineEvent({
  publisher: 'party-building',
  name: 'MandateRevoked',
  version: 1,
  means: 'A mandate ended before its time.',
  term: '授权撤销',
  data: z.object({ mandateId: idOf('mand'), personId: idOf('person').nullable(), revokedAt: instant }),
})

const ofAgreement = {
  agreementId: idOf('agreement'),
  jointBodyId: idOf('joint'),
  /** Null when the joint body works for a street or for the city. */
  communityId: idOf('comm').nullable(),
  unitId: idOf('unit'),
  year: z.int(),
}

export const agreementSigned = defineEvent({
  publisher: 'party-building',
  name: 'AgreementSigned',
  version: 1,
  means:
    'A member unit and its joint body have both signed for a year; the unit is expected to set up a volunteer team.',
  term: '共建协议签署',
  data: z.object({
    ...ofAgreement,
    /** From the city down to the street above the community, or to the division that the joint body works for. */
    path: divisionPath,
    projectCount: z.int().min(1),
  }),
})

export const agreementEnded = defineEvent({
  publisher: 'party-building',
  name: 'AgreementEnded',
  version: 1,
  means: 'An agreement that was signed no longer binds: it was terminated, or its period is over.',
  term: '共建协议终止',
  data: z.object({ ...ofAgreement, outcome: z.enum(['TERMINATED', 'EXPIRED', 'RENEWED']) }),
})

export const partyBuildingEvents = [
  divisionChanged,
  communityChanged,
  unitChanged,
  mandateGranted,
  mandateRevoked,
  agreementSigned,
  agreementEnded,
  ...caseEvents,
] as const
