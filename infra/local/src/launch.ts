import { type DataFolder, openDataFolder } from './data/data-folder.js'
import { isPortFree } from './free-port.js'
import { launchArguments } from './launch-arguments.js'
import { describeFailure, LaunchError } from './launch-error.js'
import { type Progress, showProgress } from './screen/progress.js'

/** What a launcher starts a city with. */
export interface Launch {
  readonly folder: DataFolder
  /** Where the gateway is to listen. */
  readonly port: number
  readonly progress: Progress
  /** Registers how to stop what was just started; the last started stops first. */
  onStop(stop: () => Promise<unknown>): void
  /** Registers a program that must run as long as the city does: when it ends, everything stops. */
  needs(name: string, exited: Promise<number>, logFile: string): void
}

const write = (text: string): void => void process.stdout.write(`${text}\n`)

/**
 * Runs a launcher: opens the data folder for this process alone, lets `start` bring up a city, prints what it returns,
 * and keeps running until Ctrl-C or SIGTERM. Then everything stops in order; a second Ctrl-C does not wait.
 * Exit code 1 with one line when the city cannot be started, or something it needs has ended.
 */
export async function launch(start: (launch: Launch) => Promise<string>): Promise<void> {
  const stops: (() => Promise<unknown>)[] = []
  let isStopping = false
  const progress = showProgress()

  const stopAll = async (exitCode: number, reason?: string): Promise<void> => {
    if (isStopping) return
    isStopping = true
    progress.done()
    if (reason !== undefined) process.stderr.write(`${reason}\n`)
    for (const stop of stops.reverse())
      await stop().catch((error) => process.stderr.write(`${describeFailure(error)}\n`))
    process.exit(exitCode)
  }
  const onSignal = (): void => {
    if (isStopping) process.exit(130)
    write('\n  Stopping …')
    void stopAll(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)

  try {
    const { fresh, port } = launchArguments(process.argv.slice(2))
    if (!(await isPortFree(port))) {
      throw new LaunchError(`Port ${port} is taken by another program: stop it, or add -- --port ${port + 100}`)
    }
    const folder = await openDataFolder({ fresh })
    stops.push(() => folder.close())
    const screen = await start({
      folder,
      port,
      progress,
      onStop: (stop) => stops.push(stop),
      needs: (name, exited, logFile) =>
        void exited.then((code) =>
          stopAll(1, `${name} has ended with code ${code}, and so everything stops (log: ${logFile}).`),
        ),
    })
    if (isStopping) return
    progress.done()
    write(screen)
  } catch (error) {
    await stopAll(1, describeFailure(error))
  }
}
