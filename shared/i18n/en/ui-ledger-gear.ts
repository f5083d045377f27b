import type { gearLedgersUi as source } from '../zh-CN/ui-ledger-gear.ts'

/** Fields of batches and returns of gear, and of what notices said. */
export const gearLedgersUi: Record<keyof typeof source, string> = {
  'ledger.ppeReceipts': 'Gear received',
  'ledger.ppeReceipts.what': 'Each batch received; issues are taken from it.',
  'ledger.ppeReceipts.item': 'Item',
  'ledger.ppeReceipts.spec': 'Model and rating',
  'ledger.ppeReceipts.size': 'Size',
  'ledger.ppeReceipts.batch': 'Batch number',
  'ledger.ppeReceipts.quantity': 'Quantity',
  'ledger.ppeReceipts.receivedOn': 'Received',
  'ledger.ppeReceipts.expiresOn': 'Last day',
  'ledger.ppeReceipts.scrapped': 'Scrapped',
  'ledger.ppeReceipts.supplier': 'Supplier',
  'ledger.ppeIssues.size': 'Size',
  'ledger.ppeIssues.receiptId': 'From batch',
  'ledger.ppeIssues.returnedOn': 'Returned',
  'ledger.ppeIssues.returnedTo': 'Returned to',
  'ledger.ppeIssues.returnedTo.stock': 'Stock',
  'ledger.ppeIssues.returnedTo.scrap': 'Scrap',
  'ledger.contractNotices.content': 'What it said',
  'ledger.resultNotices.content': 'What it said',
  'ledger.noticeCards.content': 'What it said',
}
