import { modelOf } from '@onecore/store/kind'
import type { Reader } from '@onecore/subgraph/command/reader'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { VolunteerTrainingFilter } from '../__generated__/graphql.js'
import { type VolunteerTraining, volunteerTrainingKind } from './training.model.js'

/** Who enrolled is told to the organizers and to supervision; everybody else sees their own place alone. */
export const seesEnrollments = (context: RequestContext, training: VolunteerTraining): boolean =>
  context.permits('SEE_PEOPLE', volunteerTrainingKind, training)

/** Sessions, the latest first. */
export const findTrainings = (
  context: RequestContext,
  filter: VolunteerTrainingFilter | null | undefined,
  args: PageArguments,
): Promise<Page<VolunteerTraining>> =>
  context.page(
    volunteerTrainingKind,
    {
      ...(filter?.scopeId ? { path: filter.scopeId } : {}),
      ...(filter?.teamId ? { teamId: filter.teamId } : {}),
      ...(filter?.topic ? { topic: filter.topic } : {}),
      ...(filter?.states ? { status: { $in: [...filter.states] } } : {}),
      ...(filter?.startsAfter ? { startsAt: { $gt: filter.startsAfter } } : {}),
      ...(filter?.isMine === true ? { 'enrollments.personId': context.caller.personId ?? '' } : {}),
    },
    { by: 'startsAt', descending: true },
    args,
  )

const attendedBy = (volunteerIds: readonly string[]) => ({
  enrollments: { $elemMatch: { volunteerId: { $in: [...volunteerIds] }, status: 'ATTENDED' } },
})

/** Sessions of these topics, or of all, at which one of these volunteers was attested to have been. */
export const attendedTrainings = (
  read: Reader,
  volunteerIds: readonly string[],
  topics: readonly string[] | null,
): Promise<VolunteerTraining[]> =>
  topics?.length === 0
    ? Promise.resolve([])
    : read.list(volunteerTrainingKind, { ...attendedBy(volunteerIds), ...(topics && { topic: { $in: [...topics] } }) })

/** Whether the volunteer was attested to have been there. */
export const hasAttended = ({ enrollments }: VolunteerTraining, volunteerId: string): boolean =>
  enrollments.some((one) => one.volunteerId === volunteerId && one.status === 'ATTENDED')

/** All sessions at which a volunteer has been, the latest first; one database call for all volunteers of a request. */
export const trainingsOf = (context: RequestContext, volunteerId: string): Promise<VolunteerTraining[]> =>
  context
    .loader('trainingsOf', async (volunteerIds: readonly string[]) => {
      const found = await modelOf(context.connection, volunteerTrainingKind)
        .find(attendedBy(volunteerIds))
        .sort({ startsAt: -1, _id: -1 })
        .lean<VolunteerTraining[]>()
      return volunteerIds.map((wanted) => found.filter((training) => hasAttended(training, wanted)))
    })
    .load(volunteerId)
