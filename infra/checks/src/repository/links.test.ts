import { expect, test } from '@jest/globals'
import { linksIn } from './links.js'

test('links to files are found; addresses, places on the same page and code are not', () => {
  const page = `See [events](docs/events/README.md#one-event), [\`orders.graphql\`](orders.graphql) and ![a picture](a.png).
[the law](https://example.org/law) [below](#below) \`const a = [b](c)\`
\`\`\`ts
const x = [y](z)
\`\`\`
`
  expect(linksIn(page)).toEqual(['docs/events/README.md', 'orders.graphql', 'a.png'])
})
