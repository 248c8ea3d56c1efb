import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles, openApp, openPage, waitForPicture, type OpenApp } from './open-page.ts'

const DATA = process.env['VERBAND_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data')
const MONTAGNA = resolve(DATA, 'networks/montagna/dataset')
const PICTURES = resolve(import.meta.dirname, process.env['VERBAND_PICTURES'] ? '../../docs/pictures' : '../../node_modules/.cache/verband-pictures')

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** A text whose characters are the bytes. */
const raw = (text: string): Uint8Array => Uint8Array.from(text, sign => sign.charCodeAt(0))

let app: OpenApp
let page: Page

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  app = await openApp()
})
afterAll(async () => app?.close())

const card = (file: string) => page.locator(`[data-mapping="${file}"]`)
const total = async (): Promise<number> => Number((await page.locator('[data-count=shown]').innerText()).replace(/\./g, '').match(/van (\d+)/)![1])

/** Reads a waiting file as relations of a partner; `joins`: the file of the case whose keys its keys are. */
async function readRelations(file: string, partner: string, joins?: string): Promise<void> {
  await card(file).waitFor()
  await card(file).locator('[data-choice=partner]').selectOption(partner)
  expect(await card(file).locator('[data-choice=shape]').inputValue()).toBe('relations')
  if (joins !== undefined) {
    const line = card(file).locator(`[data-overlap="${joins}"]`)
    await line.filter({ hasText: `sleutels komen ook voor in ${joins}: één sleutelruimte?` }).waitFor()
    await line.getByRole('button').click()
    await line.filter({ hasText: 'het worden dezelfde dingen' }).waitFor()
  }
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
    expect(await card('havenpasjes.csv').locator('[data-choice=partner]').inputValue()).toBe('')
    const read = card('havenpasjes.csv').locator('[data-action=read]')
    expect(await read.isDisabled()).toBe(true)
    await card('havenpasjes.csv').getByText('Kies de partner die dit bestand leverde').waitFor()
    await card('havenpasjes.csv').locator('[data-choice=partner]').selectOption('douane')
    // A use whose category is taken away stops the file, by name.
    await card('havenpasjes.csv').getByLabel('Categorie van kolom naam').selectOption('')
    await card('havenpasjes.csv').getByText('Geef naam een categorie').waitFor()
    expect(await read.isDisabled()).toBe(true)
    await card('havenpasjes.csv').getByLabel('Categorie van kolom naam').selectOption('ID.BASIS')
    // The button that reads stands at the right edge, beside the one that skips.
    const [skip, to, foot] = await Promise.all([card('havenpasjes.csv').getByRole('button', { name: 'Overslaan' }).boundingBox(), read.boundingBox(), card('havenpasjes.csv').locator('.mapping-foot').boundingBox()])
    expect(to!.y).toBe(skip!.y)
    expect(foot!.x + foot!.width - to!.x - to!.width).toBeLessThan(32)
    await read.click()
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
    await readRelations('gesprekken.csv', 'kmar', 'ontmoetingen')
    await page.getByRole('navigation').getByRole('button', { name: 'Netwerk', exact: true }).click()
    await waitForPicture(page)
    await page.waitForTimeout(1000)
    // 1, 2, 3 from one file, 2, 3, 7 from the other: four people.
    expect(await total()).toBe(4)
  })

  it('keeps the keys of two files apart unless somebody says that they are one series', async () => {
    page = (await openPage(app)).page
    await dropFiles(page, [{ name: 'golf1.csv', bytes: utf8('1\t2\t3\n2\t3\t1\n3\t1\t2\n') }, { name: 'golf2.csv', bytes: utf8('2\t3\t5\n3\t7\t1\n') }])
    await readRelations('golf1.csv', 'politie')
    await card('golf2.csv').getByText('2 van de 3 sleutels komen ook voor in golf1: één sleutelruimte?').waitFor()
    await readRelations('golf2.csv', 'politie')
    await page.getByRole('navigation').getByRole('button', { name: 'Netwerk', exact: true }).click()
    await waitForPicture(page)
    await page.waitForTimeout(1000)
    expect(await total()).toBe(6)
  })

  it('puts many unknown files on a line each and reads them together; what is skipped stays listed and comes back', async () => {
    page = (await openPage(app)).page
    const names = ['w1', 'w2', 'w3', 'w4', 'w5']
    await dropFiles(page, names.map((name, at) => ({ name: `${name}.csv`, bytes: utf8(`1\t${at + 2}\t3\n2\t3\t1\n3\t1\t2\n`) })))
    const line = (name: string) => page.locator(`[data-mapping-line="${name}.csv"]`)
    await line('w5').waitFor()
    expect(await page.locator('[data-mapping-line]').count()).toBe(5)
    const all = page.locator('[data-action=read-all]')
    expect(await all.isDisabled()).toBe(true)
    await line('w1').locator('[data-choice=partner]').selectOption('kmar')
    await page.locator('[data-several] [data-choice=partner]').selectOption('politie')
    await line('w1').getByText('klaar om in te lezen').waitFor()
    expect(await line('w1').locator('[data-choice=partner]').inputValue()).toBe('kmar')
    await page.getByRole('button', { name: 'Allemaal overslaan' }).click()
    await page.locator('[data-left-out="w3.csv"]').filter({ hasText: 'overgeslagen' }).waitFor()
    expect(await page.locator('[data-left-out]').count()).toBe(5)
    await page.getByRole('button', { name: 'Alle overgeslagen bestanden terughalen (5)' }).click()
    // Each comes back as it was.
    expect(await line('w1').locator('[data-choice=partner]').inputValue()).toBe('kmar')
    await page.getByRole('button', { name: 'Toewijzing van w2.csv bekijken' }).click()
    await card('w2.csv').getByRole('button', { name: 'Inklappen' }).click()
    await page.screenshot({ path: resolve(PICTURES, 'mapping-many.png') })
    await all.click()
    await page.locator('tr[data-source=w5]').waitFor()
    expect(await page.locator('tr[data-source]').count()).toBe(5)
    expect(await page.locator('[data-left-out]').count()).toBe(0)
    // All of them are one step.
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('tr[data-source]').count()).toBe(0)
  })

  it.skipIf(!existsSync(MONTAGNA))('merges and draws the two Montagna networks as two partners (skipped without the data folder)', async () => {
    page = (await openPage(app)).page
    const file = (name: string): { name: string; bytes: Uint8Array } => ({ name, bytes: new Uint8Array(readFileSync(resolve(MONTAGNA, name))) })
    await dropFiles(page, [file('Montagna_meetings_edgelist.csv'), file('Montagna_phonecalls_edgelist.csv')])
    await card('Montagna_meetings_edgelist.csv').waitFor()
    expect(await card('Montagna_meetings_edgelist.csv').locator('[data-choice=header]').inputValue()).toBe('no')
    await readRelations('Montagna_meetings_edgelist.csv', 'politie')
    await readRelations('Montagna_phonecalls_edgelist.csv', 'fiod', 'Montagna_meetings_edgelist')
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

const columnNames = (file: string) => card(file).locator('thead .mono').allInnerTexts()
const rows = (file: string) => card(file).locator('tbody tr').allInnerTexts().then(texts => texts.map(text => text.split('\t')))
/** Waits until the columns are these: the file is looked at in the worker. */
const untilColumns = (file: string, names: readonly string[]) => expect.poll(() => columnNames(file), { timeout: 20_000 }).toEqual(names)

describe('delimiter, first row and encoding by hand', () => {
  // Names in windows-1250, parted by a sign that nobody looks for: naam^město.
  const ODD = raw('naam^m\xecsto\n\xa3\xf3d\x9f, A.^B;1\n\x8ei\x9eka, P.^C;2\n')
  const folder = mkdtempSync(join(tmpdir(), 'verband-mapping-'))
  const saved = join(folder, 'namen.mapping.json')

  it('looks at the file anew with each change, by keyboard alone', async () => {
    page = (await openPage(app)).page
    await dropFiles(page, [{ name: 'namen.csv', bytes: ODD }])
    await card('namen.csv').waitFor()
    expect(await columnNames('namen.csv')).toHaveLength(1)
    await card('namen.csv').locator('[data-choice=delimiter]').focus()
    await page.keyboard.type('ander')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-choice'))).toBe('delimiter-sign')
    await page.keyboard.type('^')
    await untilColumns('namen.csv', ['naam', 'mìsto'])
    expect(await card('namen.csv').locator('[data-lead]').innerText()).toContain('2 rijen · scheidingsteken ^ · windows-1252')
    await card('namen.csv').getByText('aangenomen').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-choice'))).toBe('delimiter-sign')
    // The next field is the first row, then the encoding.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('windows-1250')
    await untilColumns('namen.csv', ['naam', 'město'])
    expect(await rows('namen.csv')).toEqual([['Łódź, A.', 'B;1'], ['Žižka, P.', 'C;2']])
    await page.waitForTimeout(200)
    await page.screenshot({ path: resolve(PICTURES, 'mapping-reading.png') })
  })

  it('reads the first row as data and as names again, and keeps what was assigned by hand', async () => {
    await card('namen.csv').locator('[aria-label="Gebruik van kolom město"]').selectOption('persoon/remark')
    await card('namen.csv').locator('[aria-label="Categorie van kolom město"]').selectOption('POL.8')
    await card('namen.csv').locator('[data-choice=header]').selectOption('no')
    await untilColumns('namen.csv', ['kolom 1', 'kolom 2'])
    expect(await rows('namen.csv')).toEqual([['naam', 'město'], ['Łódź, A.', 'B;1'], ['Žižka, P.', 'C;2']])
    expect(await card('namen.csv').locator('[aria-label="Gebruik van kolom kolom 2"]').inputValue()).toBe('persoon/remark')
    await card('namen.csv').locator('[data-choice=header]').selectOption('yes')
    await untilColumns('namen.csv', ['naam', 'město'])
    expect(await card('namen.csv').locator('[aria-label="Gebruik van kolom město"]').inputValue()).toBe('persoon/remark')
  })

  it('says what can be no delimiter, and takes back one that the file cannot be read with', async () => {
    const sign = card('namen.csv').locator('[data-choice=delimiter-sign]')
    await sign.fill('é')
    await card('namen.csv').getByText('geen letter met accent').waitFor()
    expect(await columnNames('namen.csv')).toEqual(['naam', 'město'])
    await sign.fill('^')
    await dropFiles(page, [{ name: 'aanhaling.csv', bytes: utf8('"van";"naar"\n"1";"2"\n') }])
    await card('aanhaling.csv').waitFor()
    await card('aanhaling.csv').locator('[data-choice=delimiter]').selectOption(',')
    await card('aanhaling.csv').getByRole('alert').filter({ hasText: /aanhaling\.csv: de eerste rij is zo niet te lezen.*ander scheidingsteken/ }).waitFor()
    expect(await columnNames('aanhaling.csv')).toEqual(['van', 'naar'])
    expect(await card('aanhaling.csv').locator('[data-choice=delimiter]').inputValue()).toBe(';')
    await card('aanhaling.csv').getByRole('button', { name: 'Overslaan' }).click()
  })

  it('keeps what is chosen while another page is looked at', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Bevindingen' }).click()
    await page.getByRole('navigation').getByRole('button', { name: 'Gegevens' }).click()
    expect(await columnNames('namen.csv')).toEqual(['naam', 'město'])
    expect(await card('namen.csv').locator('[aria-label="Gebruik van kolom město"]').inputValue()).toBe('persoon/remark')
  })

  it('keeps the choice in the saved mapping, reads by it, and reads a later file by it unasked', async () => {
    expect(await card('namen.csv').locator('[data-action=save-mapping]').isDisabled()).toBe(true)
    await card('namen.csv').locator('[data-choice=partner]').selectOption('om')
    const download = page.waitForEvent('download')
    await card('namen.csv').locator('[data-action=save-mapping]').click()
    writeFileSync(saved, readFileSync(await (await download).path()))
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ header: true, delimiter: '^', encoding: 'windows-1250' })
    await card('namen.csv').locator('[data-action=read]').click()
    await page.locator('tr[data-source=namen]').waitFor()
    expect(await page.locator('tr[data-source=namen] [data-encoding]').getAttribute('data-encoding')).toBe('windows-1250')
    await dropFiles(page, [{ name: 'namen-mei.csv', bytes: raw('naam^m\xecsto\n\xa3aski, B.^D\n') }])
    await page.locator('.message').filter({ hasText: /namen-mei is gelezen met de bewaarde toewijzing/ }).waitFor()
    await page.locator('tr[data-source="namen-mei"]').waitFor()
    await page.getByRole('combobox').first().fill('Łaski')
    await page.getByRole('option').filter({ hasText: 'Łaski' }).first().waitFor()
  })

  it('obeys a mapping file: delimiter, first row and encoding come with it', async () => {
    page = (await openPage(app)).page
    await dropFiles(page, [{ name: 'anders.csv', bytes: ODD }])
    await card('anders.csv').waitFor()
    await card('anders.csv').locator('[data-input=mapping]').setInputFiles(saved)
    await untilColumns('anders.csv', ['naam', 'město'])
    expect(await card('anders.csv').locator('[data-choice=encoding]').inputValue()).toBe('windows-1250')
    expect(await card('anders.csv').locator('[data-choice=delimiter-sign]').inputValue()).toBe('^')
    await card('anders.csv').locator('[data-action=read]').click()
    await page.locator('tr[data-source=anders]').waitFor()
  })

  it('says in the language of the page where a mapping file is wrong, what is wrong, and what to do', async () => {
    await dropFiles(page, [{ name: 'rest.csv', bytes: utf8('x;y\nA;B\n') }])
    await card('rest.csv').waitFor()
    const good = JSON.parse(readFileSync(saved, 'utf8')) as { columns: object[] }
    const wrong: [string, string, RegExp, RegExp][] = [
      ['partner.json', JSON.stringify({ ...good, partner: 'fbi' }), /partner\.json is niet gebruikt; partner: "fbi" bestaat niet\. Kies een van: "politie"/, /partner\.json was not used; partner: there is no "fbi"\. Choose one of: "politie"/],
      ['kolom.json', JSON.stringify({ ...good, columns: [good.columns[0], { name: 'x' }] }), /columns 2 use ontbreekt\. Verbeter het/, /columns 2 use is missing\. Mend it/],
      ['geen.json', '{"schema": ', /dit is geen JSON.*Kies een bestand/, /this is no JSON.*Choose a file/],
      ['anders.json', JSON.stringify(good), /geen kolom van die toewijzing staat in dit bestand.*wijs de kolommen hieronder toe/, /no column of that mapping is in this file.*assign the columns below/],
    ]
    const language = (name: string) => page.getByRole('button', { name, exact: true }).click()
    for (const [name, text, nl, en] of wrong) {
      writeFileSync(join(folder, name), text)
      for (const [to, said] of [['EN', en], ['NL', nl]] as const) {
        await language(to)
        await card('rest.csv').locator('[data-input=mapping]').setInputFiles(join(folder, name))
        await card('rest.csv').getByRole('alert').filter({ hasText: said }).waitFor()
      }
      expect(await columnNames('rest.csv')).toEqual(['x', 'y'])
    }
    await page.screenshot({ path: resolve(PICTURES, 'mapping-refused.png') })
  })
})
