import { modelOf } from '@onecore/store/kind'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { type JointBody, jointBodyKind } from '../joint-bodies/joint-body.model.js'
import { keptStates } from './agreement.lifecycle.js'
import { type CoBuildingAgreement, coBuildingAgreementKind } from './agreement.model.js'

/** How far a joint body has come with its members' agreements for a year. */
export interface AgreementProgress {
  readonly body: JointBody
  readonly signed: CoBuildingAgreement[]
}

/** One database call for all joint bodies and years of a request; a body has at most one agreement a member and year. */
export async function agreementProgress(
  context: RequestContext,
  body: JointBody,
  year: number,
): Promise<AgreementProgress> {
  const signed = await context
    .loader('agreementsOfBodies', async (keys: readonly string[]) => {
      const asked = keys.map(readKey)
      const found = await modelOf(context.connection, coBuildingAgreementKind)
        .find({
          jointBodyId: { $in: asked.map(({ jointBodyId }) => jointBodyId) },
          year: { $in: asked.map(({ year }) => year) },
          status: { $in: [...keptStates] },
        })
        .lean<CoBuildingAgreement[]>()
      return keys.map((key) => found.filter((one) => keyOf(one) === key))
    })
    .load(keyOf({ jointBodyId: body._id, year }))
  return { body, signed }
}

const keyOf = ({ jointBodyId, year }: { jointBodyId: string; year: number }): string => `${jointBodyId}/${year}`
const readKey = (key: string) => {
  const [jointBodyId = '', year] = key.split('/')
  return { jointBodyId, year: Number(year) }
}

/** Members of a joint body that have not signed for the year, in the order in which they joined. */
export const unsignedMembers = ({ body, signed }: AgreementProgress): string[] =>
  body.memberUnitIds.filter((member) => !signed.some(({ unitId }) => unitId === member))

export const projectCount = ({ signed }: AgreementProgress): number =>
  signed.reduce((sum, { projects }) => sum + projects.length, 0)

export const contentCount = ({ signed }: AgreementProgress): number =>
  signed.reduce((sum, { projects }) => sum + projects.reduce((all, { contents }) => all + contents.length, 0), 0)

/** The joint body an agreement belongs to. */
export const bodyOf = ({ jointBodyId }: CoBuildingAgreement, _: unknown, context: RequestContext) =>
  context.get(jointBodyKind, jointBodyId)
