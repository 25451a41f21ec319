/**
 * The rows of the inventory without a rule file, one a line, and why.
 * id | 中文 | English | status | why | pack | modality | certainty | effective from | place
 */
export const REST = `
R-DOC-08 | 文风短实新 | Short, substantive, new | prompt | 空话比例没有公认尺度，只提示由人判断 | provisions-2024 | encouragement | 2 | 2024-08-06 |
R-DOC-14 | 2019 年发文精简比例 | Cut of documents in 2019 | not-encoded | 一次性目标，已由滚动基数（R-DOC-01）取代 | relief-2019 | expired | 2 | 2019-03-11 |
R-DOC-16 | 发文数量不超过 2019 年 | Volume not above 2019 | not-encoded | 已由“不超过上年”（R-DOC-01）取代 | continuing-2020 | expired | 2 | 2020-04-14 |
R-DOC-22 | 简报和上行报表精简比例 | Fewer bulletins and upward forms | not-encoded | 2019 年一次性比例，仅作历史参照 | local | expired | 3 | 2019-02-01 | 山东省
R-FMT-03 | 方案、办法等随通知印发 | Schemes travel under a notice | not-encoded | 与 R-FMT-02 同一判断，不重复提示 | format-2012 | obligation | 2 | 2012-07-01 |
R-FMT-04 | 公文 18 项要素 | The 18 elements of a document | not-encoded | 由读取器逐项识别，是事实而非要求 | format-2012 | reference | 1 | 2012-07-01 |
R-FMT-07 | 上行文标注签发人 | Upward documents show the signer | not-encoded | 只约束上行文，不增加基层负担；读取器尚不识别签发人 | format-2012 | obligation | 1 | 2012-07-01 |
R-FMT-08 | 主送、抄送、成文日期写法 | Form of recipients and date | not-encoded | 由读取器作为定位依据使用 | format-2012 | obligation | 1 | 2012-07-01 |
R-FMT-09 | 版面 22 行 × 28 字 | Page of 22 lines by 28 characters | not-encoded | 作为参数 charsPerFullPage 使用（R-DOC-13） | format-2012 | reference | 1 | 2012-07-01 |
R-FMT-12 | 部门之间未协商一致不得下发 | Matters not agreed may not be sent down | needs-data | 需要会签或协商记录 | format-2012 | prohibition | 1 | 2012-07-01 |
R-FMT-14 | 经同意行文的例外 | The exception for approved issue | not-encoded | 作为 R-DOC-04 的例外条件（文中写明同意即通过） | format-2012 | reference | 4 | 2012-07-01 |
R-MTG-04 | 只请关系密切的单位参会 | Only closely tied units attend | needs-data | 需要单位与职责对应表，陪会与否由人判断 | provisions-2024 | prohibition | 2 | 2024-08-06 |
R-MTG-12 | 2019 年会议精简比例 | Cut of meetings in 2019 | not-encoded | 一次性目标，仅作历史参照 | relief-2019 | expired | 2 | 2019-03-11 |
R-MTG-14 | 中央单位四类会议不超过 50 人 | Class 4 meetings of central organs | not-encoded | 只约束中央单位，会议类别不在文中 | provisions-2024 | general | 2 | 2016-07-01 |
R-MTG-15 | 中央单位二、三类会议规模和会期 | Class 2 and 3 meetings | not-encoded | 只约束中央单位，数字未核实 | provisions-2024 | general | 4 | 2016-07-01 |
R-MTG-22 | 会议方案提前备案 | Scheme filed before the meeting | needs-data | 需要备案日期 | local | obligation | 3 | 2022-01-01 | 张家界市
R-MTG-23 | 视频会议占比不低于三分之一 | One third of meetings by video | needs-data | 需要全年会议形式的登记 | local | general | 3 | 2019-01-01 | 吉林省、宁夏
R-INS-02 | 各省接受实地督检考月均次数 | Monthly average of on-site inspections | not-encoded | 上限数字在所见文本中没有写明 | provisions-2024 | prohibition | 2 | 2024-08-06 |
R-INS-08 | 2018 年起减少一半以上 | Cut by half since 2018 | not-encoded | 历史基数，现按年度计划判断 | supervision-2018 | expired | 2 | 2018-10-09 |
R-INS-13 | 不得拆包分包计划项目 | No splitting of planned items | needs-data | 需要计划项目与实际到镇记录逐条对应 | local | prohibition | 3 | 2019-01-01 | 普洱市
R-INS-14 | 督检考事项清单控制 | City list of inspections | needs-data | 需要当地事项清单 | local | general | 3 | 2019-01-01 | 台州市
R-INS-15 | 检查方案提前审核 | Scheme reviewed five days before | needs-data | 需要送审日期 | local | obligation | 3 | 2019-01-01 | 长沙市
R-INS-18 | 中央领导同志调研陪同人数 | Escorts of central leaders | not-encoded | 不发生在乡镇日常事项；修订后的细则未读到，仅作参照 | supervision-2018 | prohibition | 1 | 2012-12-04 |
R-INS-19 | 公务接待陪餐人数 | Official reception | not-encoded | 条款数字未核实，且文件中通常不写客人数 | supervision-2018 | prohibition | 4 | 2013-12-01 |
R-INS-20 | 考察调研控制数量频次 | Study visits capped | needs-data | 需要到访登记和本地上限 | duty-lists-2024 | general | 2 | 2025-10-28 |
R-INS-21 | 各省精简比例 | Provincial cut levels | not-encoded | 2018—2019 年一次性比例，仅作历史参照 | local | expired | 3 | 2018-10-09 | 甘肃省、吉林省、福建省
R-RPT-03 | 深化一表通改革 | One-form reform | prompt | 改革方向，由报表合并功能支持，不逐件判断 | duty-lists-2024 | encouragement | 2 | 2025-10-28 |
R-RPT-04 | 未审批报表不填 | Unapproved forms are not filled | needs-data | 需要当地报表目录 | local | prohibition | 3 | 2024-01-01 | 贵州黔西
R-RPT-09 | 应急例外 | Emergency exception | not-encoded | 作为各规则的例外条件（声明紧急并写明依据）和应急通道使用 | provisions-2024 | reference | 2 | 2024-08-06 |
R-APP-01 | 每个中央部门面向基层的应用不超过 1 个 | One grassroots app per central department | needs-data | 需要应用登记 | provisions-2024 | general | 2 | 2024-08-06 |
R-APP-02 | 部委应用填报功能一般不到县 | Form functions stop above county | needs-data | 需要应用使用范围登记 | provisions-2024 | general | 2 | 2024-08-06 |
R-APP-03 | 市县应用并入省级平台 | City and county apps fold into the province's | needs-data | 需要应用登记和迁移计划 | provisions-2024 | obligation | 2 | 2024-08-06 |
R-APP-05 | 政务应用的定义 | Definition of a government app | not-encoded | 定义，用于划分 2023 与 2026 两个文件的适用范围 | apps-2026 | reference | 1 | 2026-01-25 |
R-APP-06 | 谁主办谁负责、谁使用谁负责 | The owner answers | needs-data | 需要应用主办单位登记 | apps-2026 | obligation | 1 | 2026-01-25 |
R-APP-11 | 不得借应用开展经营活动 | No business through apps | prompt | 是否经营由人判断 | apps-2026 | prohibition | 2 | 2026-01-25 |
R-APP-13 | 低频应用限期关停 | Low-use apps closed | needs-data | 需要使用量数据 | apps-2026 | obligation | 2 | 2026-01-25 |
R-APP-14 | 立项五问 | Five questions before approval | needs-data | 需要立项评审记录 | fingertip-2023 | obligation | 2 | 2023-12-18 |
R-APP-15 | 投诉渠道和使用规则 | Complaint channel and usage rules | needs-data | 需要应用功能登记 | apps-2026 | obligation | 2 | 2026-01-25 |
R-GRP-02 | 不重复建群、不留僵尸号 | No duplicate groups | needs-data | 需要工作群登记 | fingertip-2023 | prohibition | 2 | 2023-12-18 |
R-GRP-03 | 一单位一工作群 | One unit, one group | needs-data | 需要工作群登记 | local | general | 3 | 2019-01-01 | 珠海市香洲区
R-SEC-02 | 从市级以上借调须审批 | Borrowing from city level needs approval | needs-data | 需要借调登记 | provisions-2024 | general | 2 | 2024-08-06 |
R-SEC-05 | 借调期限 | Terms of loans | needs-data | 需要借调起止登记 | local | general | 3 | 2019-01-01 | 合肥市庐阳区等
R-SEC-06 | 七类人员不得借调 | Seven groups not to be borrowed | needs-data | 需要人员信息，文中通常不写 | local | prohibition | 3 | 2017-01-01 | 某省
R-RES-04 | 清单事项准入程序 | Admission of list items | needs-data | 需要准入审批记录 | duty-lists-2024 | obligation | 3 | 2025-01-01 |
R-RES-05 | 清单规模参照 | Reference sizes of the lists | not-encoded | 参照数字，用于导入清单时核对 | duty-lists-2024 | reference | 2 | 2024-11-01 |
R-RES-09 | 不以考核要求乡镇设岗设站 | No appraisal for a department's own posts | prompt | 是否为部门自身职能由人判断 | duty-lists-2024 | prohibition | 2 | 2024-11-01 |
R-RES-10 | 权责利相匹配 | Powers and means match duty | needs-data | 需要经费、人员、权限随事项下放的记录 | duty-lists-2024 | obligation | 2 | 2024-11-01 |
R-CRE-03 | 不属创建示范的情形 | What is no campaign | not-encoded | 排除条件，用于 R-CRE-01/02 | campaigns-2022 | reference | 1 | 2022-04-20 |
R-CRE-04 | 严控创建示范活动数量 | Count of campaigns | needs-data | 需要活动登记 | campaigns-2022 | general | 2 | 2022-04-20 |
R-CRE-09 | 一次清理的规模 | Size of one clean-up | not-encoded | 参照数字 | local | reference | 3 | 2020-01-01 | 江苏省
R-VIL-02 | 机制牌子证明清理期限 | Clean-up of mechanisms and plaques | not-encoded | 期限已过，且各地不同 | local | expired | 3 | 2023-01-01 | 山东省、大冶市
R-VIL-03 | 村级牌子数量 | Number of plaques | needs-data | 需要牌子登记 | local | general | 3 | 2023-01-01 | 山东某县
R-VIL-08 | 基础数据一张表 | One table of base data | not-encoded | 试点成效数字，作参照 | local | reference | 3 | 2024-01-01 | 贵州省
R-ENT-03 | 未公布事项不得检查 | Unpublished items not inspected | needs-data | 需要检查事项清单 | enterprise-2024 | prohibition | 2 | 2024-12-27 |
R-ENT-04 | 公布年度检查频次上限 | Yearly cap published | not-encoded | 约束国务院部门，期限已过 | enterprise-2024 | obligation | 2 | 2024-12-27 |
R-ENT-05 | 综合查一次 | Merge or join inspections | needs-data | 需要对企业的检查计划；到镇检查由统筹计划合并 | enterprise-2024 | prohibition | 2 | 2024-12-27 |
R-ENT-07 | 扫码入企 | Scan to enter | needs-data | 需要扫码记录 | local | obligation | 3 | 2025-01-01 | 吉林省四平市
R-ENT-08 | 分类检查频次上限 | Sample caps | needs-data | 需要企业分类和检查记录 | local | obligation | 3 | 2025-01-01 | 河南省
R-ACC-01 | 先行先试失误可不予问责 | Trial errors may be spared | prompt | 个案事实由人判断，尽职档列出三种情形 | accountability-2019 | permission | 1 | 2019-09-01 |
R-ACC-03 | 已尽职、不可抗力可不予问责 | Duty done, force majeure | prompt | 由人判断；履职记录由 R-ACC-02 一并核对 | accountability-2019 | permission | 1 | 2019-09-01 |
R-ACC-04 | 提出纠正意见未被采纳的视同 | Objection upward not heard | prompt | 由人判断；异议记录由 R-ACC-02 一并核对 | accountability-2019 | permission | 1 | 2019-09-01 |
R-ACC-05 | 从轻减轻情形 | Lighter handling | prompt | 个案事实由人判断 | accountability-2019 | permission | 2 | 2019-09-01 |
R-ACC-06 | 申诉期限 | Appeal | not-encoded | 期限未核实，不据此提示 | accountability-2019 | permission | 4 | 2019-09-01 |
R-ACC-07 | 错误问责及时纠正 | Wrong accountability corrected | prompt | 由人判断 | accountability-2019 | obligation | 1 | 2019-09-01 |
R-ACC-08 | 权责一致、错责相当 | Duties match powers | prompt | 原则，由人判断 | accountability-2019 | obligation | 1 | 2019-09-01 |
R-ACC-09 | 三个区分开来 | Three distinctions | prompt | 由人判断，尽职档列出三组对照 | accountability-2019 | obligation | 2 | 2018-05-20 |
R-ACC-10 | 本地容错条件 | Local conditions of tolerance | prompt | 由人逐项核对 | local | permission | 3 | 2018-05-20 | 各地
R-ACC-11 | 不予容错情形 | Exclusions | prompt | 未核实，由人逐项核对 | local | reference | 4 | 2018-05-20 | 各地
R-ACC-12 | 澄清正名 | Clear the names of the wrongly accused | prompt | 由人办理 | local | obligation | 3 | 2017-01-01 | 各地
R-INC-01 | 激励担当作为 | Promote those who act | prompt | 原则，由人判断；系统只留实绩记录 | accountability-2019 | obligation | 1 | 2018-05-20 |
R-INC-02 | 基层工作年限 | Years at the grassroots | not-encoded | 年限未核实，不属本系统判断 | accountability-2019 | obligation | 4 | 2019-03-03 |
R-INC-03 | 职级晋升与年度考核 | Rank promotion and reviews | not-encoded | 人事事项，不属本系统判断 | accountability-2019 | obligation | 2 | 2019-06-01 |
R-INC-04 | 跑官要官负面名单 | Negative list of lobbying | not-encoded | 人事事项，不属本系统判断 | local | prohibition | 3 | 2017-01-01 | 山东省
`;
