import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { cases } from './case.js'
import { caseModes } from './case-terms.js'
import { handlerId, mayHandle } from './handler.js'

/** Somebody takes the case up, in one of the five modes. ③ 及时办理 */
export const handleCase = transition({
  name: 'handleCase',
  payload: 'case',
  on: cases,
  move: 'HANDLE',
  input: z.object({ caseId: idOf('case'), mode: z.enum(caseModes), handlerPersonId: handlerId.optional() }),
  target: ({ caseId }) => caseId,
  facts: async (matter, { handlerPersonId }, inquiry) => ({
    mayHandle: handlerPersonId === undefined || (await mayHandle(handlerPersonId, matter, inquiry)),
  }),
  decide: (decision, { modes }, { mode, handlerPersonId }, { facts, caller }) =>
    decision
      .refuseWhen(!facts.mayHandle, 'HANDLER_WITHOUT_MANDATE', 'handlerPersonId')
      .set({ modes: [...new Set([...modes, mode])], handlerPersonId: handlerPersonId ?? caller.personId }),
})

/** Another handler takes over; the clock goes on (首接负责: whoever received it first stays visible in the timeline). */
export const transferCase = transition({
  name: 'transferCase',
  payload: 'case',
  on: cases,
  move: 'TRANSFER',
  input: z.object({ caseId: idOf('case'), handlerPersonId: handlerId }),
  target: ({ caseId }) => caseId,
  facts: async (matter, { handlerPersonId }, inquiry) => ({
    mayHandle: await mayHandle(handlerPersonId, matter, inquiry),
  }),
  decide: (decision, matter, { handlerPersonId }, { facts }) =>
    decision
      .refuseWhen(matter.handlerPersonId === handlerPersonId, 'SAME_HANDLER', 'handlerPersonId')
      .refuseWhen(!facts.mayHandle, 'HANDLER_WITHOUT_MANDATE', 'handlerPersonId')
      .set({ handlerPersonId }),
})
