import { test } from 'vitest'
import { openHarness, settle } from './canvas-harness/open-harness.ts'
test('shots', async () => {
  const h = await openHarness(process.env.SHOT_QUERY ?? '?still')
  try {
    await settle(h.page, 300)
    await h.page.screenshot({ path: '/tmp/canvas-light.png' })
    await h.page.mouse.move(20+ (await h.page.evaluate(() => (globalThis as any).harness.canvas.positionOf((globalThis as any).harness.scene.nodes.find((n: any) => n.label === 'M. Proefsma').id))).x, 10 + (await h.page.evaluate(() => (globalThis as any).harness.canvas.positionOf((globalThis as any).harness.scene.nodes.find((n: any) => n.label === 'M. Proefsma').id))).y)
    await settle(h.page, 300)
    await h.page.screenshot({ path: '/tmp/canvas-hover.png' })
    await h.page.mouse.move(1,1)
    await h.page.evaluate(() => { const H = (globalThis as any).harness; H.canvas.fit(H.scene.hulls[7].members); H.canvas.focusNode(H.scene.hulls[7].members[22]) })
    await settle(h.page, 300)
    await h.page.screenshot({ path: '/tmp/canvas-near.png' })
    await h.page.evaluate(() => { const H = (globalThis as any).harness; H.canvas.fit(); H.canvas.focusNode(null) })
    await h.page.evaluate(() => (globalThis as any).harness.dark(true))
    await settle(h.page, 300)
    await h.page.screenshot({ path: '/tmp/canvas-dark.png' })
    console.log(h.errors)
  } finally { await h.close() }
}, 120000)
