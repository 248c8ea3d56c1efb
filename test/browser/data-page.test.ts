import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles, openApp, openPage, waitForPicture, type OpenApp } from './open-page.ts'

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../sample-data', name)))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const RDW_HEADER = 'kenteken,voertuigsoort,merk,handelsbenaming,eerste_kleur,datum_tenaamstelling,vorige_tenaamstelling,export_indicator,taxi_indicator,wam_verzekerd,houder_naam,houder_geboortedatum,houder_kvk'
const rdwRow = (plate: string, name: string, date = '20240101'): string => `${plate},Personenauto,TEST,T,WIT,${date},,Nee,Nee,Ja,${name},19800101,`

let app: OpenApp
let page: Page

beforeAll(async () => {
  app = await openApp()
})
afterAll(async () => app?.close())

const nav = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const leftOut = (file: string) => page.locator(`[data-left-out="${file}"]`)

describe('files that are not in the case', () => {
  it('are listed with the reason and a way back', async () => {
    page = (await openPage(app)).page
    await dropFiles(page, [
      { name: 'regels.csv', bytes: utf8('\n\n\r\n\n') },
      { name: 'boek.csv', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]) },
      { name: 'pagina.csv', bytes: utf8('<!DOCTYPE html>\n<html lang="nl"><table><tr><td>1</td></tr></table></html>\n') },
      { name: 'kop.csv', bytes: utf8('"kenteken,merk\nZZ01AA,TEST\n') },
      { name: 'rdw_voertuigen.csv', bytes: sample('rdw_voertuigen.csv') },
      { name: 'vreemd.csv', bytes: utf8('van;naar\n1;2\n2;3\n') },
    ])
    await page.locator('[data-mapping="vreemd.csv"]').waitFor()
    const said = async (file: string): Promise<string> => (await leftOut(file).locator('td').nth(1).innerText()).trim()
    expect(await said('regels.csv')).toBe('regels.csv heeft alleen lege regels (5 bytes) en is niet gelezen. Vraag de partner om een nieuwe uitvoer.')
    expect(await said('boek.csv')).toBe('boek.csv is geen tekst met een tabel maar een ZIP-archief of een werkblad van Excel of OpenDocument (xlsx, ods). Pak het uit, of bewaar het werkblad als CSV.')
    expect(await said('pagina.csv')).toContain('een webpagina (HTML)')
    expect(await said('kop.csv')).toMatch(/de eerste rij is zo niet te lezen \(byte 0: aanhalingsteken niet gesloten\)/)
    await page.locator('[data-mapping="vreemd.csv"]').getByRole('button', { name: 'Overslaan' }).click()
    expect(await said('vreemd.csv')).toContain('is overgeslagen')
    expect(await page.locator('[data-left-out]').count()).toBe(5)
    // No text of the page holds a place for a word that never came.
    expect(await page.locator('body').innerText()).not.toMatch(/\{\w+\}/)
    await page.getByRole('button', { name: 'Terughalen: vreemd.csv' }).click()
    await page.locator('[data-mapping="vreemd.csv"]').waitFor()
    await page.getByRole('button', { name: 'kop.csv van de lijst halen' }).click()
    expect(await page.locator('[data-left-out]').count()).toBe(3)
  })

  it('leave the list once a mended file of that name is read', async () => {
    await dropFiles(page, [{ name: 'regels.csv', bytes: utf8(`${RDW_HEADER}\n${rdwRow('ZZ09ZZ', 'HERSTELD')}\n`) }])
    await page.locator('tr[data-source=regels]').waitFor()
    expect(await leftOut('regels.csv').count()).toBe(0)
  })

  it('names the byte of a header that never ends', async () => {
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['kolom', 'x'.repeat(50 * 1024 * 1024)], 'oneindig.csv'))
      return transfer
    })
    await page.dispatchEvent('body', 'drop', { dataTransfer: data })
    await leftOut('oneindig.csv').filter({ hasText: 'byte 0: de rij is te lang, of een aanhalingsteken erin wordt nergens gesloten' }).waitFor({ timeout: 60_000 })
  })
})

describe('rejected rows', () => {
  it('show themselves, in the language of the page, as far as they may be seen; Escape goes back to the list', async () => {
    page = (await openPage(app)).page
    const rows = [rdwRow('ZZ01AA', 'GOED A'), rdwRow('ZZ02BB', 'DATUM B', '20240231'), 'te;weinig', rdwRow('ZZ04DD', 'NOG GOED')]
    await dropFiles(page, [{ name: 'open.csv', bytes: utf8(`${RDW_HEADER}\n${rows.join('\n')}\n`) }, { name: 'dicht.csv', bytes: utf8(`${RDW_HEADER},Nationaliteit\n${rdwRow('ZZ05EE', 'X Y')},GEHEIM1\nKANARIE,GEHEIM2\n${rdwRow('ZZ06FF', 'DATUM F', '20240231')},GEHEIM3\n`) }])
    await waitForPicture(page)
    await nav('Gegevens')
    await page.getByRole('button', { name: /Quarantaine bekijken \(4\)/ }).click()
    const dialog = page.locator('dialog[open]')
    await dialog.getByText('1 velden gevonden, 13 verwacht').waitFor()
    const lineOf = async (file: string, row: string): Promise<void> => dialog.locator('tr', { hasText: `${file}.csv` }).getByRole('button', { name: row, exact: true }).click()
    await lineOf('open', '2')
    await dialog.locator('[data-row-cells]').getByText('DATUM B').waitFor()
    await page.keyboard.press('Escape')
    await dialog.getByText('Afgekeurde rijen · 4').waitFor()
    await lineOf('open', '3')
    expect(await dialog.locator('[data-line=raw]').innerText()).toBe('te;weinig')
    await dialog.getByRole('button', { name: 'Terug' }).click()
    await lineOf('dicht', '2')
    await dialog.locator('[data-line=hidden]').filter({ hasText: 'Nationaliteit' }).waitFor()
    expect(await dialog.innerText()).not.toContain('KANARIE')
    await page.keyboard.press('Escape')
    await lineOf('dicht', '3')
    await dialog.locator('[data-row-cells]').getByText('DATUM F').waitFor()
    expect(await dialog.innerText()).not.toContain('GEHEIM')
    await page.keyboard.press('Escape')
    await dialog.getByText('Afgekeurde rijen · 4').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
  })

  it('are told with the columns of their file', async () => {
    await page.locator('tr[data-source=open]').getByRole('button', { name: 'open', exact: true }).click()
    const dialog = page.locator('dialog[open]')
    expect(await dialog.locator('[data-rejected]').innerText()).toContain('2 afgekeurd: ')
    await dialog.getByRole('button', { name: 'Afgekeurde rijen bekijken' }).click()
    await dialog.getByText('Afgekeurde rijen · 2').waitFor()
    await page.keyboard.press('Escape')
  })
})

describe('the table of sources', () => {
  it.each([1024, 1440])('has every column in reach at %i pixels, with reasons and all', async width => {
    page = (await openPage(app, { width, height: 700 })).page
    const banned = 'nationaliteit,geboorteplaats,geboorteland,religie,etniciteit'
    await dropFiles(page, [{ name: 'rdw_voertuigen_met_een_lange_naam_van_de_uitvoer.csv', bytes: utf8(`${RDW_HEADER},${banned},extra_kolom\n${rdwRow('ZZ01AA', 'Zo\u00eb')},1,2,3,4,5,6\n`) }, { name: 'douane_aangiften.csv', bytes: sample('douane_aangiften.csv') }])
    await waitForPicture(page)
    await nav('Gegevens')
    const line = page.locator('tr[data-source^=rdw]')
    await line.waitFor()
    await page.screenshot({ path: resolve(import.meta.dirname, `../../node_modules/.cache/verband-pictures/sources-${width}.png`) })
    const card = page.locator('.card', { has: page.locator('table.sources') })
    const [scrolls, right] = await card.evaluate(element => [element.scrollWidth > element.clientWidth, element.getBoundingClientRect().right])
    expect(scrolls).toBe(false)
    const why = await line.locator('td.why').boundingBox()
    expect(why!.width).toBeGreaterThan(90)
    // Texts that are longer than their column go on in the next line, not over the next column.
    const wide = await line.locator('td').evaluateAll(cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth + 1).length)
    expect(wide).toBe(0)
    const remove = await line.getByRole('button', { name: /uit de zaak halen/ }).boundingBox()
    expect(remove!.x + remove!.width).toBeLessThanOrEqual(Math.min(right, width))
  })
})
