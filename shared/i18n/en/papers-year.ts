import type { yearPapers as source } from '../zh-CN/papers-year.ts'

export const yearPapers: Record<keyof typeof source, string> = {
  'archivePaper.title': 'Index of the archive',
  'archivePaper.edition': 'Index of the archive',
  'archivePaper.note':
    'Made from the records up to the day asked about; “there” means that the program holds a record or knows where the paper lies, not that it meets the law.',
  'archivePaper.volume': '{{title}} ({{there}} of {{applicable}} there)',
  'archivePaper.no': 'No.',
  'archivePaper.item': 'Paper',
  'archivePaper.state': 'State',
  'archivePaper.count': 'Records',
  'archivePaper.latest': 'Latest',
  'archivePaper.attachments': 'Files',
  'archivePaper.where': 'Kept at',
  'inspectionPaper.title': 'Inspection list',
  'inspectionPaper.edition': 'Inspection list',
  'inspectionPaper.note':
    '{{all}} items; {{open}} of them have something open, marked “▲”. From the records up to the day asked about; what is seen on site decides.',
  'inspectionPaper.no': 'No.',
  'inspectionPaper.title.column': 'Item',
  'inspectionPaper.status': 'State',
  'inspectionPaper.where': 'Where the paper is',
  'inspectionPaper.lacking': '▲ {{status}}',
  'draftPaper.edition': 'Draft; valid once adapted, checked and signed',
  'draftPaper.note':
    'Made from a template and a draft only: adapt it to the firm, then have it checked and signed before it is valid.',
  'draftPaper.sign': 'Written and signed',
  'draftPaper.author': 'Written by',
  'draftPaper.approver': 'Signed by',
  'draftPaper.signature': '(signature)',
  'draftPaper.date': 'Date',
}
