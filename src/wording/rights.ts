/** What people are told who may not do something, by right. */
const REFUSALS: Readonly<Record<string, string>> = {
  record: '您只能登记本村的工作。要替别的村登记，请司法所先给您开通。',
  change_record: '这条不是您报的，不能由您更改。请原报送人更改，或请司法所处理。',
  see_record: '这条记录不在您能查看的范围内。',
  see_parties: '当事人信息只有承办的调解员和司法所能看。',
  close_period: '结账和重开由司法所办理。',
  enter_figures: '这项数据由镇上的科室填报。',
  extend_catalog: '指标和说法由司法所添加。您常用的叫法，请告诉司法所。',
  admit_late: '补报计入哪一期由司法所决定。',
  see_waiting: '待处理的消息由司法所看。您自己的，问“今天收到我几条”。',
  manage_people: '人员由司法所管理。',
  bind_room: '您只能绑定本村的群。别的群请司法所在群里绑定。',
  export: '导出由司法所办理。',
}

/** Why something is not allowed, and who can do it. */
export const refusal = (right: string): string => REFUSALS[right] ?? '您没有办理这件事的权限。'
