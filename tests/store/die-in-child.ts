/** A program that is killed in the middle of a long transaction, with half of it already on disk. */
import { openFirmFile } from '#electron/store/firm-file.ts'
import { record, testChange } from '../helpers/records.ts'

const store = openFirmFile(process.argv[2] ?? '')
// More than SQLite's page cache holds, so that half-done pages reach the file.
const note = '备'.repeat(200)
store.transaction(testChange, (write) => {
  for (let number = 0; number < 20_000; number += 1) {
    write.insert('workers', record('workers', { id: `k${number}`, name: '张三', note }))
  }
  process.kill(process.pid, 'SIGKILL')
})
