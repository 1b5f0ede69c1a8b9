import { describe, expect, test } from '@jest/globals'
import { launchArguments } from './launch-arguments.js'

describe('a launcher is told', () => {
  test('nothing: port 4000, and the data stay', () => {
    expect(launchArguments([], {})).toEqual({ fresh: false, port: 4000 })
  })

  test('the port, by PORT or by --port, which comes first', () => {
    expect(launchArguments([], { PORT: '4100' }).port).toBe(4100)
    expect(launchArguments(['--port', '4200'], { PORT: '4100' }).port).toBe(4200)
    expect(launchArguments(['--port=1'], {}).port).toBe(1)
    expect(launchArguments(['--port=65535'], {}).port).toBe(65_535)
  })

  test.each(['0', '65536', 'http', '-1', '4e3', ''])('no port like %j', (port) => {
    expect(() => launchArguments([`--port=${port}`], {})).toThrow(`"${port}" is no port`)
  })

  test('what it knows, when it is told something else', () => {
    expect(() => launchArguments(['--frehs'], {})).toThrow(
      "Unknown option '--frehs'. Known are --fresh (begin again) and --port N.",
    )
  })

  test('not to drop the data of a database that is not its own', () => {
    expect(() => launchArguments(['--fresh'], { MONGODB_URI: 'mongodb://elsewhere' })).toThrow('drop the onecore-*')
  })
})
