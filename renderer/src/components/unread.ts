/** Stands for a name that is still being looked up: an identifier says nothing to a reader. */
export const UNREAD = '…'
