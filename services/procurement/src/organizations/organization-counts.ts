import type { SocialOrganization } from './organization.model.js'

type Counted = Pick<SocialOrganization, 'isProfessionalAgency' | 'servesCommunities'>

/** The maintained counters in which an organization counts, each with 1 or 0. */
export const organizationCounts = ({ isProfessionalAgency, servesCommunities }: Counted) => ({
  organizations: 1,
  'organizations.professional': isProfessionalAgency ? 1 : 0,
  'organizations.inCommunityService': servesCommunities ? 1 : 0,
})

export type OrganizationMetric = keyof ReturnType<typeof organizationCounts>

/** The counters as a list of changes from how an organization counted before (null: not at all) to how it counts now. */
export function countChanges(before: Counted | null, after: Counted): { metric: OrganizationMetric; by: number }[] {
  const now = organizationCounts(after)
  const earlier = before === null ? null : organizationCounts(before)
  return (Object.keys(now) as OrganizationMetric[]).map((metric) => ({
    metric,
    by: now[metric] - (earlier?.[metric] ?? 0),
  }))
}
