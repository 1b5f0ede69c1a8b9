import { Presets, SingleBar } from 'cli-progress'

/** What a launcher shows while a person waits. */
export interface Progress {
  /** How far it is, 0 to 1, and what it is doing now. */
  at(fraction: number, label: string): void
  /** Takes the bar away. */
  done(): void
}

/** A bar on a terminal; elsewhere (a log file, CI) a line for each new thing that is done. */
export function showProgress(output: NodeJS.WriteStream = process.stdout): Progress {
  return output.isTTY ? progressBar(output) : progressLines(output)
}

function progressBar(stream: NodeJS.WriteStream): Progress {
  const format = '  {bar} {percentage}%  {label}'
  const bar = new SingleBar(
    { stream, format, barsize: 32, hideCursor: true, clearOnComplete: true, gracefulExit: false },
    Presets.shades_classic,
  )
  bar.start(1, 0, { label: '' })
  return {
    at: (fraction, label) => bar.update(fraction, { label }),
    done: () => bar.stop(),
  }
}

function progressLines(output: NodeJS.WritableStream): Progress {
  let last = ''
  return {
    at(_, label) {
      if (label === last) return
      last = label
      output.write(`  ${label}\n`)
    },
    done() {},
  }
}

/** A part of a longer progress: its 0 to 1 are `from` to `to` of the whole. */
export const partOf =
  (whole: Progress, from: number, to: number): Progress['at'] =>
  (fraction, label) =>
    whole.at(from + (to - from) * fraction, label)
