/** A container's health check: exits with 0 when the program beside it answers that it is ready. */
const url = `http://127.0.0.1:${process.env.PORT}/health/ready`

try {
  const response = await fetch(url, { signal: AbortSignal.timeout(4000) })
  if (!response.ok) console.error(await response.text())
  process.exitCode = response.ok ? 0 : 1
} catch (error) {
  console.error(`${url}: ${error.message}`)
  process.exitCode = 1
}
