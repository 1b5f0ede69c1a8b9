import { kangsheng, city as wholeCity } from '@onecore/demo/story/divisions'
import { caseAcrossTheCity, cityBoard, type Operation } from '../city/operations.js'
import { authorizationOf } from '../city/sign-in.js'
import { walkedCase } from '../city/walked-case.js'
import { startGrownCity } from './grown-city.js'
import { deepPage, lists } from './lists.js'
import { fillWithMatters } from './matters.js'

/** A city full of matters, and what it is to be asked, by whom. */
export interface PreparedCity {
  readonly url: string
  readonly authorization: string
  readonly operations: readonly Operation[]
  stop(): Promise<void>
}

/** A city `scale` times the demo city, asked by somebody who may see all of it. */
export async function prepareCity(mongodbUri: string, scale: number): Promise<PreparedCity> {
  const city = await startGrownCity(mongodbUri, scale)
  try {
    const { url } = city
    const caseId = await walkedCase(url)
    await fillWithMatters(mongodbUri, city, caseId)
    const authorization = await authorizationOf(url, 'city-supervisor')
    const operations = [
      ...lists(wholeCity.id, kangsheng.id),
      await deepPage(url, authorization, wholeCity.id),
      await caseAcrossTheCity(caseId),
      await cityBoard(),
    ]
    return { url, authorization, operations, stop: () => city.stop() }
  } catch (error) {
    await city.stop()
    throw error
  }
}
