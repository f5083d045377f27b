import { useQuery } from '@tanstack/react-query'
import type { PaperRequest } from '#shared/api/shell.ts'
import { useApi } from '../../api/api-context.tsx'
import { PdfPages } from '../../components/pdf/pdf-pages.tsx'
import { Answer } from '../../components/states.tsx'

/** The very pages that will be saved or printed, drawn from the PDF itself. */
export function PdfPreview({ request, title }: { request: PaperRequest; title: string }) {
  const { query } = useApi()
  const paper = useQuery(query.papers.render.queryOptions({ input: request, staleTime: 60_000 }))
  return <Answer of={paper}>{(file) => <PdfPages file={file} title={title} />}</Answer>
}
