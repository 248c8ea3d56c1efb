/** A saved mapping stands beside its type, because the page reads and writes it too and may not import computations of intake. */
export { MappingRefused, mappingProblem, readMapping, writeMapping } from '#model/mapping-file.ts'
