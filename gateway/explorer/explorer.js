import { offerExamples } from './examples.js'
import { authorization, offerPersonas } from './personas.js'

const { React, ReactDOM, GraphiQL } = window
const byId = (id) => document.getElementById(id)

const welcome = `# 欢迎！从右上方选一个示例查询，
# 或在这里写自己的查询；Ctrl+Enter 运行。
# Welcome! Pick an example above,
# or write a query here; Ctrl+Enter runs it.

query WhoKnowsWhat {
  __schema {
    queryType {
      fields {
        name
        description
      }
    }
  }
}
`

const fetcher = GraphiQL.createFetcher({
  url: '/graphql',
  // Read at every request: the persona may have changed since. The headers editor still has the last word.
  fetch: (url, init) => fetch(url, { ...init, headers: { ...authorization(), ...init.headers } }),
})

/** Lives inside GraphiQL, where its editors can be reached: puts an example into the editors, or into a new tab. */
function ExampleOpener() {
  const editors = GraphiQL.React.useEditorContext({ nonNull: true })
  const latest = React.useRef(editors)
  latest.current = editors
  React.useEffect(() => {
    const open = ({ query, variables }) => {
      const { addTab, queryEditor } = latest.current
      if (queryEditor.getValue().trim() !== '' && queryEditor.getValue() !== welcome) addTab()
      // A new tab's editors are those of the old one, filled anew after this frame.
      requestAnimationFrame(() => {
        latest.current.queryEditor.setValue(query)
        latest.current.variableEditor?.setValue(variables ?? '')
      })
    }
    offerExamples(byId('examples'), open).catch(showFailure)
  }, [])
  return null
}

ReactDOM.createRoot(byId('graphiql')).render(
  React.createElement(
    GraphiQL,
    { fetcher, defaultQuery: welcome, defaultEditorToolsVisibility: 'variables', forcedTheme: 'light' },
    React.createElement(GraphiQL.Logo, null, ' '),
    React.createElement(GraphiQL.Footer, null, React.createElement(ExampleOpener)),
  ),
)

const hint = byId('hint')

offerPersonas(byId('persona-field'), byId('persona'), (persona) => {
  hint.hidden = persona === undefined
  hint.className = 'hint'
  hint.textContent = persona && `可以试试：${persona.tryThis['zh-CN']} · Try: ${persona.tryThis.en}`
}).catch(showFailure)

function showFailure(error) {
  hint.hidden = false
  hint.className = 'hint failed'
  hint.textContent = `网关没有应答 · The gateway does not answer: ${error.message}`
}
