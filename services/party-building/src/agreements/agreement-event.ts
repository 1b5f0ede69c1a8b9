import type { CoBuildingAgreement } from './agreement.model.js'

/** What every event of an agreement carries. */
export const eventOf = ({ _id, jointBodyId, communityId, unitId, year }: CoBuildingAgreement) => ({
  agreementId: _id,
  jointBodyId,
  communityId,
  unitId,
  year,
})

/** The divisions above the joint body's place, down to its own division when it is no community's. */
export const placeOf = ({ path, communityId }: CoBuildingAgreement): string[] =>
  path.filter((placeId) => placeId !== communityId)
