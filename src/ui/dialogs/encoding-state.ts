import type { DocumentSource } from '#app/document.ts'
import type { Source } from '#model/records.ts'

/**
 * How sure the encoding of a source is: told by the file, chosen by a person, assumed because nothing in the file tells,
 * or assumed and found right by a person.
 */
export type EncodingState = 'certain' | 'chosen' | 'assumed' | 'confirmed'

/** `known`: the source as it stands in the case, where a confirmation is kept. */
export function encodingState(source: Pick<Source, 'encoding' | 'encodingBasis'>, known: Pick<DocumentSource, 'encoding'> | undefined): EncodingState {
  if (source.encodingBasis === 'chosen') return 'chosen'
  if (source.encodingBasis !== 'assumed') return 'certain'
  return known?.encoding === source.encoding ? 'confirmed' : 'assumed'
}
