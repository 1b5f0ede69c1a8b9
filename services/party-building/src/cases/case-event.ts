import type { Case } from './case.model.js'

/** What every event about a case carries. */
export const eventOf = ({ _id, communityId }: Pick<Case, '_id' | 'communityId'>) => ({ caseId: _id, communityId })
