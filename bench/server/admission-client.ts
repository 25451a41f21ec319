import type { RunningServer, SignedIn } from './running-server.ts';

/** What a department asks about and why, one line each: no two are about the same matter, and none breaks a rule. */
const SUBJECTS: [subject: string, reason: string][] = [
  ['森林防火值班', '入冬以来降水偏少,林区可燃物干燥,各护林站已实行双人双岗,瞭望台昼夜不离人。'],
  ['学校食堂采购', '秋季学期食材统一配送已满两月,米面粮油由中标企业供应,蔬菜由本地合作社直供。'],
  ['农机购置补贴', '今年的补贴资金已全部下达,拖拉机、微耕机、烘干机的补贴额公示期满无异议。'],
  ['水库管护员', '小型水库除险加固完工后交付使用,大坝位移观测桩和水尺已重新标定。'],
  ['公路养护道班', '雨季冲毁的路肩挡墙大部修复,乡道转弯处新装凸面镜和反光立柱。'],
  ['老年食堂运营', '助餐点试运行良好,午餐每份八元,高龄独居老人由志愿队伍送上门。'],
  ['计量器具检定', '集贸市场电子秤和加油机的免费校准从下周起分片进行,校准车随赶集日走。'],
  ['疫苗接种门诊', '流感疫苗到货两千支,六十五岁以上自愿免费,冷链温度全程自动监控。'],
  ['退役士兵培训', '电工、焊工、挖掘机操作三个班次开班,食宿由承训学校安排。'],
  ['文物保护单位看护', '古茶马道石板路段落差大,碑刻拓片与航拍图已归档,围栏材料就近取材。'],
  ['地质灾害监测点', '裂缝计和雨量筒换了电池,滑坡体后缘新增两处位移传感器。'],
  ['危房改造施工队', '抗震墙体的砌筑样板间完成,钢筋和水泥由县里集中议价后按批次运达。'],
  ['河道采砂管理', '禁采河段界桩埋设完毕,夜间抓拍设备接通电源,运砂车统一加盖篷布。'],
  ['普法讲师团', '彝语傣语双语讲稿定稿,山歌调子配了法条,火塘夜话已讲了三十场。'],
  ['统计基层站点', '经济普查的底册移交完毕,平板电脑和采集终端仍归原来的小区使用。'],
  ['残疾人就业基地', '手工刺绣订单排到明年春天,辅具维修点增加了轮椅配件和助听器电池。'],
];

export type Department = { name: string; who: SignedIn; subject: string; reason: string; sent: number };

/** The `n`-th notice of a department: short, lawful, different from all others. */
export const notice = ({ name, subject, reason }: Omit<Department, 'who' | 'sent'>, n: number): string =>
  [
    `关于报送第${n}期${subject}联系人的通知`,
    '各乡镇人民政府(街道办事处):',
    reason,
    `经县人民政府同意,请于下月4日17:00前将${subject}联系人姓名和电话报${name}。`,
    name,
  ].join('\n');

/** So many that this year's count stays below: the rule on yearly volume has then nothing to say. */
const LAST_YEAR_DOCUMENTS = 1_000;

/** Sixteen departments of the sample county, each signed in, each with last year's register of documents on file. */
export const departments = async (server: RunningServer): Promise<Department[]> => {
  const { serving, signIn } = server;
  const { pool } = serving.database;
  const admin = await signIn('admin');
  const { rows } = await pool.query<{ id: string; name: string }>(
    // A body that keeps a register of assessments has to show one for each document; these notices have none.
    `select id, name from unit where level = 'county' and kind = 'department'
        and not exists (select from document_assessment kept where kept.issuer_unit_id = unit.id)
      order by issuer_code limit $1`,
    [SUBJECTS.length],
  );
  if (rows.length < SUBJECTS.length) throw new Error(`only ${rows.length} departments`);
  const made: Department[] = [];
  for (const [n, { id, name }] of rows.entries()) {
    const login = `bench-${n}`;
    const body = { login, password: `bench-password-${n}`, displayName: login, role: 'department-clerk', unitId: id };
    const response = await fetch(`${serving.address}/api/accounts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: admin.cookie, 'x-csrf-token': admin.csrfToken },
      body: JSON.stringify(body),
    });
    if (response.status !== 201) throw new Error(`account answered ${response.status}: ${await response.text()}`);
    await pool.query(
      `insert into issued_document (region, id, issuer_unit_id, issuer_name, issued_on, title)
       select '530427', gen_random_uuid(), $1, $2, make_date(extract(year from now())::int - 1, 1, 2), '上年件 ' || n
         from generate_series(1, $3::int) as n`,
      [id, name, LAST_YEAR_DOCUMENTS],
    );
    const [subject, reason] = SUBJECTS[n]!;
    made.push({ name, who: await signIn(login, body.password), subject, reason, sent: 0 });
  }
  await pool.query('vacuum analyze issued_document');
  return made;
};

/** Sends a department's next notice and returns its number; throws at anything but a numbered answer. */
export const admit = async ({ serving }: RunningServer, from: Department, targetUnitId: string): Promise<string> => {
  from.sent += 1;
  const response = await fetch(`${serving.address}/api/requests`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: from.who.cookie,
      'x-csrf-token': from.who.csrfToken,
      'idempotency-key': `bench-${process.pid}-${from.sent}`,
    },
    body: JSON.stringify({ text: notice(from, from.sent), targetUnitIds: [targetUnitId] }),
  });
  const body = await response.text();
  const { number } = response.status === 201 ? (JSON.parse(body) as { number: string | null }) : { number: null };
  if (!number)
    throw new Error(`${from.name}: ${response.status} ${body.slice(0, 300)} ${await why(serving, from, body)}`);
  return number;
};

/** What the gate had to say to an admission that was not let through. */
const why = async ({ address }: RunningServer['serving'], { who }: Department, body: string): Promise<string> => {
  const { id } = JSON.parse(body) as { id?: string };
  const response = await fetch(`${address}/api/requests/${id}`, { headers: { cookie: who.cookie } });
  const { review } = (await response.json()) as { review?: { findings: { rule: string; message: string }[] } };
  return (review?.findings ?? []).map(({ rule, message }) => `${rule} ${message}`).join(' | ');
};

/** The town every notice goes to, and a bare table of the same text to compare with. */
export const prepare = async ({ serving }: RunningServer): Promise<{ target: string; bare: () => Promise<void> }> => {
  const { pool } = serving.database;
  await pool.query(
    'create table if not exists bench_bare (id bigint generated always as identity primary key, region text, body text, at timestamptz default now())',
  );
  const { rows } = await pool.query<{ id: string }>("select id from unit where short_name = '漠沙镇'");
  const [subject, reason] = SUBJECTS[0]!;
  const text = notice({ name: '县应急管理局', subject, reason }, 0);
  const bare = async (): Promise<void> => {
    await pool.query('insert into bench_bare (region, body) values ($1, $2)', ['530427', text]);
  };
  return { target: rows[0]!.id, bare };
};
