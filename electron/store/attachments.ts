/** Scans and photos: who has which (metadata), and the contents, each kept once under its SHA-256. */
import type { Database } from 'better-sqlite3'
import type { Attachment, AttachmentKind, AttachmentPlace, MediaType } from '#shared/entities/attachment.ts'

export interface Content {
  readonly hash: string
  readonly mediaType: MediaType
  readonly bytes: Uint8Array
  /** A small picture of it, for lists; null when none could be made. */
  readonly thumbnail: Uint8Array | null
}

export interface AttachmentTable {
  get(id: string): Attachment | null
  /** Attachments of one record, oldest first. */
  of(place: AttachmentPlace): Attachment[]
  /** The small picture of a content, or null. */
  thumbnail(hash: string): Uint8Array | null
  bytes(hash: string): Uint8Array<ArrayBuffer> | null
  /** Whether a content is in the file. */
  has(hash: string): boolean
  /** How many attachments each record of a kind has; records without are left out. */
  counts(kind: AttachmentKind): { readonly recordId: string; readonly count: number }[]
  /** Attachments in the file, and what their contents take, in bytes. */
  total(): { readonly count: number; readonly bytes: number }
  /** Keeps a content that is not there yet. */
  keep(content: Content): void
  insert(attachment: Attachment): void
  move(id: string, to: AttachmentPlace): void
  remove(id: string): void
  /** Erases contents that no attachment refers to, and overwrites where they stood. */
  sweep(): void
}

const SELECT = `SELECT a.id, a.kind, a.record_id AS recordId, a.file_name AS fileName, a.hash,
  b.media_type AS mediaType, b.size, a.added_at AS addedAt, a.note FROM attachment a JOIN blob b ON b.hash = a.hash`

/** Prepares the statements of both tables. */
export function openAttachments(db: Database): AttachmentTable {
  const one = db.prepare<[string], Attachment>(`${SELECT} WHERE a.id = ?`)
  const ofRecord = db.prepare<[string, string], Attachment>(
    `${SELECT} WHERE a.kind = ? AND a.record_id = ? ORDER BY a.added_at, a.rowid`,
  )
  const thumbnail = db.prepare<[string], Buffer | null>('SELECT thumbnail FROM blob WHERE hash = ?').pluck()
  const bytes = db.prepare<[string], Buffer>('SELECT bytes FROM blob WHERE hash = ?').pluck()
  const has = db.prepare<[string]>('SELECT 1 FROM blob WHERE hash = ?')
  const counts = db.prepare<[string], { recordId: string; count: number }>(
    'SELECT record_id AS recordId, count(*) AS count FROM attachment WHERE kind = ? GROUP BY record_id',
  )
  const total = db.prepare<[], { count: number; bytes: number }>(
    `SELECT (SELECT count(*) FROM attachment) AS count,
      (SELECT coalesce(sum(size), 0) FROM blob WHERE hash IN (SELECT hash FROM attachment)) AS bytes`,
  )
  const keep = db.prepare(
    'INSERT INTO blob (hash, media_type, size, thumbnail, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const insert = db.prepare(
    'INSERT INTO attachment (id, kind, record_id, file_name, hash, added_at, note) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const move = db.prepare('UPDATE attachment SET kind = ?, record_id = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM attachment WHERE id = ?')
  const orphan = 'NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.hash = blob.hash)'
  const anyOrphan = db.prepare(`SELECT 1 FROM blob WHERE ${orphan} LIMIT 1`)
  const erase = db.prepare(`DELETE FROM blob WHERE ${orphan}`)
  return {
    get: (id) => one.get(id) ?? null,
    of: ({ kind, recordId }) => ofRecord.all(kind, recordId),
    thumbnail: (hash) => thumbnail.get(hash) ?? null,
    bytes(hash) {
      const found = bytes.get(hash)
      return found === undefined ? null : new Uint8Array(found)
    },
    has: (hash) => has.get(hash) !== undefined,
    counts: (kind) => counts.all(kind),
    total: () => total.get() ?? { count: 0, bytes: 0 },
    keep: (content) =>
      void keep.run(content.hash, content.mediaType, content.bytes.byteLength, content.thumbnail, content.bytes),
    insert: ({ id, kind, recordId, fileName, hash, addedAt, note }) =>
      void insert.run(id, kind, recordId, fileName, hash, addedAt, note),
    move: (id, { kind, recordId }) => void move.run(kind, recordId, id),
    remove: (id) => void remove.run(id),
    sweep() {
      if (anyOrphan.get() === undefined) return
      db.pragma('secure_delete = ON')
      erase.run()
      db.pragma('secure_delete = OFF')
    },
  }
}
