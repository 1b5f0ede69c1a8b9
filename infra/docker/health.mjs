/** A container's health check: exits with 0 when the program beside it answers that it is ready. */
const { PORT } = process.env
const url = `http://127.0.0.1:${PORT}/health/ready`

const refuse = (why) => {
  process.stderr.write(`${url}: ${why}\n`)
  process.exit(1)
}

try {
  const response = await fetch(url, { signal: AbortSignal.timeout(4000) })
  if (!response.ok) refuse(await response.text())
} catch (error) {
  refuse(error.message)
}
