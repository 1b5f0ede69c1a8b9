/** Fills the menu with the queries of `docs/queries/`; `open` gets the one that was chosen. */
export async function offerExamples(select, open) {
  const response = await fetch('/explorer/queries')
  if (!response.ok) return
  const examples = await response.json()
  for (const { name, title } of examples) select.add(new Option(title, name))
  select.addEventListener('change', () => {
    const example = examples.find(({ name }) => name === select.value)
    if (example) open(example)
    // Back to "Choose…": the same example can be opened again.
    select.value = ''
  })
}
