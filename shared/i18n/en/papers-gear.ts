/** The sheet of gear issues. It is printed in Chinese only; these texts keep the keys complete. */
import type { gearPapers as source } from '../zh-CN/papers-gear.ts'

export const gearPapers: Record<keyof typeof source, string> = {
  'gearLedger.title': 'Gear issue sheet',
  'gearLedger.edition': 'Protective gear',
  'gearLedger.period': 'Issued {{from}} to {{to}}',
  'gearLedger.note': 'Signed by the receiver in person.',
  'gearLedger.no': 'No.',
  'gearLedger.date': 'Issued',
  'gearLedger.name': 'Receiver',
  'gearLedger.post': 'Post',
  'gearLedger.item': 'Item and model',
  'gearLedger.size': 'Size',
  'gearLedger.quantity': 'Quantity',
  'gearLedger.reason': 'Reason',
  'gearLedger.signature': 'Signature',
  'gearLedger.signedBefore': 'Signed',
  'gearLedger.confirm': 'Confirmation',
  'gearLedger.keeper': 'Issued by (signature)',
  'gearLedger.manager': 'Health manager (signature)',
  'gearLedger.dateLabel': 'Date',
}
