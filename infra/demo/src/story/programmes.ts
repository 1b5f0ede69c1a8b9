import { dayOf } from '@onecore/kernel/day'
import { stableId } from '@onecore/kernel/type-id'
import { type HourEntry, hourEntryKind } from '@onecore/volunteer/hours/hour-entry.model'
import type { Participant } from '@onecore/volunteer/programmes/participant'
import { type VolunteerProgramme, volunteerProgrammeKind } from '@onecore/volunteer/programmes/programme.model'
import type { ProgrammeSessionState } from '@onecore/volunteer/programmes/session.lifecycle'
import { type ProgrammeSession, programmeSessionKind } from '@onecore/volunteer/programmes/session.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { history, hoursAfter, type Told } from './history.js'
import { type NingxinPerson, ningxin, ningxinAdults, ningxinChildren } from './ningxin-people.js'
import { personaPersonId, volunteerPersonId } from './persona-people.js'
import { firstSampleTeam } from './teams.js'
import { daysBefore } from './time.js'
import { volunteerId } from './volunteers.js'

interface NamedProgramme {
  readonly title: string
  readonly description: string
  readonly generation: VolunteerProgramme['generation']
  readonly label?: string
  readonly isSensitive: boolean
  readonly series: readonly (string | null)[]
}

const old: NamedProgramme = {
  title: '幸福夕阳',
  description: '面向失能、孤寡、空巢老人的日间照料和日常生活服务',
  generation: 'ELDERLY',
  // The article's words for its medical and day care; what the two numbers count it does not say.
  label: '2+3',
  isSensitive: true,
  series: [],
}
const middle: NamedProgramme = {
  title: '"益"起幸福',
  description: '面向中年居民的七个系列活动',
  generation: 'MIDDLE_AGED',
  isSensitive: false,
  // The article counts seven series and names these two.
  series: ['益起建', '益起帮', null, null, null, null, null],
}
const youth: NamedProgramme = {
  // The article names the two projects and the two organizations, not which runs which, and no title for both.
  title: '青少年项目（示例名称）',
  description: '小灵童主持人班、未来之星参与的青少年项目',
  generation: 'YOUTH',
  isSensitive: true,
  series: ['小讲解员', '小小报童'],
}

const programmeId = ({ title }: NamedProgramme): string => stableId('vprog', `ordos/ningxin/${title}`)
const worker = personaPersonId('station-worker')
const team = firstSampleTeam(ningxin)
const inNingxin = {
  communityId: ningxin.id,
  path: [...ningxin.path],
  teamId: team.id,
  organizationId: null,
  reason: null,
}

const programmes = (now: Date): VolunteerProgramme[] =>
  [old, middle, youth].map((named) => ({
    ...stored(programmeId(named), daysBefore(now, 30)),
    ...history(daysBefore(now, 30), [
      ['PLAN', 'PLANNED', worker],
      ['START', 'RUNNING', worker],
    ]),
    ...inNingxin,
    title: named.title,
    description: named.description,
    generation: named.generation,
    label: named.label ?? null,
    isSensitive: named.isSensitive,
    series: named.series.map((name, index) => ({ number: index + 1, name })),
  }))

/** Sessions that were held, whose help waits to be confirmed or counts, and sessions for which people sign up. */
const sessions = (now: Date): ProgrammeSession[] => [
  held(old, null, '日间照料（示例）', daysBefore(now, 6), ningxinAdults.slice(0, 6)),
  held(youth, 1, '小讲解员讲解（示例）', daysBefore(now, 3), ningxinChildren.slice(0, 5)),
  open(middle, 1, '益起建（示例）', daysBefore(now, -4), ningxinAdults.slice(2), 5),
  open(youth, 2, '小小报童送报（示例）', daysBefore(now, -5), ningxinChildren, 6),
]

/** The help at the first session counts; that at the second waits to be confirmed. */
function hours(now: Date): HourEntry[] {
  return sessions(now).flatMap(
    ({ _id, status, startsAt: from, endsAt: to, helpers, communityId, path, teamId }, index) =>
      status !== 'HELD'
        ? []
        : helpers.map(({ volunteerId: helperId, personId }): HourEntry => {
            const isConfirmed = index === 0
            const at = hoursAfter(to, 1)
            const draft: HourEntry = {
              ...stored(stableId('hour', _id), at),
              status: 'DRAFT',
              steps: [],
              volunteerId: helperId,
              volunteerPersonId: personId,
              orderId: null,
              sessionId: _id,
              communityId,
              path,
              teamId,
              from,
              to,
            }
            if (!isConfirmed) return draft
            const steps = [{ move: 'CONFIRM', from: 'DRAFT', to: 'CONFIRMED', at: hoursAfter(at, 1), actorId: worker }]
            return { ...draft, version: 2, status: 'CONFIRMED', steps, updatedAt: hoursAfter(at, 1) }
          }),
  )
}

export const programmeChapters = (now: Date): Chapter[] => [
  chapter({
    label: 'programmes',
    service: 'volunteer',
    kind: volunteerProgrammeKind,
    size: 3,
    documents: () => programmes(now),
  }),
  chapter({
    label: 'sessions of programmes',
    service: 'volunteer',
    kind: programmeSessionKind,
    size: 4,
    documents: () => sessions(now),
  }),
  chapter({
    label: 'hours at programmes',
    service: 'volunteer',
    kind: hourEntryKind,
    size: 2,
    documents: () => hours(now),
  }),
]

function held(...told: [...Parameters<typeof planned>]): ProgrammeSession {
  const session = planned(...told)
  const moved = history(daysBefore(session.startsAt, 7), [...opened, ['HOLD', 'HELD', worker, 7 * 24 + 2]])
  return {
    ...session,
    ...moved,
    participants: session.participants.map((one) => ({ ...one, status: 'ATTENDED' })),
    helpers: session.helpers.map((one) => ({ ...one, status: 'SERVED' })),
  }
}

const opened: readonly Told<ProgrammeSessionState>[] = [
  ['PLAN', 'PLANNED', worker],
  ['OPEN', 'OPEN', worker],
]

/** A session with so many places; whoever signed up later waits. */
function open(...[named, series, title, startsAt, people, places]: [...Parameters<typeof planned>, number]) {
  const session = planned(named, series, title, startsAt, people)
  const participants = session.participants.map((one, index) => ({
    ...one,
    status: index < places ? ('SIGNED_UP' as const) : ('WAITING' as const),
  }))
  return { ...session, ...history(daysBefore(startsAt, 7), opened), places, participants }
}

/** Two hours, with one helper of the team. */
function planned(
  named: NamedProgramme,
  seriesNumber: number | null,
  title: string,
  startsAt: Date,
  people: readonly NingxinPerson[],
): ProgrammeSession {
  const plannedAt = daysBefore(startsAt, 7)
  const signedUpAt = daysBefore(startsAt, 6)
  return {
    ...stored(stableId('vsess', `ordos/ningxin/${title}`), plannedAt),
    ...inNingxin,
    status: 'PLANNED',
    steps: [],
    programmeId: programmeId(named),
    seriesNumber,
    title,
    venue: '宁馨社区活动室（示例）',
    startsAt,
    endsAt: hoursAfter(startsAt, 2),
    places: 10,
    participants: people.map((one) => participant(one, signedUpAt)),
    helperPlaces: 2,
    // Volunteers join teams in turn, so this one is of the team.
    helpers: [
      {
        volunteerId: volunteerId(team.index),
        personId: volunteerPersonId(team.index),
        status: 'COMING',
        takenAt: signedUpAt,
      },
    ],
    risks: [],
    isSensitive: named.isSensitive,
  }
}

const participant = ({ id, guardianId }: NingxinPerson, signedUpAt: Date): Participant => ({
  personId: id,
  ageBand: guardianId === null ? 'ADULT' : 'UNDER_14',
  guardianPersonId: guardianId,
  consentSeenOn: guardianId === null ? null : dayOf(signedUpAt),
  status: 'SIGNED_UP',
  signedUpAt,
})
