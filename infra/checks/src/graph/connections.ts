import { type GraphQLObjectType, getNamedType } from 'graphql'
import { ownFields } from './own-types.js'

const pageArguments = ['first: Int', 'after: String', 'last: Int', 'before: String']

/** Lists that are not Relay connections as every other list of the graph is. */
export function connectionProblems(type: GraphQLObjectType): string[] {
  return [
    ...(type.name.endsWith('Connection') ? shapeProblems(type, connectionShape(type)) : []),
    ...(type.name.endsWith('Edge') ? shapeProblems(type, { cursor: /^String!$/, node: /^\w+!$/ }) : []),
    ...ownFields(type).flatMap((field) => {
      if (!getNamedType(field.type).name.endsWith('Connection')) return []
      const args = field.args.map((argument) => `${argument.name}: ${argument.type}`)
      const absent = pageArguments.filter((wanted) => !args.includes(wanted))
      return absent.map((wanted) => `${type.name}.${field.name} lacks the argument ${wanted}`)
    }),
  ]
}

const connectionShape = ({ name }: GraphQLObjectType) => ({
  edges: new RegExp(`^\\[${name.replace(/Connection$/, 'Edge')}!\\]!$`),
  pageInfo: /^PageInfo!$/,
})

function shapeProblems(type: GraphQLObjectType, shape: Readonly<Record<string, RegExp>>): string[] {
  return Object.entries(shape).flatMap(([name, wanted]) => {
    const found = String(type.getFields()[name]?.type ?? 'missing')
    return wanted.test(found) ? [] : [`${type.name}.${name} is ${found}, not ${wanted.source.replace(/[\\^$]/g, '')}`]
  })
}
