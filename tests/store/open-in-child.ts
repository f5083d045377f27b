/** A second program: tries to open the firm file it is given, and prints the code of the refusal, or `opened`. */
import { AppError } from '#shared/api/errors.ts'
import { openFirmFile } from '#electron/store/firm-file.ts'

try {
  openFirmFile(process.argv[2] ?? '').close()
  process.stdout.write('opened')
} catch (error) {
  process.stdout.write(error instanceof AppError ? error.code : `unexpected ${String(error)}`)
}
