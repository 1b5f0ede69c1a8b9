import type { AnyCommand } from '@onecore/subgraph/command/command'
import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { type VolunteerCertificate, volunteerCertificateKind } from './certificate.model.js'
import { contentOf } from './certificate-content.js'
import { checkCodeOf } from './certificate-document.js'
import { type CertificateKeys, publicKeysOf } from './certificate-keys.js'
import { recordKindOf, titleOf } from './record-kind.js'
import { verifyCertificate } from './verify-certificate.js'

const newestFirst = { by: 'createdAt', descending: true } as const
const isIssued = ({ document }: VolunteerCertificate): boolean => document !== null

export const certificateResolvers = (keys: CertificateKeys, commands: readonly AnyCommand[]): Resolvers => ({
  Query: {
    volunteerCertificates: (_, { scopeId, states, ...args }, context) =>
      context.page(
        volunteerCertificateKind,
        { ...(scopeId ? { path: scopeId } : {}), ...(states ? { status: { $in: [...states] } } : {}) },
        newestFirst,
        args,
      ),
    verifyVolunteerCertificate: (_, typed, context) => verifyCertificate(typed, keys, context),
    volunteerCertificateKeys: () => ({ keys: publicKeysOf(keys) }),
  },
  Volunteer: {
    certificates: ({ _id }: Volunteer, args, context) =>
      context.pageOf(volunteerCertificateKind, { volunteerId: _id }, newestFirst, args),
  },
  VolunteerCertificate: {
    ...idField,
    volunteer: ({ volunteerId }: VolunteerCertificate, _, context) => context.find(volunteerKind, volunteerId),
    community: ({ communityId }: VolunteerCertificate) => ({ id: communityId }),
    content: ({ document }: VolunteerCertificate) => contentOf(document, keys.verifying),
    checkCode: ({ document }: VolunteerCertificate) => document && checkCodeOf(document),
    recordKind: (certificate: VolunteerCertificate, _, context) =>
      isIssued(certificate) ? recordKindOf(certificate, context) : null,
    title: async (certificate: VolunteerCertificate, _, context) =>
      isIssued(certificate) ? titleOf(await recordKindOf(certificate, context), context.locale) : null,
    replaces: ({ replacesId }: VolunteerCertificate, _, context) =>
      replacesId && context.find(volunteerCertificateKind, replacesId),
    availableActions: (certificate: VolunteerCertificate, _, context) =>
      availableActions(certificate, commands, context),
  },
})
