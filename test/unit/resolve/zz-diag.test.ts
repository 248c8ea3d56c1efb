import { readFileSync, readdirSync } from 'node:fs'
import { it } from 'vitest'
import { importFile } from '#intake/import-file.ts'
import { joinRecords } from '#intake/join-records.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { truthOf, scoreByKind } from './pairwise-score.ts'
import { mentionKey, type Records } from '#model/records.ts'
import { PROPERTIES } from '#model/properties.ts'
import { resolve } from '#resolve/resolve.ts'
import { DEFAULT_MODEL } from '#resolve/linkage-model.ts'
it('diag', async () => {
  const F = process.env.VERBAND_SAMPLE!
  const KIND = process.env.KIND ?? 'Person'
  const truth = truthOf(readFileSync(F + '/truth/mentions.csv', 'utf8'))
  const parts: Records[] = []
  for (const fileName of readdirSync(F).filter(n => n.endsWith('.csv')).sort()) {
    const r = await importFile({ fileName, chunks: (async function* () { yield readFileSync(F + '/' + fileName) })(), bannedColumns: [] }, NO_PROGRESS)
    if (r.kind === 'imported') parts.push(r.records)
  }
  const records = joinRecords(parts)
  const t0 = performance.now()
  const res = resolve({ records, judgements: [], model: { ...DEFAULT_MODEL, limits: { ...DEFAULT_MODEL.limits, nameAlonePerMille: Number(process.env.ALONE ?? 0) } } }, NO_PROGRESS)
  const out: string[] = [`resolve ${records.mentions.count} mentions ${(performance.now() - t0).toFixed(0)} ms`]
  for (const s of scoreByKind(records, res, truth)) out.push(`${s.kind.padEnd(14)} ${s.mentions} p ${s.precision.toFixed(4)} r ${s.recall.toFixed(4)} wrong ${s.wrong} missed ${s.missed}`)
  const text = (m: number) => { const { statements: st, mentions: mm, strings } = records; const o: string[] = []; for (let s = mm.firstStatement[m]!; s < mm.firstStatement[m + 1]!; s++) if (PROPERTIES[st.property[s]!]!.identifying) o.push(PROPERTIES[st.property[s]!]!.id + '=' + strings[st.value[s]!]); return mentionKey(records, m) + ' ' + o.join(' | ') }
  const byEntity = new Map<string, Map<number, number[]>>()
  const byCluster = new Map<number, Map<string, number[]>>()
  for (let m = 0; m < records.mentions.count; m++) {
    const t = truth.get(mentionKey(records, m)); if (!t || t.kind !== KIND) continue
    const e = res.entityOf[m]!
    const a = byEntity.get(t.entity) ?? new Map(); byEntity.set(t.entity, a); a.set(e, [...(a.get(e) ?? []), m])
    const b = byCluster.get(e) ?? new Map(); byCluster.set(e, b); b.set(t.entity, [...(b.get(t.entity) ?? []), m])
  }
  out.push('--- wrong')
  for (const [, c] of byCluster) if (c.size > 1) { out.push(''); for (const [ent, ms] of c) for (const m of ms.slice(0, 4)) out.push(`  ${ent} ${text(m)}`) }
  out.push('--- missed')
  const slots = new Map<string, number>()
  let shown = 0
  for (const [ent, c] of byEntity) if (c.size > 1) {
    const cl = [...c.values()].sort((x, y) => y.length - x.length)
    for (const ms of cl.slice(1)) for (const m of ms) { const k = mentionKey(records, m).replace(/:\d+:/, ':'); slots.set(k, (slots.get(k) ?? 0) + 1) }
    if (shown++ < 60) { out.push(''); for (const [i, ms] of cl.entries()) for (const m of ms.slice(0, i === 0 ? 3 : 2)) out.push(`  ${ent} c${i}(${ms.length}) ${text(m)}`) }
  }
  out.push([...slots].sort((x, y) => y[1] - x[1]).map(([k, n]) => `${k} ${n}`).join('\n'))
  out.push('--- reviews', ...res.reviews.slice(0, 40).map(r => JSON.stringify(r)))
  const { writeFileSync } = await import('node:fs'); writeFileSync('/tmp/resolve-work/diag.txt', out.join('\n'))
})
