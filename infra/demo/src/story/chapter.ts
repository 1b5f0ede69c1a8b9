import type { Publisher } from '@onecore/events/contract'
import type { AnyKind, Kind, StoredDocument } from '@onecore/store/kind'

/** All documents of one kind. They are made one at a time, so that the whole city never lies in memory. */
export interface Chapter {
  /** What a progress bar calls it. */
  readonly label: string
  readonly service: Publisher
  readonly kind: AnyKind
  /** About how many documents come: how far the progress bar moves. */
  readonly size: number
  readonly documents: () => Iterable<StoredDocument>
}

/** Declares a chapter; the documents have to fit the kind. */
export const chapter = <Doc extends StoredDocument>(
  declaration: Omit<Chapter, 'kind' | 'documents'> & {
    readonly kind: Kind<Doc>
    readonly documents: () => Iterable<Doc>
  },
): Chapter => declaration

/**
 * How many of something the city has at this scale. A small city for tests (scale below 1) keeps what the story names, so
 * a few stay in any case.
 */
export const scaled = (count: number, scale: number): number => Math.max(Math.round(count * scale), Math.min(count, 20))

/** What every stored document carries, for one that has just been created and has told nobody yet. */
export const stored = (_id: string, createdAt: Date): StoredDocument => ({
  _id,
  version: 1,
  eventSequence: 0,
  createdAt,
  updatedAt: createdAt,
})
