import 'dayjs/locale/zh-cn'
import { createRoot } from 'react-dom/client'
import { connect } from '../api/connect.ts'
import { createConnection } from '../api/connection.ts'
import { App } from './app.tsx'
import { startTypeSize } from '../hooks/use-type-size.ts'
import { startI18n } from './start-i18n.ts'
import './styles.css'
import '../charts/chart.css'
import '../tables/entry-grid/entry-grid.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

startTypeSize()
const connection = createConnection()
const client = connect(window, connection)
const shell = window.zhijianShell ?? null
createRoot(root).render(<App client={client} connection={connection} shell={shell} i18n={startI18n(window, shell)} />)
