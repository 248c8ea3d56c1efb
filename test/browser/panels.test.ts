import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles, openApp, openPage, waitForPicture, whereItRests, type OpenApp, type PageWatch } from './open-page.ts'

let app: OpenApp
let watch: PageWatch
let page: Page

beforeAll(async () => {
  app = await openApp()
  watch = await openPage(app)
  page = watch.page
  await page.locator('[data-action=open-sample]').click()
  await waitForPicture(page)
})
afterAll(async () => app?.close())

const heading = () => page.locator('aside h2').first()
const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click()
const nav = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
/** The worker answers when it can; other work on the machine delays it. */
const SOON = { timeout: 15_000 }
const focused = () => page.evaluate(() => document.activeElement?.className ?? '')

/** Searches for a text and chooses the first hit by keyboard; gives its label. */
async function searchFor(text: string): Promise<string> {
  await page.getByRole('combobox').fill(text)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await heading().waitFor()
  await page.locator('aside .fact, aside .link-line, aside .merge-line').first().waitFor()
  return heading().innerText()
}

describe('search', () => {
  it('finds a phone as police write it, and says how many more fit than it shows', async () => {
    await page.getByRole('combobox').fill('+31600001134')
    const hit = page.getByRole('option').first().locator('.ellipsis').first()
    await expect.poll(() => hit.innerText(), SOON).toBe('+31600001134')
    for (const written of ['06-00001134', 'bakker', '0600001134', 'bakker', '0031 6 00001134']) {
      await page.getByRole('combobox').fill(written)
      if (written === 'bakker') await expect.poll(() => hit.innerText(), SOON).toMatch(/bakker/i)
      else await expect.poll(() => hit.innerText(), SOON).toBe('+31600001134')
    }
    await page.getByRole('combobox').fill('e')
    const more = page.locator('.search-more')
    await more.waitFor()
    expect((await more.innerText()).replace(/\./g, '')).toMatch(/^30 van \d{3,} getoond/)
  })

  it('leaves the keys with the picture: P pins and unpins, Shift and an arrow moves', async () => {
    const label = await searchFor('zz 25 lf')
    await expect.poll(focused, SOON).toContain('canvas')
    await page.waitForTimeout(1200)
    const before = await whereItRests(page, label)
    await page.keyboard.press('p')
    await page.getByRole('button', { name: 'Losmaken' }).waitFor()
    expect(await whereItRests(page, label)).toEqual({ x: expect.closeTo(before.x, 0), y: expect.closeTo(before.y, 0) })
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    const moved = await whereItRests(page, label)
    expect(moved.x - before.x).toBeGreaterThan(20)
    expect(moved.x - before.x).toBeLessThan(40)
    expect(moved.y - before.y).toBeGreaterThan(10)
    expect(moved.y - before.y).toBeLessThan(20)
    await page.keyboard.press('p')
    await page.locator('[data-action=pin]', { hasText: 'Vastzetten' }).click()
    await page.locator('[data-action=pin]', { hasText: 'Losmaken' }).click()
    await page.locator('[data-action=pin]', { hasText: 'Vastzetten' }).waitFor()
  })
})

describe('the panel of an entity', () => {
  it('names for each merge both rows, the value that matched and how sure that is', async () => {
    const label = await searchFor('zz 25 lf')
    await tab('Samenvoeging')
    const merge = page.locator('[data-merge=identifier]').first()
    await merge.waitFor()
    expect(await merge.locator('[data-row-link]').count()).toBe(2)
    const value = await merge.locator('[data-merge-value=plate]').innerText()
    expect(value.replace(/[^A-Z0-9]/gi, '').toUpperCase()).toContain(label.replace(/-/g, ''))
    expect(await merge.innerText()).toMatch(/zo goed als zeker · [\d,]+ bits/)
    await merge.locator('[data-row-link]').nth(1).click()
    await page.locator('[data-row-cells]').waitFor()
    expect((await page.locator('[data-row-cells]').innerText()).replace(/-/g, '')).toContain(label.replace(/-/g, ''))
    await page.keyboard.press('Escape')
  })

  it('says a relation from the entity one looks at, in both directions', async () => {
    await searchFor('zz 25 lf')
    await tab('Relaties')
    const used = page.locator('.link-line', { hasText: 'gebruikt door' }).first()
    await used.waitFor()
    const user = await used.locator('button.row .grow').innerText()
    await used.locator('button.row').click()
    await expect.poll(() => heading().innerText(), SOON).toBe(user)
    await tab('Relaties')
    await page.locator('.link-line', { hasText: /ZZ.?25.?LF/ }).first().waitFor()
    const lines = await page.locator('.link-line', { hasText: /ZZ.?25.?LF/ }).allInnerTexts()
    expect(lines.some(line => /← gebruikt\b(?! door)/.test(line))).toBe(true)
    expect(lines.join()).not.toContain('gebruikt door')
  })

  it('shows every source row of a value when asked', async () => {
    const labels = ['zz 25 lf', 'Rotterdam', 'BV', 'Dorpsstraat']
    for (const text of labels) {
      await searchFor(text)
      if ((await page.locator('.facts [data-more]').count()) > 0) break
    }
    const at = await page.locator('.fact-value').evaluateAll(all => all.findIndex(one => one.querySelector('[data-more]') !== null))
    const value = page.locator('.fact-value').nth(at)
    const left = Number(await value.locator('[data-more]').getAttribute('data-more'))
    expect(await value.locator('[data-row-link]').count()).toBe(3)
    await value.locator('[data-more]').click()
    await expect.poll(() => value.locator('[data-row-link]').count(), SOON).toBe(3 + Math.min(left, 500))
  })
})

describe('structures by keyboard', () => {
  it('are one stop; arrows walk them, Escape lets go of the chosen one', async () => {
    await page.locator('.canvas').focus()
    await page.keyboard.press('Escape')
    const stops = page.locator('.rail-list button[tabindex="0"]')
    expect(await stops.count()).toBe(1)
    await stops.first().focus()
    const first = await page.evaluate(() => document.activeElement!.textContent)
    await page.keyboard.press('ArrowDown')
    const second = await page.evaluate(() => document.activeElement!.textContent)
    expect(second).not.toBe(first)
    expect(await stops.count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.locator('[data-section=added-value]').waitFor()
    expect(second).toContain(await heading().innerText())
    await page.getByRole('button', { name: 'Structuur openen' }).waitFor()
    expect(await page.getByRole('button', { name: 'Sluiten', exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: 'Samenvouwen' }).click()
    await page.getByRole('button', { name: 'Uitvouwen', exact: true }).click()
    await page.locator('.rail-list button[tabindex="0"]').focus()
    await page.keyboard.press('Escape')
    await page.locator('aside').waitFor({ state: 'detached' })
  })

  it('the first Tab leads past them to the picture, which tells kind and name', async () => {
    const first = page.locator('.shell').locator('button, a[href], input, [tabindex]').first()
    expect(await first.innerText()).toBe('Naar het netwerk')
    expect((await first.boundingBox())!.width).toBeLessThan(4)
    await first.focus()
    expect((await first.boundingBox())!.width).toBeGreaterThan(60)
    await page.keyboard.press('Enter')
    await expect.poll(focused, SOON).toContain('canvas')
    await page.keyboard.press('ArrowRight')
    const told = page.locator('main [role=status]').first()
    await expect.poll(() => told.textContent(), SOON).toMatch(/^(Persoon|Organisatie|Adres|Voertuig|Rekening|Telefoon|Container|Zending|Schip|[A-Z]\p{L}+)(?: \p{Ll}+)? \S/u)
  })
})

describe('findings', () => {
  it('say of a role its condition and its rows, of an indicator its weight, and how many of all hit', async () => {
    await nav('Bevindingen')
    const hits = await page.locator('tr[data-finding]').first().getAttribute('data-hits')
    expect(await page.locator('tr[data-finding]').first().innerText()).toContain(`${hits} van 7`)
    for (const thin of await page.locator('tr[data-hits="1"]').allInnerTexts()) expect(thin).toContain('zwak: één treffer')
    await page.locator('tr[data-finding] button.link').first().click()
    const holder = page.locator('[data-role]:has([data-role-holder])').first()
    expect(await holder.innerText()).toContain('Voorwaarde: ')
    await holder.locator('[data-row-link]').first().waitFor()
    const weights = await page.locator('[data-indicator]').evaluateAll(all => all.map(one => [one.getAttribute('data-verdict') === 'hit', Number(one.querySelector('[data-weight]')!.getAttribute('data-weight')) > 0]))
    expect(weights.map(([hit]) => hit)).toEqual(weights.map(([, counts]) => counts))
    expect(await page.locator('[data-indicator] >> text=/year|turnover|wages|employees/').count()).toBe(0)
    await nav('Bevindingen')
    await page.locator('tr[data-finding]').first().waitFor()
  })
})

describe('a mapped file', () => {
  it('has weights that are no money', async () => {
    const other = await openPage(app)
    await dropFiles(other.page, [{ name: 'gesprekken.csv', bytes: new TextEncoder().encode('van,naar,gewicht\nA1,B1,6\nA1,C1,2\nB1,C1,1\n') }])
    const card = other.page.locator('[data-mapping="gesprekken.csv"]')
    await card.locator('[data-choice=partner]').selectOption('fiod')
    await card.locator('[data-action=read]').click()
    await other.page.locator('tr[data-source=gesprekken]').waitFor()
    await other.page.getByRole('combobox').fill('A1')
    await other.page.getByRole('option').first().waitFor()
    await other.page.keyboard.press('Enter')
    await other.page.getByRole('tab', { name: 'Relaties' }).click()
    const line = other.page.locator('.link-line', { hasText: 'B1' })
    await line.waitFor()
    expect(await line.innerText()).toContain('gewicht 6')
    expect(await line.innerText()).toContain('1 bronrij')
    expect(await other.page.locator('aside').innerText()).not.toContain('€')
    expect(other.problems).toEqual([])
  })
})

it('nothing went wrong on the page', () => {
  expect(watch.problems).toEqual([])
  expect(watch.outside).toEqual([])
})
