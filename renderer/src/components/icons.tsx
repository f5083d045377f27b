/** The program's icons. All of them decorate a word beside them or a named button, so none has a name of its own. */
import * as source from '@ant-design/icons'
import type { ComponentProps, ComponentType } from 'react'

function decorative(Icon: ComponentType<ComponentProps<typeof source.PlusOutlined>>) {
  return function DecorativeIcon({ className }: { className?: string }) {
    return <Icon aria-hidden="true" aria-label="" role="presentation" className={className ?? ''} />
  }
}

export const AlertOutlined = decorative(source.AlertOutlined)
export const ApartmentOutlined = decorative(source.ApartmentOutlined)
export const AuditOutlined = decorative(source.AuditOutlined)
export const BankOutlined = decorative(source.BankOutlined)
export const BellOutlined = decorative(source.BellOutlined)
export const BulbOutlined = decorative(source.BulbOutlined)
export const CheckCircleOutlined = decorative(source.CheckCircleOutlined)
export const CheckOutlined = decorative(source.CheckOutlined)
export const ClockCircleOutlined = decorative(source.ClockCircleOutlined)
export const CloseCircleFilled = decorative(source.CloseCircleFilled)
export const CloseOutlined = decorative(source.CloseOutlined)
export const DashboardOutlined = decorative(source.DashboardOutlined)
export const DeleteOutlined = decorative(source.DeleteOutlined)
export const DownOutlined = decorative(source.DownOutlined)
export const EditOutlined = decorative(source.EditOutlined)
export const ExclamationCircleFilled = decorative(source.ExclamationCircleFilled)
export const ExclamationCircleOutlined = decorative(source.ExclamationCircleOutlined)
export const ExperimentOutlined = decorative(source.ExperimentOutlined)
export const FileExcelOutlined = decorative(source.FileExcelOutlined)
export const FileTextOutlined = decorative(source.FileTextOutlined)
export const FolderOpenOutlined = decorative(source.FolderOpenOutlined)
export const HeartOutlined = decorative(source.HeartOutlined)
export const HomeOutlined = decorative(source.HomeOutlined)
export const LoadingOutlined = decorative(source.LoadingOutlined)
export const PieChartOutlined = decorative(source.PieChartOutlined)
export const ImportOutlined = decorative(source.ImportOutlined)
export const InboxOutlined = decorative(source.InboxOutlined)
export const InfoCircleFilled = decorative(source.InfoCircleFilled)
export const InfoCircleOutlined = decorative(source.InfoCircleOutlined)
export const LineChartOutlined = decorative(source.LineChartOutlined)
export const MinusCircleOutlined = decorative(source.MinusCircleOutlined)
export const PlusOutlined = decorative(source.PlusOutlined)
export const PrinterOutlined = decorative(source.PrinterOutlined)
export const QuestionCircleOutlined = decorative(source.QuestionCircleOutlined)
export const ReadOutlined = decorative(source.ReadOutlined)
export const SaveOutlined = decorative(source.SaveOutlined)
export const SearchOutlined = decorative(source.SearchOutlined)
export const TeamOutlined = decorative(source.TeamOutlined)
export const UpOutlined = decorative(source.UpOutlined)
export const WarningFilled = decorative(source.WarningFilled)
export const HistoryOutlined = decorative(source.HistoryOutlined)
export const PaperClipOutlined = decorative(source.PaperClipOutlined)
export const FilePdfOutlined = decorative(source.FilePdfOutlined)
