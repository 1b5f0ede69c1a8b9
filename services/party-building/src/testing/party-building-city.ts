import type { Caller } from '@onecore/access/caller'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import { partyBuildingService } from '../service.js'

type Json = Record<string, unknown>

/** The city with one district, two streets and a community in each: 康盛 in 青春山街道, and 城东 elsewhere. */
export interface PartyBuildingCity {
  readonly graph: TestSubgraph
  readonly cityId: string
  readonly districtId: string
  readonly streetId: string
  readonly otherStreetId: string
  readonly communityId: string
  readonly elsewhereId: string
  readonly administrator: Caller
  readonly secretary: Caller
  readonly worker: Caller
  readonly resident: Caller
  readonly streetOfficer: Caller
  /** Runs a mutation that must succeed, and returns the id of what it made or changed. */
  done(caller: Caller, name: string, input: Json, thing: string): Promise<string>
  /** The codes that a mutation is refused with; none when it succeeds. */
  refused(caller: Caller, name: string, input: Json): Promise<string[]>
  /** A case that the resident has reported for a neighbour, taken through these commands by who is in charge. */
  case(...taken: CaseStep[]): Promise<string>
}

export type CaseStep = 'analyseCase' | 'openCaseLedgerEntry' | 'handleCase' | 'feedBackCaseResult'

const inputs: Record<CaseStep, Json> = {
  analyseCase: { urgency: 'ORDINARY' },
  openCaseLedgerEntry: {},
  handleCase: { mode: 'TEAM' },
  feedBackCaseResult: { result: 'Somebody comes every Tuesday.' },
}

export const administrator = holder('administrator', 'ADMINISTRATOR', stableId('div', 'test/anywhere'))

export async function partyBuildingCity(): Promise<PartyBuildingCity> {
  const graph = await testSubgraph(partyBuildingService)
  const done = async (caller: Caller, name: string, input: Json, thing: string) => {
    const payload = await graph.run(caller, name, input, `${thing} { id }`)
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors))
    return (payload[thing] as { id: string }).id
  }
  const division = (level: string, name: string, more: Json) =>
    done(administrator, 'addDivision', { level, name, ...more }, 'division')
  const community = (name: string, streetId: string) =>
    done(administrator, 'addCommunity', { name, streetId }, 'community')

  const cityId = await division('CITY', '鄂尔多斯市', { areaCode: '150600' })
  const districtId = await division('BANNER', '康巴什区', { areaCode: '150603', parentId: cityId })
  const streetId = await division('STREET', '青春山街道', { parentId: districtId })
  const otherStreetId = await division('STREET', '城东街道', { parentId: districtId })
  const communityId = await community('康盛社区', streetId)
  const elsewhereId = await community('城东社区', otherStreetId)
  const secretary = holder('secretary', 'COMMUNITY_SECRETARY', communityId)
  const resident = person('resident')

  return {
    graph,
    cityId,
    districtId,
    streetId,
    otherStreetId,
    communityId,
    elsewhereId,
    administrator,
    secretary,
    worker: holder('worker', 'COMMUNITY_WORKER', communityId),
    resident,
    streetOfficer: holder('street officer', 'STREET_OFFICER', streetId),
    done,
    refused: async (caller, name, input) =>
      (await graph.run(caller, name, input, '__typename')).userErrors.map(({ code }) => code),
    async case(...taken) {
      const description = 'The neighbour upstairs cannot go shopping any more.'
      const servedPersonId = personNamed('grandmother')
      const input = { communityId, category: 'HOME_VISIT', description, servedPersonId }
      const caseId = await done(resident, 'reportCase', input, 'case')
      for (const step of taken) await done(secretary, step, { caseId, ...inputs[step] }, 'case')
      return caseId
    },
  }
}
