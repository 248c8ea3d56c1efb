/** The sample case as data URLs, so that its bytes (windows-1252, BOM, line ends) stay as they are. */
const ENCODED = import.meta.glob<string>('../../sample-data/*.csv', { query: '?inline', import: 'default', eager: true })

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const comma = dataUrl.indexOf(',')
  const body = dataUrl.slice(comma + 1)
  const binary = dataUrl.slice(0, comma).endsWith(';base64') ? atob(body) : decodeURIComponent(body)
  return Uint8Array.from(binary, sign => sign.charCodeAt(0))
}

/** The twelve files of the sample case. */
export function sampleFiles(): File[] {
  return Object.entries(ENCODED)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, url]) => new File([bytesOf(url)], path.slice(path.lastIndexOf('/') + 1), { type: 'text/csv' }))
}
