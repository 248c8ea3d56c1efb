import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, openPage, placeOf, waitForPicture, whereItRests, type OpenApp, type PageWatch } from './open-page.ts'

let app: OpenApp
let watch: PageWatch
let page: Page

beforeAll(async () => {
  app = await openApp()
  watch = await openPage(app)
  page = watch.page
  await page.locator('[data-action=open-sample]').click()
  await waitForPicture(page)
  // Messages that leave by themselves would change the height of the picture.
  await page.getByRole('button', { name: 'Alle meldingen sluiten' }).click()
})
afterAll(async () => app?.close())

const nav = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const heading = () => page.locator('aside h2').first()
const number = async (what: string): Promise<number> => {
  const found = page.locator(`[data-count=${what}] b`)
  return (await found.count()) === 0 ? 0 : Number((await found.innerText()).replace(/\D/g, ''))
}

/** The counts of the status line once they stay the same. */
async function counts(): Promise<Record<string, number>> {
  let last = ''
  for (let same = 0, tries = 0; same < 7 && tries < 80; tries++) {
    await page.waitForTimeout(200)
    const now = await page.locator('.status').innerText()
    same = now === last ? same + 1 : 0
    last = now
  }
  const names = ['shown', 'outside', 'collapsed', 'offScreen', 'notDrawn', 'selected']
  return Object.fromEntries(await Promise.all(names.map(async name => [name, await number(name)] as const)))
}

async function choose(text: string): Promise<string> {
  await page.getByRole('combobox').fill(text)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await heading().waitFor()
  // The camera sets out to what was found a moment after the panel is there.
  await page.waitForTimeout(1000)
  const label = await heading().innerText()
  await whereItRests(page, label)
  return label
}

const fit = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Alles in beeld' }).click()
  await page.waitForTimeout(800)
}

const zoomIn = async (times: number): Promise<void> => {
  for (let time = 0; time < times; time++) {
    await page.getByRole('button', { name: 'Inzoomen' }).click()
    await page.waitForTimeout(500)
  }
}

let label = ''

describe('the picture after going away and coming back', () => {
  it('draws exactly the same, zoomed in or not, with what is out of view counted as that', async () => {
    label = await choose('zz 25 lf')
    await page.locator('.canvas').focus()
    await page.keyboard.press('Escape')
    await fit()
    for (const zoom of [0, 2, 2]) {
      await zoomIn(zoom)
      const before = await counts()
      for (const other of ['Gegevens', 'Beoordelen']) {
        await nav(other)
        await page.waitForTimeout(400)
        await nav('Netwerk')
        expect([zoom, other, await counts()]).toEqual([zoom, other, before])
      }
    }
    expect(await number('offScreen')).toBeGreaterThan(100)
  })

  it('draws the same before and after a panel was open, and after the window was another size', async () => {
    await fit()
    await zoomIn(3)
    const before = await counts()
    await page.locator('.rail-list .rail-item').nth(2).click()
    await heading().waitFor()
    await counts()
    await fit()
    await zoomIn(3)
    const withPanel = await counts()
    expect(withPanel['shown']).not.toBe(before['shown'])
    await page.locator('.panel-close').click()
    await page.locator('aside').waitFor({ state: 'detached' })
    const closed = await counts()
    await page.setViewportSize({ width: 1200, height: 700 })
    await counts()
    await page.setViewportSize({ width: 1440, height: 900 })
    expect((await counts())['shown']).toBe(closed['shown'])
    // What stands in view is drawn there: nothing is left as it was under the panel.
    await fit()
    await zoomIn(3)
    expect(await counts()).toEqual(before)
  })

  it('opens a saved view with exactly the nodes it had', async () => {
    const before = await counts()
    await nav('Weergaven')
    await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('dichtbij')
    await page.getByRole('button', { name: 'Weergave bewaren' }).click()
    await page.locator('[data-view=dichtbij]').waitFor()
    await page.getByText('Weergave dichtbij bewaard').waitFor()
    await nav('Netwerk')
    await fit()
    expect(await counts()).not.toEqual(before)
    await nav('Weergaven')
    await page.locator('[data-view=dichtbij]').getByRole('button', { name: 'Openen' }).click()
    expect(await counts()).toEqual(before)
  })

  it('on another page the line says only what is in the case', async () => {
    await nav('Structuren')
    expect(await page.locator('[data-count=shown]').count()).toBe(0)
    expect(await number('total')).toBeGreaterThan(1000)
    const listed = await page.locator('main table tbody tr').count()
    expect(await page.getByRole('navigation').getByRole('button', { name: 'Structuren', exact: true }).locator('.count').innerText()).toBe(String(listed))
    await nav('Netwerk')
  })
})

describe('clicks on the picture', () => {
  it('a double click shows the neighbours when no panel is open, and the camera stays', async () => {
    await choose('zz 25 lf')
    await page.locator('.canvas').focus()
    await page.keyboard.press('Escape')
    await page.locator('aside').waitFor({ state: 'detached' })
    const at = await whereItRests(page, label)
    await page.mouse.click(at.x, at.y)
    await page.waitForTimeout(90)
    const between = (await placeOf(page, label))!
    expect(Math.hypot(between.x - at.x, between.y - at.y)).toBeLessThan(1)
    await page.mouse.click(at.x, at.y, { clickCount: 2 })
    await heading().waitFor()
    await page.getByRole('button', { name: 'Buren verbergen' }).waitFor()
    expect(await heading().innerText()).toBe(label)
    await page.keyboard.press('Escape')
  })

  it('leave no frame round the canvas; the keyboard has one', async () => {
    const frame = () => page.locator('.canvas').evaluate(element => getComputedStyle(element).outlineStyle)
    await page.locator('.canvas').focus()
    await page.keyboard.press('ArrowRight')
    expect(await frame()).not.toBe('none')
    const box = (await page.locator('.canvas').boundingBox())!
    await page.mouse.click(box.x + box.width - 90, box.y + box.height - 20)
    expect(await frame()).toBe('none')
  })
})

describe('the theme', () => {
  it('reaches the picture at once', async () => {
    await choose('zz 25 lf')
    await page.locator('.canvas').focus()
    await page.keyboard.press('Escape')
    const at = await whereItRests(page, label)
    await page.mouse.move(3, 3)
    await page.waitForTimeout(300)
    // The app's own policy lets no picture be decoded there.
    const blank = await app.browser.newPage()
    /** How many pixels about the node have a colour of a structure, of the palette in force and of the other. */
    const coloured = async (): Promise<{ now: number; other: number }> => {
      const shot = (await page.screenshot({ clip: { x: Math.round(at.x) - 15, y: Math.round(at.y) - 15, width: 31, height: 31 } })).toString('base64')
      const pixels = await blank.evaluate(async shot => {
        const image = new Image()
        image.src = `data:image/png;base64,${shot}`
        await image.decode()
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
        context.drawImage(image, 0, 0)
        const { data } = context.getImageData(0, 0, image.width, image.height)
        return Array.from({ length: image.width * image.height }, (_, pixel) => [data[4 * pixel]!, data[4 * pixel + 1]!, data[4 * pixel + 2]!])
      }, shot)
      const [now, other] = await page.evaluate(() => {
        const root = document.documentElement
        const palette = (): string[] => Array.from({ length: 10 }, (_, place) => getComputedStyle(root).getPropertyValue(`--c${place}`).trim())
        const probe = document.createElement('div')
        probe.dataset['theme'] = root.dataset['theme'] === 'dark' ? 'light' : 'dark'
        root.append(probe)
        const other = Array.from({ length: 10 }, (_, place) => getComputedStyle(probe).getPropertyValue(`--c${place}`).trim())
        probe.remove()
        return [palette(), other]
      })
      const near = (palette: readonly string[]) => pixels.filter(pixel => palette.some(hex => Math.hypot(...[1, 3, 5].map((start, channel) => Number.parseInt(hex.slice(start, start + 2), 16) - pixel[channel]!)) < 10)).length
      return { now: near(now!), other: near(other!) }
    }
    const rightOnly = async (): Promise<boolean> => {
      const { now, other } = await coloured()
      return now > 20 && other < now / 10
    }
    expect(await rightOnly()).toBe(true)
    for (const theme of ['Donkere weergave', 'Lichte weergave']) {
      await page.getByRole('button', { name: theme }).click()
      await page.mouse.move(3, 3)
      await expect.poll(rightOnly, { timeout: 5000 }).toBe(true)
    }
    await blank.close()
  })
})

describe('what is written', () => {
  it('half a note is kept when its page or entity is left, and belongs to nothing else', async () => {
    await choose('zz 25 lf')
    await page.getByRole('textbox', { name: 'Notitie' }).pressSequentially('half af')
    await nav('Gegevens')
    await nav('Netwerk')
    await heading().waitFor()
    await expect.poll(() => page.getByRole('textbox', { name: 'Notitie' }).inputValue(), { timeout: 10_000 }).toBe('half af')
    await page.locator('.rail-list .rail-item').nth(1).click()
    await page.getByRole('textbox', { name: 'Notitie' }).pressSequentially('van de eerste')
    await page.locator('.rail-list .rail-item').nth(2).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Notitie' }).inputValue(), { timeout: 10_000 }).toBe('')
    await page.locator('.rail-list .rail-item').nth(1).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Notitie' }).inputValue(), { timeout: 10_000 }).toBe('van de eerste')
  })

  it('a toast of an earlier step goes when another step is done', async () => {
    await page.locator('.canvas').focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page.locator('.toast').waitFor()
    await choose('zz 25 lf')
    expect(await page.locator('.toast').count()).toBe(0)
  })
})

describe('a view of another case', () => {
  it('says what this case does not have, shows no empty panel and takes no other view’s place', async () => {
    await nav('Weergaven')
    const download = page.waitForEvent('download')
    await page.locator('[data-view=dichtbij]').getByRole('button', { name: 'Naar bestand' }).click()
    const stream = await (await download).createReadStream()
    const pieces: Buffer[] = []
    for await (const piece of stream) pieces.push(piece as Buffer)
    const file = JSON.parse(Buffer.concat(pieces).toString()) as { view: Record<string, unknown> }
    const other = { ...file, view: { ...file.view, selection: ['P-van-elders'], structure: null } }
    await page.locator('input[data-input=view]').setInputFiles({ name: 'elders.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(other)) })
    await page.locator('.canvas').waitFor()
    await page.getByText('noemt een entiteit of structuur die deze zaak niet heeft').waitFor()
    expect(await page.locator('aside').count()).toBe(0)
    expect(await number('selected')).toBe(0)
    await nav('Weergaven')
    expect(await page.locator('[data-view]').evaluateAll(rows => rows.map(row => row.getAttribute('data-view')))).toEqual(['dichtbij', 'dichtbij 2'])
  })
})

describe('a small window', () => {
  it('folds the rail, and the panel covers neither buttons nor chips nor the status line', async () => {
    await nav('Netwerk')
    await page.setViewportSize({ width: 1024, height: 700 })
    await choose('zz 25 lf')
    await page.getByRole('button', { name: 'Defensie tonen' }).click()
    await page.locator('.chip').first().waitFor()
    expect(await page.locator('.rail.folded').count()).toBe(1)
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!
    const panel = await box('aside.panel')
    for (const selector of ['.zoom-buttons', '.chip', '.legend', '.filter-bar > :last-child']) {
      const { x, width } = await box(selector)
      expect([selector, x + width <= panel.x + 0.5]).toEqual([selector, true])
    }
    const cut = await page.locator('.status').evaluate(line => [...line.children].filter(child => child.getBoundingClientRect().right > innerWidth + 0.5 || child.getBoundingClientRect().bottom > innerHeight + 0.5).length)
    expect(cut).toBe(0)
    await page.getByRole('button', { name: 'Menu uitvouwen' }).click()
    expect(await page.locator('.rail.folded').count()).toBe(0)
    await page.getByRole('button', { name: 'Menu invouwen' }).click()
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect.poll(() => page.locator('.rail.folded').count(), { timeout: 10_000 }).toBe(0)
  })
})

describe('another case', () => {
  it('has no message of the one before, and a name of its own', async () => {
    await page.getByRole('button', { name: 'Zaak sluiten' }).click()
    await page.getByRole('heading', { name: 'Breng de bestanden' }).waitFor()
    expect(await page.locator('.messages .message').count()).toBe(0)
    await page.getByText('in orde').waitFor()
    await page.locator('[data-action=open-sample]').click()
    await page.locator('.canvas').waitFor({ timeout: 120_000 })
    expect(await page.getByRole('textbox', { name: 'Naam van de zaak' }).inputValue()).toBe('Voorbeeldzaak 2')
    expect(watch.problems).toEqual([])
    expect(watch.outside).toEqual([])
  })
})
