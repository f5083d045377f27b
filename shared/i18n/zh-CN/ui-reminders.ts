/** 桌面提醒的设置。 */
export const remindersUi = {
  'reminders.title': '桌面提醒',
  'reminders.lead':
    '打开程序时和每天零点以后，提示有多少事项逾期、临近到期。提醒里只有数目，没有企业名称，也没有人名。',
  'reminders.thisMachine': '这些设置只保存在这台电脑上，不随企业文件移交。程序不连接网络。',
  'reminders.on': '显示桌面提醒',
  'reminders.quiet': '勿扰时段',
  'reminders.quiet.what': '勿扰时段内不提示，时段结束以后补上。开始晚于结束，表示跨过零点。',
  'reminders.quiet.from': '从',
  'reminders.quiet.until': '到',
  'reminders.firms': '统计哪些企业',
  'reminders.firms.all': '全部企业',
  'reminders.firms.some': '只统计所选企业',
  'reminders.firms.none': '还没有选择企业，不会有提醒。',
  'reminders.saved': '已保存',
  'reminders.desktopOnly': '浏览器里没有桌面提醒',
  'reminders.desktopOnly.what': '桌面提醒由桌面版程序显示。在浏览器里，请看首页和日历。',
} as const
