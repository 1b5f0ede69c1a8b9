import type { FieldKeys } from '@onecore/access/field-keys'
import { agreementChapters } from './story/agreements.js'
import { bodyReferencesChapter } from './story/body-references.js'
import { casesChapter } from './story/cases.js'
import type { Chapter } from './story/chapter.js'
import { estatesChapter } from './story/estates.js'
import { figuresChapter } from './story/figures.js'
import { jointBodiesChapter } from './story/joint-bodies.js'
import { matterChapters } from './story/matters.js'
import { orderChapters } from './story/orders.js'
import { organizationsChapter } from './story/organizations.js'
import { pastServiceChapters } from './story/past-service.js'
import { personaChapters } from './story/personas.js'
import { personsChapter } from './story/persons.js'
import { programmeChapters } from './story/programmes.js'
import { projectsChapter } from './story/projects.js'
import { referenceChapters } from './story/reference-copies.js'
import { registerChapters } from './story/register.js'
import { socialWorkersChapter } from './story/social-workers.js'
import { stationsChapter } from './story/stations.js'
import { teamHostsChapter } from './story/team-hosts.js'
import { teamsChapter } from './story/teams.js'
import { trainingsChapter } from './story/trainings.js'
import { unitOrderChapters } from './story/unit-orders.js'
import { unitsChapter } from './story/units.js'
import { volunteersChapter } from './story/volunteers.js'

/** How the story is told this time. */
export interface Telling {
  /** 1 for the city as it is published; see `scaled`. */
  readonly scale: number
  /** What is under way began in the days before. */
  readonly now: Date
  readonly fieldKeys: FieldKeys
}

/** Every document of the demo city, the largest chapters last. */
export const cityStory = ({ scale, now, fieldKeys }: Telling): Chapter[] => [
  ...registerChapters(),
  ...referenceChapters(),
  unitsChapter(),
  jointBodiesChapter(),
  ...agreementChapters(now),
  figuresChapter(),
  ...personaChapters(),
  estatesChapter(),
  stationsChapter(),
  casesChapter(now),
  ...orderChapters(now),
  ...unitOrderChapters(now),
  trainingsChapter(now),
  ...programmeChapters(now),
  ...pastServiceChapters(now),
  ...matterChapters(now),
  organizationsChapter(scale),
  socialWorkersChapter(scale),
  projectsChapter(scale),
  teamHostsChapter(scale),
  teamsChapter(scale),
  bodyReferencesChapter(scale),
  volunteersChapter(scale),
  personsChapter(scale, fieldKeys),
]
