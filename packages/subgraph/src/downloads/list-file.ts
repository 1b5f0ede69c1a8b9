import { appendAudit } from '@onecore/access/audit'
import { actorId } from '@onecore/access/caller'
import type { DownloadFormat } from '@onecore/access/download-token'
import { newId } from '@onecore/kernel/type-id'
import type { StoredDocument } from '@onecore/store/kind'
import { transact } from '@onecore/store/transaction'
import type { QueryFilter } from 'mongoose'
import { batchSize, type List } from '../graph/pagination.js'
import type { RequestContext } from '../request-context.js'
import type { AnyCsvList, CsvList } from './csv-list.js'
import { fileFormats } from './file-format.js'

/**
 * The text of a file, piece by piece, made as fast as it is taken. The first piece comes after the first rows were
 * read, so that an outage is told instead of half a file. Whether it ends, fails or is given up, the audit then says who
 * took how many rows of which list (Personal Information Protection Law art. 51, 54); `linkId` names the link.
 */
export async function* listFile<Doc extends StoredDocument>(
  list: CsvList<Doc>,
  format: DownloadFormat,
  { filter, order }: List<Doc>,
  linkId: string,
  context: RequestContext,
): AsyncGenerator<string> {
  const lookedUp = (await list.lookUp?.(filter, context)) ?? {}
  const narrowed = { $and: [filter, lookedUp] } as QueryFilter<Doc>
  const documents = context.everything(list.kind, { filter: narrowed, order })
  const { head, rows, foot } = fileFormats[format]
  let text = head(list, context.locale)
  let given = 0
  try {
    for await (const batch of inBatches(documents)) {
      text += rows(list, await Promise.all(batch.map((document) => rowOf(list, document, context))), given === 0)
      context.forget()
      given += batch.length
      yield text
      text = ''
    }
    if (text + foot !== '') yield text + foot
  } finally {
    await documents.close()
    await auditDownload(list, linkId, given, context)
  }
}

const rowOf = <Doc extends StoredDocument>({ columns }: CsvList<Doc>, document: Doc, context: RequestContext) =>
  Promise.all(columns.map(({ value }) => value(document, context)))

async function* inBatches<Doc>(documents: AsyncIterable<Doc>): AsyncGenerator<Doc[]> {
  let batch: Doc[] = []
  for await (const document of documents) {
    batch.push(document)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const auditDownload = (
  { connection, kind }: Pick<AnyCsvList, 'connection' | 'kind'>,
  linkId: string,
  rows: number,
  context: RequestContext,
): Promise<void> =>
  transact(context.connection, (session) =>
    appendAudit(context.connection, session, {
      _id: newId('aud', context.now),
      at: context.now,
      actorId: actorId(context.caller),
      actorKind: context.caller.kind,
      mandateIds: context.caller.mandates.map((mandate) => mandate.id),
      action: `download ${connection}`,
      kind: kind.name,
      targetId: linkId,
      communityId: null,
      purpose: null,
      correlationId: context.correlationId,
      changes: [],
      rows,
    }),
  )
