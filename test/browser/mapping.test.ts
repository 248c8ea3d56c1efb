import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles, openApp, openPage, waitForPicture, type OpenApp } from './open-page.ts'

const DATA = process.env['VERBAND_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data')
const MONTAGNA = resolve(DATA, 'networks/montagna/dataset')
const PICTURES = resolve(import.meta.dirname, process.env['VERBAND_PICTURES'] ? '../../docs/pictures' : '../../node_modules/.cache/verband-pictures')

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

let app: OpenApp
let page: Page

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  app = await openApp()
})
afterAll(async () => app?.close())

const card = (file: string) => page.locator(`[data-mapping="${file}"]`)
const total = async (): Promise<number> => Number((await page.locator('[data-count=shown]').innerText()).replace(/\./g, '').match(/van (\d+)/)![1])

/** Reads a waiting file as relations of a partner. */
async function readRelations(file: string, partner: string): Promise<void> {
  await card(file).waitFor()
  await card(file).locator('[data-choice=partner]').selectOption(partner)
  expect(await card(file).locator('[data-choice=shape]').inputValue()).toBe('relations')
  await card(file).locator('[data-action=read]').click()
  await card(file).waitFor({ state: 'detached' })
  await page.locator(`tr[data-source="${file.replace('.csv', '')}"]`).waitFor()
}

describe('the mapping step', () => {
  it('shows what it guessed with ten rows, and what it never reads', async () => {
    page = (await openPage(app)).page
    const rows = Array.from({ length: 14 }, (_, at) => `TP-0012${at};Voorbeeld${at}, J.;14-03-19${70 + at};Expeditie Proef B.V.;9999001${at % 10};03-02-2025 05:4${at % 10};NLD;los`)
    await dropFiles(page, [{ name: 'havenpasjes.csv', bytes: utf8(`pas_nr;naam;geb_datum;werkgever;kvk;tijdstip;nationaliteit;opm\n${rows.join('\n')}\n`) }])
    await card('havenpasjes.csv').waitFor()
    expect(await card('havenpasjes.csv').locator('tbody tr').count()).toBe(10)
    const text = await card('havenpasjes.csv').innerText()
    expect(text).toContain('bannenlijst')
    expect(text).not.toContain('NLD')
    await page.waitForTimeout(300)
    await page.screenshot({ path: resolve(PICTURES, 'mapping.png') })
    await card('havenpasjes.csv').locator('[data-action=read]').click()
    await page.locator('tr[data-source=havenpasjes]').waitFor()
    const line = await page.locator('tr[data-source=havenpasjes]').innerText()
    expect(line).toContain('bannenlijst: nationaliteit')
    expect(line).toContain('14')
    await page.getByRole('combobox').fill('Voorbeeld3')
    await page.getByRole('option').first().waitFor()
  })

  it('reads a later file of the same columns with the saved mapping, and says so', async () => {
    await dropFiles(page, [{ name: 'havenpasjes-mei.csv', bytes: utf8('pas_nr;naam;geb_datum;werkgever;kvk;tijdstip;nationaliteit;opm\nTP-1;Anders, A.;01-02-1990;Proef B.V.;99990099;04-05-2025 01:00;BEL;x\n') }])
    await page.locator('.message').filter({ hasText: /havenpasjes-mei is gelezen met de bewaarde toewijzing/ }).waitFor()
    await page.locator('tr[data-source="havenpasjes-mei"]').waitFor()
  })

  it('meets equal keys of one namespace in two edge lists of two partners', async () => {
    page = (await openPage(app)).page
    await dropFiles(page, [
      { name: 'ontmoetingen.csv', bytes: utf8('1\t2\t3\n2\t3\t1\n3\t1\t2\n') },
      { name: 'gesprekken.csv', bytes: utf8('2\t3\t5\n3\t7\t1\n') },
    ])
    await readRelations('ontmoetingen.csv', 'politie')
    await readRelations('gesprekken.csv', 'kmar')
    await page.getByRole('navigation').getByRole('button', { name: 'Netwerk', exact: true }).click()
    await waitForPicture(page)
    await page.waitForTimeout(1000)
    // 1, 2, 3 from one file, 2, 3, 7 from the other: four people.
    expect(await total()).toBe(4)
  })

  it.skipIf(!existsSync(MONTAGNA))('merges and draws the two Montagna networks as two partners (skipped without the data folder)', async () => {
    page = (await openPage(app)).page
    const file = (name: string): { name: string; bytes: Uint8Array } => ({ name, bytes: new Uint8Array(readFileSync(resolve(MONTAGNA, name))) })
    await dropFiles(page, [file('Montagna_meetings_edgelist.csv'), file('Montagna_phonecalls_edgelist.csv')])
    await card('Montagna_meetings_edgelist.csv').waitFor()
    expect(await card('Montagna_meetings_edgelist.csv').locator('[data-choice=header]').inputValue()).toBe('no')
    await readRelations('Montagna_meetings_edgelist.csv', 'politie')
    await readRelations('Montagna_phonecalls_edgelist.csv', 'fiod')
    const ids = new Set(['Montagna_meetings_edgelist.csv', 'Montagna_phonecalls_edgelist.csv'].flatMap(name => readFileSync(resolve(MONTAGNA, name), 'utf8').trim().split('\n').flatMap(line => line.split('\t').slice(0, 2))))
    const lines = ['Montagna_meetings_edgelist.csv', 'Montagna_phonecalls_edgelist.csv'].reduce((sum, name) => sum + readFileSync(resolve(MONTAGNA, name), 'utf8').trim().split('\n').length, 0)
    await page.locator(`.row-sum[data-rows='${lines}']`).waitFor()
    await page.getByRole('navigation').getByRole('button', { name: 'Netwerk', exact: true }).click()
    await waitForPicture(page)
    await page.waitForTimeout(1500)
    expect(await total()).toBe(ids.size)
    await page.screenshot({ path: resolve(PICTURES, 'montagna.png') })
    await page.locator('.rail-list .rail-item').first().click()
    await page.locator('[data-section=added-value]').waitFor()
    expect(await page.locator('table.added tbody tr').count()).toBe(2)
  })
})
