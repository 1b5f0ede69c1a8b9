import { readFileSync } from 'node:fs'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LaunchError } from '../launch-error.js'

/**
 * Keeps a folder for this process alone; returns how to let it go. A lock whose process is gone (a crash, a power cut)
 * is taken over. MongoDB guards its own data besides; this lock gives the reason before anything was started.
 * @throws LaunchError when another process that runs holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  const own = join(folder, `lock.${process.pid}`)
  // Written beside and linked: a lock is never seen without its content, and a link never replaces another's.
  await writeFile(own, identityOf(process.pid))
  try {
    while (!(await taken(own, path))) {
      const holder = await readFile(path, 'utf8').catch(() => '')
      const pid = Number.parseInt(holder, 10)
      if (pid > 0 && isRunning(pid) && holder === identityOf(pid)) {
        throw new LaunchError(`OneCore runs already with the data in ${folder} (process ${pid}): stop it first.`)
      }
      await rm(path, { force: true })
    }
  } finally {
    await rm(own, { force: true })
  }
  return () => rm(path, { force: true })
}

const taken = (own: string, path: string): Promise<boolean> =>
  link(own, path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )

/**
 * The process id with the moment the process began (clock ticks since boot, Linux only): process ids come round again,
 * in a container even at every start.
 */
function identityOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    return `${pid} ${afterName.split(' ')[19]}`
  } catch {
    return String(pid)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it runs, and is somebody else's
  }
}
