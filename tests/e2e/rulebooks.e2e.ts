/** 制度 from nothing: thirteen heads missing, a template with the firm's own posts and hazards, a version issued, a newer one, the review asked for. */
import AxeBuilder from '@axe-core/playwright'
import type { Download, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { readPdf, squeezed } from '../helpers/read-pdf.ts'
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

const HEAD = '职业病防护用品管理制度'

async function firmWithPost(app: AppWindow): Promise<void> {
  await app.button('firms.create').click()
  await app.field('profile.name', app.drawer).fill('样本木器厂（虚构）')
  await app.button('action.save', app.drawer).click()
  await app.goTo('nav.structure')
  await app.field('structure.workplace.name').fill('喷漆车间')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('button', { name: app.t('structure.post.addTo', { name: '喷漆车间' }) }).click()
  await app.field('structure.post.name').fill('喷漆')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('button', { name: /^喷漆(?!车间)/ }).click()
  await app.pick(app.field('structure.hazard.add'), '甲苯', /^甲苯/)
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer).toBeHidden()
}

async function kept(page: Page, click: () => Promise<void>): Promise<Download> {
  const coming = page.waitForEvent('download')
  await click()
  return coming
}

test('from thirteen missing heads to an issued version, a newer one, and the review asked for again', async ({
  page,
}) => {
  const app = new AppWindow(page)
  await firmWithPost(app)
  await app.goTo('rulebook.title')
  const lines = app.rows('rulebook.title')
  const head = lines.filter({ hasText: HEAD })
  const due = app.main.getByRole('region', { name: app.t('rulebook.due') })

  await test.step('thirteen heads and the procedure of the exposed post are missing, and due', async () => {
    await expect(lines.filter({ hasText: app.t('rulebook.kind.head') })).toHaveCount(13)
    await expect(lines).toHaveCount(14)
    await expect(lines.filter({ hasText: app.t('rulebook.state.missing') })).toHaveCount(14)
    await expect(due).toContainText('缺 13 项')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  })

  await test.step('the template names post and hazard, on screen and in print, and no key or gap of a template', async () => {
    await head.click()
    await app.drawer.getByText(app.t('rulebook.draft'), { exact: true }).click()
    await expect(app.drawer).toContainText('涉及岗位：喷漆车间·喷漆；涉及的职业病危害因素：甲苯。')
    await expect(app.drawer).toContainText('主要负责人（待填）')
    const file = await kept(page, () => app.button('rulebook.draft.paper', app.drawer).click())
    const text = squeezed((await readPdf(await readFile(await file.path()))).map((sheet) => sheet.text).join(''))
    for (const words of ['样本木器厂（虚构）', HEAD, '喷漆', '甲苯', '草稿', '发放由本人签收'])
      expect(text).toContain(words)
    expect(text).not.toMatch(/\{\{|ruleDraft|undefined|null|chem-|rule-head/)
  })

  await test.step('a version is issued', async () => {
    await app.button('rulebook.register', app.drawer).click()
    const form = app.drawer.last()
    await app.field('ledger.ruleDocuments.version', form).fill('1')
    await app.field('ledger.ruleDocuments.issuedOn', form).fill('2025-11-03')
    await app.field('ledger.ruleDocuments.signedBy', form).fill('周样本')
    await app.field('ledger.ruleDocuments.reviewOn', form).fill('2026-11-03')
    await page.keyboard.press('Tab')
    await app.button('action.save', form).click()
    await expect(app.drawer).toHaveCount(1)
  })

  await test.step('its review has passed, and the screen asks for it', async () => {
    await expect(head).toContainText(app.t('rulebook.state.reviewPassed'))
    await expect(head).toContainText('2025-11-03')
    await expect(lines.filter({ hasText: app.t('rulebook.state.missing') })).toHaveCount(13)
  })

  await test.step('the same version again is refused; a newer one takes over and the old one stays', async () => {
    await app.button('rulebook.newVersion', app.drawer).click()
    const form = app.drawer.last()
    await app.field('ledger.ruleDocuments.version', form).fill('1')
    await app.field('ledger.ruleDocuments.issuedOn', form).fill('2026-11-16')
    await app.field('ledger.ruleDocuments.signedBy', form).fill('周样本')
    await app.button('action.save', form).click()
    await expect(form.getByText(/版本/).last()).toBeVisible()
    await expect(app.drawer).toHaveCount(2)
    await app.field('ledger.ruleDocuments.version', form).fill('2')
    await app.button('action.save', form).click()
    await expect(app.drawer).toHaveCount(1)
    const older = { version: '1', from: '2025-11-03', to: '2026-11-15' }
    await expect(app.drawer).toContainText(app.t('rulebook.older.line', older))
    await expect(head).toContainText(app.t('rulebook.state.inForce'))
    await page.keyboard.press('Escape')
    await expect(app.drawer).toHaveCount(0)
    await expect(due).toContainText('缺 12 项')
  })

  await test.step('the list leaves as a table that says the same', async () => {
    await page.getByRole('button', { name: app.t('ledger.export') }).click()
    const file = await kept(page, () => page.getByRole('menuitem', { name: app.t('ledger.export.csv') }).click())
    const rows = (await readFile(await file.path(), 'utf8')).split('\r\n')
    const row = rows.find((line) => line.includes(HEAD)) ?? ''
    expect(row).toContain([app.t('rulebook.state.inForce'), HEAD, '2', '2026-11-16', '周样本'].join(','))
    expect(rows.filter((line) => line.includes(app.t('rulebook.state.missing')))).toHaveLength(13)
    expect(rows.join()).not.toMatch(/rule-head|rulebook\.|undefined|null/)
  })
})
