/**
 * The built-in texts of the yearly report, for staff to proofread. `{code}` stands for a figure,
 * `{我镇}` for 我镇, 我乡 or 我街道, `{年}` and `{下一年}` for the years.
 */

/** Part of a sentence between two commas. */
export interface ReportClause {
  readonly text: string
  /** What is said instead when the figure is nought; a ledger figure without it is left out then. */
  readonly nought?: string
}

/** Clauses that are joined with commas; the sentence falls when none of its figures stands. */
export interface ReportSentence {
  /** Before the first clause that stands. */
  readonly opening: string
  readonly clauses: readonly ReportClause[]
}

/** The paragraph on one topic. */
export interface ReportPassage {
  readonly topic: string
  readonly heading: string
  /** Said in any case: what the office does about it. */
  readonly general: string
  readonly sentences: readonly ReportSentence[]
}

const clause = (text: string, nought?: string): ReportClause =>
  nought === undefined ? { text } : { text, nought }

export const REPORT_PASSAGES: readonly ReportPassage[] = [
  {
    topic: 'leadership',
    heading: '加强组织领导，压实工作责任',
    general: '坚持把法治政府建设摆在全局工作的重要位置，主要负责人带头谋划、带头落实。',
    sentences: [
      {
        opening: '全年',
        clauses: [
          clause('研究部署法治建设工作{rule_of_law_deployment_meetings}'),
          clause('听取法治建设专题汇报{rule_of_law_briefings_heard}'),
          clause('与各部门签订法治建设工作责任书{responsibility_letters_signed}'),
          clause('领导班子每月集中学法{leadership_monthly_law_study}'),
        ],
      },
    ],
  },
  {
    topic: 'study',
    heading: '抓实学法用法，提升依法办事能力',
    general: '把学法用法作为干部教育的经常内容，以学促用、以考促学。',
    sentences: [
      {
        opening: '全年',
        clauses: [
          clause('党委理论学习中心组专题学法{party_center_group_law_study_sessions}'),
          clause('开展党风党纪教育{party_discipline_education_sessions}'),
          clause('形成依法治理学习心得{rule_of_law_reflections_written}'),
          clause('为干部举办法治专题讲座{rule_of_law_lectures_for_officials}'),
          clause('培训行政执法人员和法治工作人员{enforcement_staff_legal_trainings}'),
          clause('机关职工每月集中学法{staff_monthly_law_study}'),
          clause('部门负责人任期内接受法治专题脱产培训{department_head_offjob_legal_trainings}'),
          clause('订阅法治类报刊{legal_periodicals_subscribed}'),
        ],
      },
      {
        opening: '',
        clauses: [
          clause('{newly_promoted_officials_legal_exam}新提任领导干部参加法治考试'),
          clause('法治考试参考率{legal_exam_participation_rate}'),
          clause('合格率{legal_exam_pass_rate}'),
          clause('{officials_attending_court_hearings}领导干部旁听庭审'),
        ],
      },
    ],
  },
  {
    topic: 'publicity',
    heading: '深化法治宣传，营造学法氛围',
    general: '紧扣群众生产生活中的法律需求，依托法律明白人和人民调解员把法治宣传送到村组院落。',
    sentences: [
      {
        opening: '一年来，{我镇}',
        clauses: [
          clause('开展集中法治宣传{publicity_event}'),
          clause('召开院坝会{courtyard_meeting}'),
          clause('举办法治讲座{lecture}'),
          clause('法律进校园{school_visit}'),
          clause('法律进乡村{village_visit}'),
          clause('法律进企业{enterprise_visit}'),
          clause('组织法治文化活动{cultural_event}'),
          clause('参与群众{attendance}'),
        ],
      },
      {
        opening: '',
        clauses: [
          clause('发放宣传资料{leaflets}'),
          clause('悬挂横幅标语{banners}'),
          clause('张贴海报、摆放展板{posters}'),
          clause('发放宣传品{promotional_items}'),
          clause('入户宣传{door_to_door}'),
          clause('广播宣传{broadcast}'),
          clause('线上推送普法信息{online_post}'),
          clause('解答法律咨询{consultations}'),
        ],
      },
    ],
  },
  {
    topic: 'stewards',
    heading: '培育法律明白人，夯实基层力量',
    general: '选育并重，把懂法律、热心肠的村民培养成身边的法律明白人。',
    sentences: [
      {
        opening: '全年',
        clauses: [
          clause('新培养法律明白人{stewards_trained}'),
          clause('开展法治培训{legal_training}'),
        ],
      },
      {
        opening: '',
        clauses: [clause('到年末，全{镇}共有法律明白人{law_savvy_persons_total}')],
      },
    ],
  },
  {
    topic: 'openness',
    heading: '推进政务公开，接受各方监督',
    general: '把公开贯穿决策、执行和结果各环节，听取代表和群众意见。',
    sentences: [
      {
        opening: '',
        clauses: [
          clause('党务、政务、村务公开面达{openness_coverage_rate}'),
          clause('公开规范化达{openness_standardisation_rate}'),
          clause('召开人民代表大会{peoples_congress_sessions}'),
          clause('收集代表意见{deputy_opinions_collected}'),
        ],
      },
    ],
  },
  {
    topic: 'decisions',
    heading: '坚持依法决策，规范文件管理',
    general: '涉法事项先经合法性审查，重大事项集体研究决定。',
    sentences: [
      {
        opening: '全年',
        clauses: [
          clause('备案规范性文件{normative_documents_filed}'),
          clause('废止规范性文件{normative_documents_abolished}'),
          clause('行政机关负责人出庭应诉{officials_court_appearances}'),
          clause('配合法院冻结资金、资产{court_asset_freezes_assisted}'),
          clause('行政复议案件{administrative_reconsideration_cases}'),
          clause('行政诉讼案件{administrative_litigation_cases}'),
        ],
      },
    ],
  },
  {
    topic: 'enforcement',
    heading: '严格规范执法，保障群众权益',
    general: '落实行政执法公示、全过程记录和法制审核，做到执法有据、程序规范。',
    sentences: [
      {
        opening: '',
        clauses: [
          clause('全{镇}取得行政执法资格证{enforcement_certificate_holders}'),
          clause('办理行政许可{administrative_licences}'),
          clause('实施行政处罚{administrative_penalties}'),
          clause('组织拆违行动{illegal_building_demolition_operations}'),
          clause('拆除违章建筑{illegal_building_area_demolished}'),
          clause('道路交通和运输执法专项整治完成{traffic_enforcement_campaign_phases}工作'),
        ],
      },
      {
        opening: '',
        clauses: [
          clause(
            '全年发生违法行政行为{unlawful_administrative_acts}',
            '全年{unlawful_administrative_acts}',
          ),
          clause('发生重大执法过错{major_enforcement_errors}', '{major_enforcement_errors}'),
        ],
      },
    ],
  },
  {
    topic: 'disputes',
    heading: '化解矛盾纠纷，维护基层和谐',
    general: '坚持抓早抓小、应调尽调，把矛盾化解在院落和村组。',
    sentences: [
      {
        opening: '{年}年，',
        clauses: [
          clause('共受理各类矛盾纠纷{disputes_received}', '共受理各类矛盾纠纷{disputes_received}'),
          clause('化解{disputes_resolved}', '化解{disputes_resolved}'),
          clause('正在调解{disputes_open}'),
          clause('移交有关部门{disputes_referred}'),
          clause('调解不成{disputes_failed}'),
          clause('协议涉及金额{disputes_amount}'),
        ],
      },
      {
        opening: '',
        clauses: [
          clause('开展矛盾纠纷排查{dispute_screening}'),
          clause('回访{follow_up_visits}'),
          clause('帮助群众申请法律援助{legal_aid}'),
          clause('办理行政调解{administrative_mediations}', '全年{administrative_mediations}'),
        ],
      },
    ],
  },
  {
    topic: 'petitions',
    heading: '畅通诉求渠道，依法处理信访',
    general: '落实领导干部接访下访，件件有登记、事事有回音。',
    sentences: [
      {
        opening: '',
        clauses: [
          clause('领导干部接访{leader_petition_receptions}'),
          clause('受理信访案件{petition_cases_accepted}'),
          clause('办结{petition_cases_closed}'),
          clause('正在办理{petition_cases_pending}'),
          clause('处理村级信访录入事项{village_petition_entries_handled}'),
          clause('处理上访诉求{petition_demands_handled}'),
          clause('办结上访诉求{petition_demands_completed}'),
          clause('交办信访事项按期办结率{assigned_petitions_on_time_rate}'),
        ],
      },
      {
        opening: '',
        clauses: [
          clause('受理热线等其他诉求{hotline_cases_accepted}'),
          clause('办结热线等其他诉求{hotline_cases_closed}'),
        ],
      },
    ],
  },
  {
    topic: 'safety',
    heading: '守牢安全底线，提升应急能力',
    general: '依法履行属地安全监管职责，排查整改同步推进。',
    sentences: [
      {
        opening: '全年',
        clauses: [
          clause('排查“九小”场所和沿街门店{fire_safety_premises_inspected}'),
          clause('发放消防安全承诺书{fire_safety_pledges_distributed}'),
          clause('发现火灾隐患{fire_hazards_found}'),
          clause('已整改{fire_hazards_rectified}'),
          clause('限期整改{fire_hazards_rectification_ordered}'),
          clause('清理违规留宿{illegal_lodgers_cleared}'),
        ],
      },
      {
        opening: '',
        clauses: [
          clause('排查重点行业领域和人员密集场所{key_sector_safety_inspections}'),
          clause('发现和消除安全隐患{safety_hazards_eliminated}'),
          clause('巡查山塘水库{reservoir_safety_patrols}'),
          clause('组织应急演练{emergency_drills}'),
        ],
      },
    ],
  },
]

/** The opening paragraph. */
export const REPORT_OPENING =
  '{年}年，{我镇}认真落实上级关于法治政府建设的部署要求，把法治工作与基层治理一同谋划、一同推进、一同落实。现将有关情况报告如下：'

/** Titles of the parts, in the order of the report with three parts and with four. */
export const REPORT_PARTS = {
  measures: '{年}年推进法治政府建设的主要举措和成效',
  leaders: '{年}年党政主要负责人履行推进法治建设第一责任人职责的情况',
  shortcomings: '{年}年推进法治政府建设存在的不足和原因',
  plan: '{下一年}年推进法治政府建设的工作安排',
} as const

/** What stands in the parts that staff write until they have written something, also not last year. */
export const REPORT_BLOCKS = {
  leaders:
    '{我镇}党政主要负责人切实履行推进法治建设第一责任人职责，对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调。',
  shortcomings:
    '一是法治宣传的针对性还不够强，主要原因是对群众的法律需求摸得不细，宣传形式较为单一。二是基层法治力量仍显薄弱，主要原因是人员多为兼职，专业培训跟得不紧。',
  plan: '一是持续开展贴近群众的法治宣传。二是加强法律明白人和人民调解员队伍建设。三是坚持依法行政，推动矛盾纠纷源头化解。',
} as const

/** Headings, closing words and labels of the document. */
export const REPORT_WORDS = {
  title: '关于{年}年度法治政府建设情况的报告',
  closing: '特此报告。',
  addressee: '县委、县政府：',
  villageTable: '各村（社区）普法与调解情况',
  village: '村（社区）',
  total: '合计',
  sources: '数据来源',
  /** Before what the township itself added to the list. */
  besides: '此外，',
  held: '开展',
  comma: '，',
  stop: '。',
} as const

/** The names of the files of an export. */
export const REPORT_FILES = {
  final: '正式稿.docx',
  review: '送审稿.docx',
  ledger: '台账.xlsx',
  charts: '图表',
  preview: '模板预览.docx',
} as const

/** The title in the properties of the documents. */
export const reviewTitle = (year: number) => `${year}年度法治政府建设情况报告`
