import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, openPage, placeOf, waitForPicture, whereItRests, type OpenApp, type PageWatch } from './open-page.ts'

let app: OpenApp
let watch: PageWatch

beforeAll(async () => {
  app = await openApp()
  watch = await openPage(app, { width: 1280, height: 720 })
  await watch.page.locator('[data-action=open-sample]').click()
  await waitForPicture(watch.page)
})
afterAll(async () => app?.close())

const menu = () => watch.page.getByRole('menu')
const items = async (): Promise<string[]> => menu().getByRole('menuitem').allInnerTexts()

describe('messages', () => {
  it('lie over nothing of the page, and are read and dismissed by keyboard', async () => {
    const { page } = watch
    const messages = page.locator('.messages .message')
    await messages.first().waitFor()
    const box = (selector: string) => page.locator(selector).first().boundingBox().then(found => found!)
    const [strip, body, status] = [await box('.messages'), await box('.network-body'), await box('.status')]
    expect(strip.y).toBeGreaterThanOrEqual(body.y + body.height - 0.5)
    expect(strip.y + strip.height).toBeLessThanOrEqual(status.y + 0.5)
    const before = await messages.count()
    await page.locator('.messages').getByRole('button', { name: 'Melding sluiten' }).first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => messages.count()).toBe(before - 1)
    while ((await messages.count()) > 0) {
      await page.locator('.messages').getByRole('button', { name: 'Melding sluiten' }).first().focus()
      await page.keyboard.press('Enter')
    }
    const after = await box('.network-body')
    expect(after.height).toBeGreaterThan(body.height)
  })
})

describe('menus of the picture', () => {
  it('a chosen structure has its menu by key, walked by arrows; Escape closes it', async () => {
    const { page } = watch
    const first = page.locator('.rail-list .rail-item').nth(1)
    const name = (await first.locator('.structure-name').innerText()).trim()
    await first.click()
    await page.locator('[data-section=added-value]').waitFor()
    await page.locator('.canvas').focus()
    await page.keyboard.press('Shift+F10')
    await menu().waitFor()
    expect(await menu().getAttribute('aria-label')).toBe(name)
    expect(await items()).toEqual(['Gegevens', 'In beeld brengen', 'Structuur openen', 'Structuur samenvouwen', 'Leden selecteren', 'Structuur verbergen'])
    await page.keyboard.press('Escape')
    expect(await menu().count()).toBe(0)
    await page.locator('.canvas').focus()
    await page.keyboard.press('Shift+F10')
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('in samengevouwen structuren').waitFor()
    await page.locator('.canvas').focus()
    await page.keyboard.press('Shift+F10')
    expect(await items()).toContain('Structuur uitvouwen')
    await menu().getByRole('menuitem', { name: 'Structuur uitvouwen' }).click()
    await page.getByText('in samengevouwen structuren').waitFor({ state: 'detached' })
  })

  it('a line leads to the source rows behind it', async () => {
    const { page } = watch
    await page.getByRole('combobox').fill('BV')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('aside h2').first().waitFor()
    const label = await page.locator('aside h2').first().innerText()
    const from = await whereItRests(page, label)
    await page.getByRole('tab', { name: 'Relaties' }).click()
    await page.locator('.link-line').first().waitFor()
    const others = await page.locator('.link-line button.row .grow').allInnerTexts()
    for (const other of others) {
      const to = await placeOf(page, other)
      for (const share of to === null ? [] : [0.5, 0.4, 0.6]) {
        await page.mouse.click(from.x + share * (to!.x - from.x), from.y + share * (to!.y - from.y), { button: 'right' })
        await menu().waitFor()
        if ((await items()).includes('Bronrijen tonen…')) break
        await page.keyboard.press('Escape')
      }
      if ((await menu().count()) > 0) break
    }
    expect(await items()).toContain('Beide selecteren')
    await menu().getByRole('menuitem', { name: 'Bronrijen tonen…' }).click()
    const row = menu().locator('[data-row-link]').first()
    await row.waitFor()
    const [file] = (await row.getAttribute('data-row-link'))!.split(':')
    await row.click()
    await page.locator('[data-row-cells]').waitFor()
    expect(await page.locator('dialog').innerText()).toContain(`${file}.csv`)
    await page.keyboard.press('Escape')
    expect(watch.problems).toEqual([])
  })
})
