import { communityId, type Input, type VolunteerCity, worker } from './volunteer-city.js'

/** A programme of the community with the city's team, told further by its sessions. */
export interface ProgrammeStories {
  /** A programme that is under way. */
  running(more?: Input): Promise<string>
  /** A session of two hours from tomorrow on, open for sign-up. */
  session(more?: Input): Promise<string>
  /** Lets the clock run until a session of {@link session} is over. */
  passTheSession(): void
}

const minutesToSession = 24 * 60
const minutesOfSession = 120

export function programmeStories(city: VolunteerCity): ProgrammeStories {
  const inMinutes = (minutes: number) => new Date(city.graph.now.getTime() + minutes * 60_000).toISOString()
  const stories: ProgrammeStories = {
    async running(more = {}) {
      const programme = { title: '"益"起幸福', description: 'Activities for everybody', generation: 'MIDDLE_AGED' }
      const input = { communityId, teamId: city.team, ...programme, ...more }
      const programmeId = await city.done(worker, 'planVolunteerProgramme', input, 'programme')
      return city.done(worker, 'startVolunteerProgramme', { programmeId }, 'programme')
    },
    async session(more = {}) {
      const programmeId = more.programmeId ?? (await stories.running())
      const time = { startsAt: inMinutes(minutesToSession), endsAt: inMinutes(minutesToSession + minutesOfSession) }
      const planned = {
        title: '益起建',
        venue: '社区活动室',
        places: 2,
        helperPlaces: 2,
        ...time,
        ...more,
        programmeId,
      }
      const sessionId = await city.done(worker, 'planProgrammeSession', planned, 'session')
      return city.done(worker, 'openProgrammeSession', { sessionId }, 'session')
    },
    passTheSession: () => city.pass(minutesToSession + minutesOfSession),
  }
  return stories
}
