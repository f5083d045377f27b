/** 体检 and 病例: batches, results, what follows them, notices, coverage. */
export const examsUi = {
} as const
