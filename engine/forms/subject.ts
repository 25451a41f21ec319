/** Whose attribute a field asks for. `person` is whoever the row is about. */
export type Subject = string;

/**
 * Words that name a subject. The longest match at the earliest place counts; `person` words say the row's own person.
 * Alternatives are ordered: 被监护人 is the child, 监护人 is not.
 */
const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  ['person', /被监护人|享受人|学生本人|本人/],
  [
    'guardian',
    /(?:家长[或及和]?)?(?:法定|委托|受委托|受托|主要|实际|第一|临时|指定)*监护人(?:或家长)?|家长|受委托(?:照料|照护|监护)?人|委托照护人|受托人|代养人|抚养人/,
  ],
  ['parents', /父母(?:双方)?|父亲?[或和及]母亲?/],
  ['father', /父亲|生父|继父/],
  ['mother', /母亲|生母|继母/],
  ['spouse', /配偶|妻子|丈夫|爱人/],
  ['head', /户籍户主|户主|户代表|^户(?=联系|电话|手机)|^家庭(?=联系电话|电话|联系方式)/],
  ['supporter', /(?:法定)?(?:赡养|扶养|赡抚扶养|赡\(抚、扶\)养)(?:义务)?人/],
  ['caregiver', /照护人|照料者|照料人|护理人员?|照护者|照料护理人|护理员|照料人员/],
  [
    'helper',
    /(?:结对)?帮扶(?:责任)?(?:干部|人员?|联系人|责任人|负责人)|(?:结对|包户|包联|包保|挂钩|挂联|联户|挂包)(?:责任)?(?:干部|人|党员)|联系(?:责任人|干部|领导|党员)|帮教人员?|帮扶责任人|联系干部/,
  ],
  ['controller', /管控人|管理责任人|责任民警|社区民警|管控责任人/],
  ['emergency', /紧急联系人/],
  ['employer', /(?:工作|就业|用人|用工|务工)单位|务工企业|用工企业|就业企业/],
  ['contact', /联系人|联络员|联络人/],
  ['legal', /法定代表人|法人代表|法人/],
  ['manager', /(?:主要)?负责人|经营者|业主|理事长|校长|院长|责任人/],
  ['owner', /房主|产权人|房屋所有人|房屋所有权人|出租人|房东/],
  ['tenant', /承租人|租户|租客|租住人/],
  ['grid-worker', /网格员|网格长|专职网格员/],
  ['village-secretary', /村(?:党组织|党(?:总)?支部)?书记|村支书|支部书记|党支部书记/],
  ['village-head', /村(?:委会)?主任|村长|居委会主任/],
  ['group-head', /(?:村民小)?组长|社长|队长/],
  ['teacher', /班主任|任课教师|送教教师/],
  ['doctor', /签约医生|家庭医生|责任医生|村医|乡村医生|主治医生|包保医生/],
  ['lessor', /流出方|转出方|出租方|发包方|出让方/],
  ['lessee', /流入方|转入方|承租方|受让方|经营方/],
  ['agent', /代理人|代办人|代领人|委托人|受益人|代申请人/],
  ['child', /(?:第?[一二三]孩?)?子女(?!数|人数|个数)|孩子(?!数)|儿子|女儿|婴儿|新生儿/],
  ['relative', /亲属|家庭主要成员及社会关系|社会关系|近亲属|其他亲属/],
  ['family', /(?:共同生活的?)?(?:家庭|家族)?(?:主要)?成员|家庭人员|家属|家庭人口情况|家人|共同生活人员/],
  ['investigator', /调查人|入户人员/],
  [
    'person',
    /申请人|申请对象|救助对象|学生|残疾人|残疾儿童|老年人|老人|儿童|幼儿|少年|党员|患者|病人|孕产妇|孕妇|妇女|劳动力|监测对象|补贴对象|低保对象|服务对象|保障对象|农户|居民|村民|死者|死亡人员|人员|对象|个人|参保人|务工人员|户内人员|被保险人|退役军人|申报人|持证人|领取人|学员|儿童本人|矫正人员|流动人口|受助人|受助学生|资助对象|种植户|养殖户|承包人|承包方代表|领款人|补助对象|困难群众|被帮扶人|投保人|借款人|贷款人|购机者|购机人|申领人|领取者|青年|种粮大户|受灾群众|受灾户|参训人员/,
  ],
];

export type SubjectWord = { subject: Subject; word: string; at: number };

/**
 * The subject a text names, null when it names none.
 * @example subjectIn('受委托监护人电话')?.subject // 'guardian'
 * @example subjectIn('与户主关系') // null: a relation describes the person, not the head
 */
export function subjectIn(text: string): SubjectWord | null {
  if (/^(?:和|同|与).*关系$/.test(text)) return null;
  for (const [subject, pattern] of SUBJECTS) {
    const found = pattern.exec(text);
    if (found) return { subject, word: found[0], at: found.index };
  }
  return null;
}

/** The label without its subject: 监护人联系电话 → 联系电话, 户主（姓名） → 姓名. */
export function withoutSubject(text: string, found: SubjectWord): string {
  const rest = text.slice(0, found.at) + text.slice(found.at + found.word.length);
  return rest.replace(/^(?:的|情况|信息|基本情况|或|及)+|(?:或)$/g, '');
}
