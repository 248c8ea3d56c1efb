export function swapOut(graph: { nodes: number; offset: Uint32Array; target: Uint32Array; weight?: Float64Array }, tree: any, places: any, top: Int32Array | null, K: number, passes: number, damp: boolean) {
  const { nodes, offset, target } = graph
  const { x, y } = places
  const strength = new Float64Array(nodes)
  for (let v = 0; v < nodes; v++) for (let e = offset[v]!; e < offset[v + 1]!; e++) strength[v]! += graph.weight ? graph.weight[e]! : 1
  const tie = new Float64Array(target.length)
  for (let v = 0; v < nodes; v++) for (let e = offset[v]!; e < offset[v + 1]!; e++) { const w = target[e]!; tie[e] = (graph.weight ? graph.weight[e]! : 1) / (damp ? Math.sqrt(strength[v]! * strength[w]!) : 1); if (top && top[v] !== top[w]) tie[e]! *= K }
  const swaps = (list: number[]) => {
    let any = false
    for (let i = 1; i < list.length; i++) for (let j = 0; j < i; j++) {
      const a = list[i]!, b = list[j]!
      const xa = x[a]!, ya = y[a]!, xb = x[b]!, yb = y[b]!
      let gain = 0
      for (let e = offset[a]!; e < offset[a + 1]!; e++) { const w = target[e]!; if (w === b || w === a) continue; gain += tie[e]! * (Math.sqrt((xa - x[w]!) ** 2 + (ya - y[w]!) ** 2) - Math.sqrt((xb - x[w]!) ** 2 + (yb - y[w]!) ** 2)) }
      for (let e = offset[b]!; e < offset[b + 1]!; e++) { const w = target[e]!; if (w === b || w === a) continue; gain += tie[e]! * (Math.sqrt((xb - x[w]!) ** 2 + (yb - y[w]!) ** 2) - Math.sqrt((xa - x[w]!) ** 2 + (ya - y[w]!) ** 2)) }
      if (gain > 1e-9) { x[a] = xb; y[a] = yb; x[b] = xa; y[b] = ya; any = true }
    }
    return any
  }
  let lists: number[][] = tree.children.map((l: number[]) => l.filter(i => i < nodes)).filter((l: number[]) => l.length > 1)
  for (let p = 0; p < passes; p++) for (const l of lists) swaps(l)
}
