import { type CalendarDay, dayOf, startOfDay } from '@onecore/kernel/day'
import { stableId } from '@onecore/kernel/type-id'
import type { CoBuildingAgreementState } from '@onecore/party-building/agreements/agreement.lifecycle'
import {
  type ClaimedProject,
  type CoBuildingAgreement,
  coBuildingAgreementKind,
} from '@onecore/party-building/agreements/agreement.model'
import { wholeYear, yearOf } from '@onecore/party-building/agreements/agreement-terms.rules'
import type { Unit } from '@onecore/party-building/units/unit.model'
import type { UnitTeamExpectationState } from '@onecore/volunteer/unit-teams/unit-team-expectation.lifecycle'
import {
  type UnitTeamExpectation,
  unitTeamExpectationKind,
} from '@onecore/volunteer/unit-teams/unit-team-expectation.model'
import { type Chapter, chapter, stored } from './chapter.js'
import { history, momentOf, type Told } from './history.js'
import { binheCommittee } from './joint-bodies.js'
import { personaPersonId, volunteerPersonas, volunteerPersonId } from './persona-people.js'
import { teamIdOf } from './teams.js'
import { binheMembers, binheUnitsWithTeam, liaisonUnit } from './units.js'

/** The article: every member signs at the annual meeting; 15 projects with 45 service contents were claimed. */
const projectCount = 15
const contentsOfEach = 3

// Somebody has to have signed: people of the register, of whom one is a persona.
const secretary = volunteerPersonId(volunteerPersonas.length)
const liaisonOf = (unit: Unit): string =>
  unit === liaisonUnit
    ? personaPersonId('unit-liaison')
    : volunteerPersonId(volunteerPersonas.length + 1 + binheMembers.indexOf(unit))

/** Which projects the `index`-th member claims: one each, and the first two one more. What they are is made up. */
function claimedBy(index: number): ClaimedProject[] {
  const numbers = Array.from({ length: projectCount }, (_, number) => number)
  return numbers
    .filter((number) => number % binheMembers.length === index)
    .map((number) => ({
      name: `示例共建项目 ${String(number + 1).padStart(2, '0')}`,
      contents: Array.from({ length: contentsOfEach }, (_, content) => `示例服务内容 ${content + 1}`),
    }))
}

/** The annual meeting, on the first day of the year. */
const meetingOf = (today: CalendarDay): Date => startOfDay(wholeYear(yearOf(today)).validFrom)

function agreement(unit: Unit, index: number, today: CalendarDay): CoBuildingAgreement {
  const liaison = liaisonOf(unit)
  const year = yearOf(today)
  const id = stableId('agreement', `ordos/${unit._id}/${year}`)
  const moves: Told<CoBuildingAgreementState>[] = [
    ['DRAFT', 'DRAFT', secretary],
    ['SETTLE', 'NEGOTIATED', liaison],
    ['SIGN_FOR_UNIT', 'NEGOTIATED', liaison],
    ['SIGN_FOR_BODY', 'NEGOTIATED', secretary],
    ['CONCLUDE', 'SIGNED', secretary, 0],
    ['TAKE_EFFECT', 'ACTIVE', secretary, 0],
  ]
  const told = history(meetingOf(today), moves)
  const { scopeId, communityId, path } = binheCommittee
  return {
    ...stored(id, meetingOf(today)),
    ...told,
    ...wholeYear(year),
    jointBodyId: binheCommittee._id,
    unitId: unit._id,
    year,
    projects: claimedBy(index),
    unitSignature: { byPersonId: liaison, at: momentOf(told.steps, 'SIGN_FOR_UNIT') },
    bodySignature: { byPersonId: secretary, at: momentOf(told.steps, 'SIGN_FOR_BODY') },
    terminationReason: null,
    scopeId,
    communityId,
    path,
  }
}

function expectation({
  _id: agreementId,
  unitId,
  jointBodyId,
  year,
  communityId,
  path,
  updatedAt,
}: CoBuildingAgreement) {
  const unit = binheUnitsWithTeam.find(({ _id }) => _id === unitId)
  const service = 'service:volunteer'
  const moves: Told<UnitTeamExpectationState>[] = [
    ['EXPECT', 'EXPECTED', service],
    ...(unit === undefined ? [] : [['MEET', 'MET', service, 0] as const]),
  ]
  return {
    ...stored(stableId('unitteam', agreementId), updatedAt),
    ...history(updatedAt, moves),
    agreementId,
    unitId,
    jointBodyId,
    year,
    communityId,
    path,
    teamId: unit === undefined ? null : teamIdOf(unit),
  } satisfies UnitTeamExpectation
}

/** Binhe's agreements of this year, and what they ask of its members. */
export function agreementChapters(now: Date): Chapter[] {
  const agreements = () => binheMembers.map((unit, index) => agreement(unit, index, dayOf(now)))
  return [
    chapter({
      label: 'co-building agreements',
      service: 'party-building',
      kind: coBuildingAgreementKind,
      size: binheMembers.length,
      documents: agreements,
    }),
    chapter({
      label: 'teams asked of units',
      service: 'volunteer',
      kind: unitTeamExpectationKind,
      size: binheMembers.length,
      documents: () => agreements().map(expectation),
    }),
  ]
}
