const remembered = 'onecore:persona'

/** Who the explorer acts as. In demo mode a persona with a token; otherwise whatever the headers editor says. */
let token

/** The header that says who is asking; none for the anonymous public. */
export const authorization = () => (token === undefined ? {} : { authorization: `Bearer ${token}` })

/**
 * Fills the picker, and takes up the persona chosen last time. Where there is no demo sign-in, nothing is shown.
 * `changed` is told the persona (or `undefined` for the public) each time another one is acting.
 */
export async function offerPersonas(field, select, changed) {
  const response = await fetch('/demo/personas')
  if (!response.ok) return
  const personas = await response.json()
  for (const { key, label } of personas) select.add(new Option(`${label['zh-CN']} · ${label.en}`, key))
  field.hidden = false

  const actAs = async (key) => {
    const persona = personas.find((candidate) => candidate.key === key)
    token = persona && (await fetchToken(persona.key))
    localStorage.setItem(remembered, persona?.key ?? '')
    changed(persona)
  }
  select.addEventListener('change', () => actAs(select.value))

  const last = localStorage.getItem(remembered)
  if (personas.some(({ key }) => key === last)) {
    select.value = last
    await actAs(last)
  }
}

async function fetchToken(persona) {
  const response = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return (await response.json()).token
}
