import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { freePort, isPortFree } from '../free-port.js'

/** The port that `file` names, while nobody else took it; else a free one, noted there: addresses stay the same. */
export async function keptPort(file: string): Promise<number> {
  const noted = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10)
  if (noted > 0 && (await isPortFree(noted))) return noted
  const port = await freePort()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${port}\n`)
  return port
}
