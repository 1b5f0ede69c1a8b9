import type { Resolvers } from '../__generated__/graphql.js'
import { type ServiceField, serviceFields } from './service-field.js'

export const serviceFieldResolvers: Resolvers = {
  Query: {
    serviceFields: () => [...serviceFields],
  },
  ServiceField: {
    name: ({ name }: ServiceField, _, { locale }) => name?.[locale],
  },
}
