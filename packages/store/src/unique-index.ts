/**
 * Options of an index that keeps values unique beside another index that begins with the same field and ends in the
 * order of a list. It is hidden from MongoDB's planner, which would else take it for the list, and sort what it finds.
 */
export const uniqueAlone = { unique: true, hidden: true } as const
