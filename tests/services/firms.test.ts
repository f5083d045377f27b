import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { Firms } from '#electron/services/firms.ts'
import { saveProfile } from '#electron/services/profile.ts'
import { listRecords, saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { record, refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const profile = (name: string, demo = false) => firmProfileSchema.parse({ name, demo })

function openFirms(dataDir: string): Firms {
  const firms = new Firms(dataDir, testEngine)
  onTestFinished(() => firms.close())
  return firms
}

const namesOf = (firms: Firms) => firms.list('zh-CN').map(({ name }) => name)

describe('the list of firms', () => {
  test('keeps two firms of one name apart, and survives a restart', () => {
    const dataDir = tempDir()
    const firms = new Firms(dataDir, testEngine)
    const [first, second] = [firms.create(profile('甲厂')), firms.create(profile('甲厂'))]
    saveRecord(firms.session(first.id), 'workplaces', record('workplaces', { id: 'w', name: '木工车间' }))
    firms.close()
    const again = openFirms(dataDir)
    expect(namesOf(again)).toEqual(['甲厂', '甲厂'])
    expect(listRecords(again.session(first.id), 'workplaces')).toHaveLength(1)
    expect(listRecords(again.session(second.id), 'workplaces')).toEqual([])
  })

  test('still shows a firm whose file is gone or spoilt, and says what is wrong', () => {
    const dataDir = tempDir()
    const firms = openFirms(dataDir)
    const [gone, spoilt, sound] = [
      firms.create(profile('甲厂')),
      firms.create(profile('乙厂')),
      firms.create(profile('丙厂')),
    ]
    firms.close()
    rmSync(join(dataDir, 'firms', `${gone.id}.zhijian`))
    writeFileSync(join(dataDir, 'firms', `${spoilt.id}.zhijian`), '不是企业文件')
    const again = openFirms(dataDir)
    const cards = new Map(again.list('zh-CN').map((card) => [card.id, card]))
    expect(cards.get(gone.id)?.problem).toContain('找不到这家企业的文件')
    expect(cards.get(spoilt.id)?.problem).toContain('不是职健管家的企业文件')
    expect([gone, spoilt].map(({ id }) => cards.get(id)?.available)).toEqual([false, false])
    expect(cards.get(sound.id)).toMatchObject({ available: true, problem: null })
    expect(refusalOf(() => again.session(gone.id)).code).toBe('firm.notFound')
    expect(existsSync(join(dataDir, 'firms', `${gone.id}.zhijian`))).toBe(false)
  })

  test('takes in a file that was put into the folder by hand, and is rebuilt when the registry is lost', () => {
    const dataDir = tempDir()
    const firms = openFirms(dataDir)
    firms.create(profile('甲厂'))
    firms.close()
    rmSync(join(dataDir, 'registry.sqlite'))
    createFirm(join(dataDir, 'firms', '乙厂 备份.zhijian'), profile('乙厂'), testEngine).store.close()
    expect(namesOf(openFirms(dataDir)).toSorted()).toEqual(['乙厂', '甲厂'])
  })

  test('follows the name in the profile', () => {
    const firms = openFirms(tempDir())
    const { id } = firms.create(profile('甲厂'))
    firms.noteName(id, saveProfile(firms.session(id), profile('甲一厂')).name)
    expect(namesOf(firms)).toEqual(['甲一厂'])
  })

  test('refuses a data folder it cannot have', () => {
    const file = join(tempDir(), 'file')
    writeFileSync(file, '')
    expect(refusalOf(() => new Firms(file, testEngine)).code).toBe('disk.cannotWrite')
  })
})

describe('an open firm whose file changes underneath', () => {
  test('deleted: the next call is refused instead of writing into nothing', () => {
    const dataDir = tempDir()
    const firms = openFirms(dataDir)
    const { id } = firms.create(profile('甲厂'))
    rmSync(join(dataDir, 'firms', `${id}.zhijian`))
    expect(refusalOf(() => firms.session(id)).code).toBe('firm.notFound')
  })

  test('replaced by a restored copy: the copy is read', () => {
    const dataDir = tempDir()
    const firms = openFirms(dataDir)
    const { id } = firms.create(profile('甲厂'))
    const path = join(dataDir, 'firms', `${id}.zhijian`)
    copyFileSync(path, `${path}.copy`)
    saveProfile(firms.session(id), profile('乙厂'))
    renameSync(`${path}.copy`, path)
    expect(firms.session(id).store.profile().name).toBe('甲厂')
  })
})

describe('the demo firm', () => {
  test('is removed with its file', () => {
    const dataDir = tempDir()
    const firms = openFirms(dataDir)
    const { id } = firms.add(profile('示范', true))
    firms.removeDemo(id)
    expect(firms.list('zh-CN')).toEqual([])
    expect(readdirSync(join(dataDir, 'firms'))).toEqual([])
  })

  test('is the only kind that can be removed; a firm cannot become one', () => {
    const firms = openFirms(tempDir())
    const { id } = firms.create(profile('甲厂', true))
    expect(saveProfile(firms.session(id), profile('甲厂', true)).demo).toBe(false)
    expect(refusalOf(() => firms.removeDemo(id)).code).toBe('firm.notDemo')
    expect(namesOf(firms)).toEqual(['甲厂'])
  })
})

test('a firm file from elsewhere is shown for this run, and never removed', () => {
  const [dataDir, elsewhere] = [tempDir(), join(tempDir(), 'usb.zhijian')]
  createFirm(elsewhere, profile('客户厂', true), testEngine).store.close()
  const firms = openFirms(dataDir)
  const id = firms.attach(elsewhere)
  expect(namesOf(firms)).toEqual(['客户厂'])
  expect(refusalOf(() => firms.removeDemo(id)).code).toBe('firm.notDemo')
  firms.close()
  expect(existsSync(elsewhere)).toBe(true)
  expect(openFirms(dataDir).list('zh-CN')).toEqual([])
})

test('a firm file of the list itself is not shown twice', () => {
  const dataDir = tempDir()
  const firms = openFirms(dataDir)
  const { id } = firms.create(profile('甲厂'))
  expect(firms.attach(join(dataDir, 'firms', `${id}.zhijian`))).toBe(id)
  expect(namesOf(firms)).toEqual(['甲厂'])
})

test('a namesake of a new firm file is never overwritten', () => {
  const path = join(tempDir(), 'firm.zhijian')
  mkdirSync(path)
  expect(refusalOf(() => createFirm(path, profile('甲厂'), testEngine)).code).toBe('firm.exists')
  rmSync(path, { recursive: true })
  createFirm(path, profile('甲厂'), testEngine).store.close()
  const opened = openFirm(path, testEngine)
  onTestFinished(() => opened.store.close())
  expect(opened.store.profile().name).toBe('甲厂')
})
