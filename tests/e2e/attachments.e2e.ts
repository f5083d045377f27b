/** Scans and photos of a record, what is refused, and taking changes back: by the offer, by Ctrl+Z, and from the history. */
import { truncateSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { HEADS, pdf, png } from '../helpers/sample-files.ts'
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })

function attachments(app: AppWindow): Locator {
  return app.drawer.getByRole('region', { name: app.t('attachments.title') })
}

test('scans are kept with a record, looked at, refused with a reason, pasted and brought back', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.openLedger('surveys')
  await app.rows('ledger.surveys').first().click()
  const section = attachments(app)
  await section
    .locator('input[type=file]')
    .setInputFiles([
      file('现场.png', png(400, 300)),
      file('检测报告.pdf', pdf()),
      file('IMG_0001.HEIC', HEADS.heic),
      file('空白.pdf', new Uint8Array()),
      file('发票.pdf', png(3, 3)),
    ])
  const film = test.info().outputPath('录像.pdf')
  writeFileSync(film, '')
  truncateSync(film, 2 * 1024 ** 3)
  const items = section.getByRole('listitem').filter({ has: page.locator('.attachment') })
  await expect(items).toHaveCount(2)
  await expect(section.getByRole('alert').getByRole('listitem')).toHaveText([
    /IMG_0001\.HEIC：.*HEIC/,
    /空白\.pdf：.*0 字节/,
    /发票\.pdf：.*内容却是 PNG/,
  ])
  await expect(items.locator('img')).toHaveCount(2)
  await section.locator('input[type=file]').setInputFiles(film)
  await expect(section.getByRole('alert').getByRole('listitem')).toHaveText([/录像\.pdf：.*2048 MB.*30 MB/])
  await expect(items).toHaveCount(2)

  await section
    .getByRole('button', { name: /检测报告\.pdf/ })
    .first()
    .click()
  await expect(app.drawer.last().locator('canvas[data-drawn="true"]')).toHaveCount(1)
  const coming = page.waitForEvent('download')
  await app.button('attachments.saveCopy', app.drawer.last()).click()
  const copy = await coming
  expect(copy.suggestedFilename()).toBe('检测报告.pdf')
  expect(await readFile(await copy.path())).toEqual(Buffer.from(pdf()))
  await page.keyboard.press('Escape')
  await expect(app.drawer).toHaveCount(1)

  await page.evaluate(
    (bytes) => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }))
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [...png(20, 20, [200, 30, 30])],
  )
  await expect(items).toHaveCount(3)

  await section.getByRole('button', { name: app.t('attachments.remove', { name: '检测报告.pdf' }) }).click()
  await expect(items).toHaveCount(2)
  await app.button('undo.undo').click()
  await expect(items).toHaveCount(3)
  await expect(app.button('undo.undo')).toBeHidden()

  // The table says how many there are, and so does the report's own page, where the same scans are kept.
  await page.keyboard.press('Escape')
  await expect(app.rows('ledger.surveys').first()).toContainText(app.t('attachments.count', { count: 3 }))
  await app.rows('ledger.surveys').first().click()
  await app.drawer.getByRole('link', { name: app.t('history.ofThis') }).click()
  await expect(app.main.getByText(app.t('history.ofRecord'))).toBeVisible()
  await expect(app.rows('history.title').first()).toBeVisible()
})

test('the page of a report keeps its scans too', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('measure.title')
  await app.rows('measure.tab.reports').first().click()
  const section = app.main.getByRole('region', { name: app.t('attachments.title') })
  await section.locator('input[type=file]').setInputFiles(file('报告.pdf', pdf()))
  await expect(section.getByRole('button', { name: /报告\.pdf/ }).first()).toBeVisible()
  await app.goTo('measure.title')
  await expect(app.rows('measure.tab.reports').first()).toContainText(app.t('attachments.count', { count: 1 }))
})

test('a removed record says what goes with it and comes back by Ctrl+Z; the history tells of all of it', async ({
  page,
}) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.openLedger('ppeIssues')
  const rows = app.rows('ledger.ppeIssues')
  await expect(rows.first()).toBeVisible()
  const shown = app.main.getByRole('status').first()
  const count = Number(/\d+/.exec((await shown.textContent()) ?? '')?.[0])
  const counted = (expected: number) => expect(shown).toHaveText(app.t('table.count', { count: expected }))
  await rows.first().click()
  await attachments(app)
    .locator('input[type=file]')
    .setInputFiles(file('签收单.png', png(30, 30)))
  await expect(
    attachments(app)
      .getByRole('button', { name: /签收单\.png/ })
      .first(),
  ).toBeVisible()
  await app.button('action.remove', app.drawer).click()
  const sure = page.locator('.ant-popover').filter({ hasText: app.t('attachments.goToo', { count: 1 }) })
  await sure.getByRole('button', { name: app.t('action.remove') }).click()
  await expect(app.drawer).toBeHidden()
  await counted(count - 1)
  await expect(app.button('undo.undo')).toBeVisible()
  await page.keyboard.press('Control+z')
  await counted(count)

  await app.goTo('history.title')
  const changes = app.rows('history.title')
  await expect(changes.first()).toContainText(app.t('history.undoing'))
  await expect(changes.nth(1)).toContainText(app.t('history.kind.attachments'))
  await changes.nth(1).click()
  await expect(app.drawer.getByText('签收单.png')).toBeVisible()
  await expect(app.drawer.getByRole('columnheader', { name: app.t('history.before') })).toBeVisible()
  await page.keyboard.press('Escape')
  await app.button('undo.undo', changes.first()).click()
  await app.openLedger('ppeIssues')
  await counted(count - 1)
})
