import { beforeEach, expect, test } from '@jest/globals'
import { quiet } from '../fixtures/ground.js'
import { StallWatch } from './stall-watch.js'

const state = { progress: 0, isBusy: false, lag: 0, restarts: 0 }
const watch = () =>
  new StallWatch(
    {
      progress: () => state.progress,
      isBusy: () => state.isBusy,
      lag: async () => state.lag,
      restart: () => {
        state.restarts += 1
      },
    },
    quiet,
  )

beforeEach(() => {
  Object.assign(state, { progress: 0, isBusy: false, lag: 5, restarts: 0 })
})

test('lag and no progress between two looks: the consumer is started anew, and then has its time again', async () => {
  const stall = watch()
  await stall.look()
  expect(state.restarts).toBe(0)
  await stall.look()
  expect(state.restarts).toBe(1)
  await stall.look()
  expect(state.restarts).toBe(1)
})

test('a consumer without lag is left alone', async () => {
  state.lag = 0
  const stall = watch()
  for (let look = 0; look < 3; look += 1) await stall.look()
  expect(state.restarts).toBe(0)
})

test('a consumer that moves is left alone, however much lag it has', async () => {
  const stall = watch()
  for (let look = 0; look < 3; look += 1) {
    state.progress += 1
    await stall.look()
  }
  expect(state.restarts).toBe(0)
})

test('a consumer with a batch in hand is left alone, however long it takes', async () => {
  state.isBusy = true
  const stall = watch()
  for (let look = 0; look < 3; look += 1) await stall.look()
  expect(state.restarts).toBe(0)
})
