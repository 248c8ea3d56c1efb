import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, openPage, waitForPicture, whereItRests, type OpenApp, type PageWatch } from './open-page.ts'

/** Where the pictures go; into docs/ when asked, so that a test run leaves the tree as it was. */
const PICTURES = resolve(import.meta.dirname, process.env['VERBAND_PICTURES'] ? '../../docs/pictures' : '../../node_modules/.cache/verband-pictures')

let app: OpenApp
let watch: PageWatch
let page: Page

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  app = await openApp()
  watch = await openPage(app)
  page = watch.page
})
afterAll(async () => app?.close())

const shown = async (): Promise<number> => Number((await page.locator('[data-count=shown] b').innerText()).replace(/\D/g, ''))
const nav = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const heading = () => page.locator('aside h2').first()
const undo = async (): Promise<void> => { await page.locator('.canvas').focus(); await page.keyboard.press('Control+z') }
const redo = async (): Promise<void> => { await page.locator('.canvas').focus(); await page.keyboard.press('Control+Shift+z') }
const settle = () => page.waitForTimeout(700)

/** Searches for a text and chooses the first hit by keyboard; gives its label. */
async function searchFor(text: string): Promise<string> {
  await page.keyboard.press('Escape')
  await page.getByRole('combobox').fill(text)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await heading().waitFor()
  await settle()
  return heading().innerText()
}

describe('the sample case', () => {
  it('starts on a page that says what to do, with nothing sent anywhere', async () => {
    await page.getByRole('heading', { name: 'Breng de bestanden van de partners samen' }).waitFor()
    await page.screenshot({ path: resolve(PICTURES, 'start.png') })
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    await page.getByText('Voorbeeldzaak openen').waitFor()
    await page.locator('[data-action=open-sample]').click()
    await waitForPicture(page)
    await settle()
  })

  it('draws the network of twelve files, with counts that add up', async () => {
    expect(await shown()).toBeGreaterThan(300)
    const numbers = (await page.locator('.status').innerText()).replace(/\./g, '').match(/\d+/g)!.map(Number)
    const total = numbers[1]!
    // shown + outside the structures + not drawn = all: each entity is counted once.
    expect(numbers[0]! + numbers.slice(2, 4).reduce((sum, n) => sum + n, 0)).toBe(total)
    await page.screenshot({ path: resolve(PICTURES, 'network-light.png') })
  })

  it('says of each file what was read: rows in = used + quarantined', async () => {
    await nav('Gegevens')
    await page.locator('tr[data-source]').first().waitFor()
    expect(await page.locator('tr[data-source]').count()).toBe(12)
    const sum = page.locator('.row-sum')
    const [rows, used, kept] = await Promise.all(['data-rows', 'data-used', 'data-quarantined'].map(async name => Number(await sum.getAttribute(name))))
    expect(rows).toBe(used! + kept!)
    expect(kept).toBeGreaterThan(0)
    await page.screenshot({ path: resolve(PICTURES, 'data.png') })
    await page.getByRole('button', { name: /Quarantaine bekijken/ }).click()
    expect(await page.locator('dialog tbody tr').count()).toBe(kept)
    await page.locator('dialog tbody button.link').first().click()
    await page.getByText('Deze rij staat in quarantaine').waitFor()
    // Back to the list, then out of it.
    await page.keyboard.press('Escape')
    await page.getByText('Deze rij staat in quarantaine').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  })

  it('finds a vehicle by its plate, and any value leads to its source row in one click', async () => {
    expect((await searchFor('zz 25 lf')).replaceAll('-', '')).toBe('ZZ25LF')
    await page.locator('aside .fact-sources .link').first().click()
    await page.locator('[data-row-cells]').waitFor()
    expect(await page.locator('dialog').innerText()).toContain('SHA-256')
    expect((await page.locator('[data-row-cells]').innerText()).replaceAll('-', '')).toContain('ZZ25LF')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Per partner' }).click()
    expect(await page.locator('[data-mention]').count()).toBeGreaterThan(1)
    await page.getByRole('tab', { name: 'Samenvoeging' }).click()
    await page.getByText('zelfde nummer').first().waitFor()
    await page.getByRole('tab', { name: 'Relaties' }).click()
    await page.locator('.link-line').first().waitFor()
    await page.screenshot({ path: resolve(PICTURES, 'entity.png') })
  })

  it('selects by click, adds by Ctrl+click, clears by a click beside everything; each is a step to undo', async () => {
    await page.locator('.canvas').focus()
    await page.keyboard.press('Escape')
    const label = await searchFor('zz 25 lf')
    await undo()
    await settle()
    expect(await page.locator('aside').count()).toBe(0)
    await redo()
    await heading().waitFor()
    expect(await heading().innerText()).toBe(label)
    const at = await whereItRests(page, label)
    await page.mouse.click(at.x, at.y, {})
    await settle()
    expect(await heading().innerText()).toBe(label)
    await page.keyboard.down('Control')
    await page.mouse.click(at.x, at.y)
    await page.keyboard.up('Control')
    await settle()
    expect(await page.locator('[data-count=selected]').count()).toBe(0)
    await undo()
    await settle()
    expect(await heading().innerText()).toBe(label)
  })

  it('shows neighbours by double click and takes exactly them back', async () => {
    const label = await searchFor('zz 25 lf')
    await page.getByRole('button', { name: 'Alles in beeld' }).click()
    await settle()
    const before = await shown()
    await searchFor('zz 25 lf')
    const at = await whereItRests(page, label)
    await page.mouse.dblclick(at.x, at.y)
    await settle()
    await page.getByRole('button', { name: 'Buren verbergen' }).waitFor()
    await page.getByRole('button', { name: 'Alles in beeld' }).click()
    await settle()
    expect(await shown()).toBeGreaterThanOrEqual(before)
    await undo()
    await page.getByRole('button', { name: 'Buren tonen' }).waitFor()
    await redo()
    await page.locator('.canvas').focus()
    await page.keyboard.press('c')
    await page.getByRole('button', { name: 'Buren tonen' }).waitFor()
  })

  it('drags an entity to a place and pins it; undo lets it go back', async () => {
    const label = await searchFor('zz 25 lf')
    const from = await whereItRests(page, label)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 40, from.y + 30, { steps: 6 })
    await page.mouse.move(from.x + 90, from.y + 60, { steps: 6 })
    await page.mouse.up()
    await settle()
    const to = await whereItRests(page, label)
    expect(Math.hypot(to.x - from.x - 90, to.y - from.y - 60)).toBeLessThan(12)
    await undo()
    await settle()
    const back = await whereItRests(page, label)
    expect(Math.hypot(back.x - from.x, back.y - from.y)).toBeLessThan(12)
  })

  it('filters by partner and by kind, with chips that take the filter away, all undoable', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Alles in beeld' }).click()
    await settle()
    // The whole picture shows as much as at the start; a busy machine is later there.
    await expect.poll(shown, { timeout: 15_000 }).toBeGreaterThan(300)
    const all = await shown()
    await page.getByRole('button', { name: 'Politie tonen' }).click()
    await page.getByText('zonder Politie').waitFor()
    await page.getByRole('checkbox', { name: 'Persoon tonen' }).uncheck()
    await page.getByText('zonder Persoon').waitFor()
    const hidden = Number((await page.getByTitle('Alle filters wissen').locator('b').innerText()).replace(/\D/g, ''))
    expect(hidden).toBeGreaterThan(100)
    await undo()
    await undo()
    await settle()
    expect(await page.locator('.chip').count()).toBe(0)
    expect(await shown()).toBe(all)
    await redo()
    await page.getByRole('button', { name: /Filter Partner zonder Politie weghalen/ }).click()
    expect(await page.locator('.chip').count()).toBe(0)
  })

  it('opens, collapses and closes a structure from its panel', async () => {
    await page.locator('.rail-list .rail-item').nth(1).click()
    await page.locator('[data-section=added-value]').waitFor()
    await settle()
    await page.screenshot({ path: resolve(PICTURES, 'structure.png') })
    const name = await heading().innerText()
    await page.getByRole('button', { name: 'Samenvouwen' }).click()
    await page.getByText('in samengevouwen structuren').waitFor()
    await undo()
    await settle()
    expect(await page.getByText('in samengevouwen structuren').count()).toBe(0)
    expect(await heading().innerText()).toBe(name)
  })

  it('lists VM13 findings; each indicator leads to its source row in one click', async () => {
    await nav('Bevindingen')
    expect(await page.locator('tr[data-finding]').count()).toBeGreaterThanOrEqual(2)
    await page.screenshot({ path: resolve(PICTURES, 'findings.png') })
    await page.locator('tr[data-finding] button.link').first().click()
    expect(await page.locator('[data-indicator]').count()).toBe(7)
    expect(await page.locator('[data-verdict=hit]').count()).toBeGreaterThanOrEqual(3)
    await page.screenshot({ path: resolve(PICTURES, 'finding.png') })
    await page.locator('[data-verdict=hit] [data-row-link]').first().click()
    await page.locator('[data-row-cells]').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Toon in netwerk' }).click()
    await page.locator('[data-count=selected]').waitFor()
  })

  it('speaks English from one click to the next, on every page', async () => {
    await page.getByRole('button', { name: 'EN', exact: true }).click()
    for (const name of ['Data', 'Network', 'Structures', 'Findings', 'Views']) {
      await page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
      await page.waitForTimeout(200)
      const words = await page.locator('body').innerText()
      for (const dutch of ['Gegevens', 'Structuren', 'Bevindingen', 'Weergaven', 'Bestand', 'rijen in', 'leden', 'treffer', 'drempel', 'Bewaard']) expect([name, dutch, new RegExp(`\\b${dutch}\\b`).test(words)]).toEqual([name, dutch, false])
    }
    await page.getByRole('button', { name: 'NL', exact: true }).click()
  })

  it('has a dark face', async () => {
    await nav('Netwerk')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Donkere weergave' }).click()
    await page.getByRole('button', { name: 'Alles in beeld' }).click()
    await settle()
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 21, 27)')
    await page.screenshot({ path: resolve(PICTURES, 'network-dark.png') })
    await page.getByRole('button', { name: 'Lichte weergave' }).click()
  })

  it('sent nothing anywhere and broke no rule of its own policy', () => {
    expect(watch.outside).toEqual([])
    expect(watch.problems).toEqual([])
  })
})
