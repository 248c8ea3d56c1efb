import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, openPage, placeOf, waitForPicture, whereItRests, type OpenApp, type PageWatch } from './open-page.ts'

let app: OpenApp
let watch: PageWatch
let label = ''

beforeAll(async () => {
  app = await openApp()
  watch = await openPage(app)
  await watch.page.locator('[data-action=open-sample]').click()
  await waitForPicture(watch.page)
  await watch.page.getByRole('combobox').fill('BV')
  await watch.page.getByRole('option').first().waitFor()
  await watch.page.keyboard.press('Enter')
  await watch.page.locator('aside h2').first().waitFor()
  label = await watch.page.locator('aside h2').first().innerText()
})
afterAll(async () => app?.close())

const nav = (name: string) => watch.page.getByRole('navigation').getByRole('button', { name, exact: true }).click()

describe('one renderer for the life of the page', () => {
  it('keeps camera, picture and renderer while another page is looked at', async () => {
    const { page } = watch
    await whereItRests(page, label)
    await page.getByRole('button', { name: 'Inzoomen' }).click()
    const before = await whereItRests(page, label)
    await page.evaluate(() => { document.querySelector('.canvas canvas')!.setAttribute('data-first', '') })
    await nav('Gegevens')
    await page.getByRole('heading', { name: 'Gegevens' }).first().waitFor()
    expect(await page.locator('.canvas').count()).toBe(0)
    await nav('Netwerk')
    await page.locator('.canvas canvas[data-first]').first().waitFor({ state: 'attached' })
    const after = await whereItRests(page, label)
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1)
    // The pointer still finds what is drawn.
    await page.mouse.move(after.x, after.y)
    await page.locator('.hover-card').waitFor()
  })

  it('draws again after the graphics system took the context away', async () => {
    const { page } = watch
    await page.mouse.move(5, 5)
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.canvas canvas.sigma-nodes')!
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext()
    })
    await page.getByText('De tekening is onderbroken').waitFor()
    await page.getByRole('button', { name: 'Opnieuw tekenen' }).click()
    await page.getByText('De tekening is onderbroken').waitFor({ state: 'detached' })
    await whereItRests(page, label)
    expect(await placeOf(page, label)).not.toBeNull()
    expect(await page.locator('.canvas canvas[data-first]').count()).toBe(0)
    expect(watch.problems).toEqual([])
  })
})
