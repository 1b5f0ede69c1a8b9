import { act, see, tryInVain, WalkError } from './act.js'
import type { People } from './people.js'
import type { Place } from './place.js'
import type { Target } from './targets/target.js'
import { until } from './until.js'

/** Told after each step that went as it should. */
export type Report = (step: string) => void

/**
 * One matter through the whole house: a resident reports it, the community takes the six steps of the 365 method, and
 * in the middle another service does its part, told by events and telling by events. Returns the case's id.
 * @throws WalkError at the first step that goes another way.
 */
export async function walk(people: People, place: Place, target: Target, report: Report): Promise<string> {
  const [resident, secretary] = [people('resident'), people('community-secretary')]
  const caseId = await reported(people, place, target)
  report('the resident reports that an elderly neighbour needs help')

  await act(secretary, 'analyseCase', { caseId, urgency: 'ORDINARY' }, 'case')
  report('① the secretary analyses it')
  const { dueAt } = await act<{ dueAt: string }>(secretary, 'openCaseLedgerEntry', { caseId }, 'case', 'dueAt')
  report(`② its ledger entry is open; it is due at ${dueAt}`)
  await act(secretary, 'handleCase', { caseId, mode: target.mode }, 'case')
  await act(secretary, 'routeCase', { caseId, target: target.name, mode: target.mode }, 'case')
  report(`③ it is handled (${target.mode}) and routed: ${target.name}`)

  const itemId = await itemOf(people, caseId, target)
  report(`the event has arrived: ${itemId} is open`)
  await mustRefuse(people, caseId, 'BLOCKING_ITEM_OPEN')
  report('no result can be fed back while it is open: BLOCKING_ITEM_OPEN')
  await target.handle(people, itemId, place)
  report(`${itemId} is ${target.finalState}`)

  await fedBack(people, caseId)
  report('its event has arrived: the case is free, ④ the result is fed back')
  await act(resident, 'appraiseCase', { caseId, isSatisfied: true, rating: 5 }, 'case')
  report('⑤ the resident is satisfied')
  await act(secretary, 'assessCase', { caseId }, 'case')
  report('⑥ the case is assessed and closed')
  return caseId
}

async function reported(people: People, { communityId, neighbourId }: Place, { category }: Target): Promise<string> {
  const description = 'The elderly neighbour on the third floor needs help.'
  const input = { communityId, category, description, servedPersonId: neighbourId }
  return (await act(people('resident'), 'reportCase', input, 'case')).id
}

type Items = Record<'case', Record<string, readonly { readonly id: string }[]> | null>

/** The item that the other service opens when the event of the routing reaches it. */
function itemOf(people: People, caseId: string, { name, caseField }: Target): Promise<string> {
  const query = `query Walk($id: ID!) { case(id: $id) { ${caseField} { id } } }`
  return until(`the ${name} of the case`, async () => {
    const seen = await see<Items>(people('community-secretary'), query, { id: caseId })
    return seen.case?.[caseField]?.[0]?.id
  })
}

const feedingBack = (caseId: string) => ({ caseId, result: 'It is done, and the neighbour is glad.' })

async function mustRefuse(people: People, caseId: string, code: string): Promise<void> {
  const codes = await tryInVain(people('community-secretary'), 'feedBackCaseResult', feedingBack(caseId))
  if (!codes.includes(code)) throw new WalkError(`feedBackCaseResult was refused with ${codes}, not with ${code}`)
}

/** The block is lifted by an event, so the first attempts may still be refused. */
async function fedBack(people: People, caseId: string): Promise<void> {
  const query = `query Walk($id: ID!) { case(id: $id) { availableActions { action allowed } } }`
  type Seen = { case: { availableActions: readonly { action: string; allowed: boolean }[] } | null }
  await until('the end of the block', async () => {
    const seen = await see<Seen>(people('community-secretary'), query, { id: caseId })
    return seen.case?.availableActions.find(({ action, allowed }) => action === 'feedBackCaseResult' && allowed)
  })
  await act(people('community-secretary'), 'feedBackCaseResult', feedingBack(caseId), 'case')
}
