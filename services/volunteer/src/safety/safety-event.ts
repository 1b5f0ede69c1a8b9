import type { SafetyIncident } from './safety-incident.model.js'

/** What others are told of a halt: no words and no person. */
export const haltOf = ({ _id, communityId, path, category, severity, scopeId }: Halting) => ({
  incidentId: _id,
  communityId,
  category,
  severity,
  haltedPath: path.slice(0, path.indexOf(scopeId) + 1),
})
type Halting = Pick<SafetyIncident, '_id' | 'communityId' | 'path' | 'category' | 'severity' | 'scopeId'>
