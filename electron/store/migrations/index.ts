import type { Migration } from '../migrate.ts'
import { facts } from './010-facts.ts'
import { roster } from './020-roster.ts'

/** Every step of the firm file, oldest first. Never edit one that has shipped. */
export const firmMigrations: readonly Migration[] = [facts, roster]
