import Papa from 'papaparse'
import { quarantineRows } from '#intake/quarantine-rows.ts'
import { recognise } from '#intake/recognise.ts'
import { sourceColumns } from '#intake/source-columns.ts'
import { recordsOfTable } from '#intake/state-rows.ts'
export async function importFile(input: any, _p: any): Promise<any> {
  const chunks: Uint8Array[] = []; for await (const c of input.chunks) chunks.push(c)
  let text: string; try { text = new TextDecoder('utf-8',{fatal:true}).decode(chunks[0]!) } catch { text = new TextDecoder('windows-1252').decode(chunks[0]!) }
  text = text.replace(/^\ufeff/, '')
  void Papa
  const rows = parse(text)
  const header = rows[0]!.map(s=>s.trim()); const body = rows.slice(1)
  const strings=['']; const ix=new Map([['',0]])
  const good: number[]=[]; body.forEach((r,i)=>{ if(r.length===header.length) good.push(i) })
  const cells = header.map((_,c)=>Uint32Array.from(good,i=>{const t=body[i]![c]!.trim(); let k=ix.get(t); if(k===undefined){k=strings.push(t)-1; ix.set(t,k)} return k}))
  const format = recognise(header)!
  const columns = sourceColumns(header, format, [])
  const keep = columns.map(c=>c.refusedBy===null)
  const tbl = { columns: header.filter((_,i)=>keep[i]), cells: cells.filter((_,i)=>keep[i]), strings, rows: good.length, rowNumber: Uint32Array.from(good,i=>i+1), rowByte: new Float64Array(good.length) }
  const { table, quarantined } = quarantineRows(tbl, format)
  const file = input.fileName.replace('.csv','')
  const source = { partner: format.partner, file, sha256: file, bytes: 0, format: format.id, encoding: 'utf-8', encodingBasis:'valid', delimiter:';', rows: body.length, accepted: table.rows, columns, quarantined } as any
  return { kind: 'imported', records: recordsOfTable(table, source, format) }
}

function parse(text: string): string[][] {
  const delim = text.split(/\r?\n/)[0]!.includes(';') ? ';' : ','
  const out: string[][] = []
  let i = 0
  while (i < text.length) {
    const start = i; const rec: string[] = []; let bad = false; let done = false
    while (!done && !bad) {
      let f = ''
      if (text[i] === '"') {
        i++
        for (;;) {
          if (i >= text.length) { bad = true; break }
          if (text[i] === '"') { if (text[i+1] === '"') { f += '"'; i += 2; continue } i++; break }
          f += text[i++]
        }
        if (!bad && i < text.length && text[i] !== delim && text[i] !== '\r' && text[i] !== '\n') bad = true
      } else { while (i < text.length && text[i] !== delim && text[i] !== '\r' && text[i] !== '\n') f += text[i++] }
      if (bad) break
      rec.push(f)
      if (text[i] === delim) { i++; continue }
      if (text[i] === '\r') i++
      if (text[i] === '\n') i++
      done = true
    }
    if (bad) { i = text.indexOf('\n', start) + 1; if (i === 0) i = text.length; out.push(['BAD']) }
    else if (!(rec.length === 1 && rec[0] === '')) out.push(rec)
  }
  return out
}
