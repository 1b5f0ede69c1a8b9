import { stationOpened } from '@onecore/events/contracts/volunteer'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { change, creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { endsLater, mustEndLater, weeklyTime } from '../volunteers/weekly-time.js'
import { stationKind } from './station.model.js'

const openingTimes = z
  .array(weeklyTime.extend({ isOffHours: z.boolean().default(false) }).refine(endsLater, mustEndLater))
  .max(50)

/** A community opens its station or an offline centre. 设立站点 */
export const openStation = creation({
  name: 'openStation',
  payload: 'station',
  kind: stationKind,
  action: 'OPEN',
  input: z.object({
    communityId: idOf('comm'),
    stationKind: z.enum(['COMMUNITY_STATION', 'OFFLINE_CENTRE']),
    name: shortText(100),
    openingTimes: openingTimes.default([]),
  }),
  facts: async ({ communityId }, { read }) => ({ community: await read.get(communityReferences, communityId) }),
  draft: (input, { facts, now }) => ({ ...input, _id: newId('stn', now), path: facts.community.path }),
  decide: (decision, station, { communityId }, { facts }) =>
    decision
      .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .count('stations', station.path)
      .emit(stationOpened, { stationId: station._id, communityId }),
})

/** The station is open at other times from now on, off-hours among them. 调整开放时间 */
export const changeStationHours = change({
  name: 'changeStationHours',
  payload: 'station',
  kind: stationKind,
  action: 'CHANGE_HOURS',
  input: z.object({ stationId: idOf('stn'), openingTimes }),
  target: ({ stationId }) => stationId,
  guards: [],
  decide: (decision, _, input) => decision.set({ openingTimes: input.openingTimes }),
})

/** What can be done with a station. */
export const stationCommands = [openStation, changeStationHours]
