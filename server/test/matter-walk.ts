import { sendFile, villageTable } from '../indicators/testing/sheets.ts';
import { personId, unitId } from '../sample/load-organisation.ts';
import { type County, freshKey, LIGHT_NOTICE } from './county.ts';
import {
  askByLink,
  callMeeting,
  completeCase,
  handRecord,
  newestVoice,
  openCase,
  planListening,
  sendForm,
  sendVoice,
  takeMatter,
} from './residents.ts';
import { admitToDesk } from './walk.ts';

/** Residents' matters, by telephone and by the link, and a summons upward. */
export const walkMatters = async (at: County): Promise<void> => {
  const [relief, dept, clerk] = [await at.as('relief'), await at.as('dept'), await at.as('clerk')];
  const code = await askByLink(at, '路灯不亮');
  for (const act of ['reply', 'close', 'reopen']) await sendForm(at, '/ask/follow', { code, act, words: '补充一句' });
  const { id } = await takeMatter(at, '断水');
  const { posts } = (await clerk.get('/api/people')).json();
  await clerk.put(`/api/matters/${id}/post`, { postId: posts[0].id });
  for (const event of ['answer', 'close', 'reopen'])
    await clerk.post(`/api/matters/${id}/state`, { event, words: '已办' });
  const summons = { matterId: id, what: '会商', departmentUnitIds: [unitId('县应急局')], answerBy: '2026-12-01' };
  const whistle = (await clerk.post('/api/whistles', summons, freshKey())).json();
  await dept.post(`/api/whistles/${whistle.id}/answer`, { answer: '到场' });
  for (const client of [relief, clerk, dept])
    for (const url of [
      'matters?filter=overdue',
      'matters?filter=closed',
      'matters/counts',
      'residents-share',
      'whistles',
    ])
      await client.get(`/api/${url}`);
  await clerk.get(`/api/matters/${id}`);
  const voice = await sendVoice(at, '会太多');
  await relief.post(`/api/voices/${await newestVoice(at)}/answer`, { words: '已压减' });
  await relief.get(`/api/voices/${await newestVoice(at)}`);
  for (const act of ['reply', 'close']) await sendForm(at, '/voice/read', { code: voice, act, words: '还有一句' });
  for (const url of ['voices', 'voices/counts', 'listening']) await relief.get(`/api/${url}`);
  const visit = await planListening(at);
  await dept.get('/api/listening');
  await dept.post(`/api/listening/${visit.id}/state`, { state: 'held', heard: '灌溉用水紧' });
  await walkFiles(at);
};

/** A person's own record, handed on and taken back; a due-diligence file from opening to decision. */
const walkFiles = async (at: County): Promise<void> => {
  const [relief, clerk] = [await at.as('relief'), await at.as('clerk')];
  await clerk.get('/api/my-record');
  const handed = await handRecord(at);
  await at.nobody.get(handed.url);
  await clerk.get('/api/my-record/handings');
  await clerk.delete(`/api/my-record/handings/${handed.id}`);
  const { deliveryId } = await admitToDesk(at, LIGHT_NOTICE.replace('冬季', '清淤'));
  const { id, version } = await openCase(at, deliveryId);
  await clerk.put(`/api/diligence-cases/${id}/statement`, { statement: '已上报' });
  await relief.put(`/api/diligence-cases/${id}`, completeCase(version + 1));
  const decided = { outcome: 'held', reason: '查明', version: version + 2 };
  await (await at.as('auditor')).post(`/api/diligence-cases/${id}/decision`, decided);
  await relief.get('/api/diligence-cases');
  await walkMeeting(at);
  await walkRest(at);
  await walkSheets(at);
};

/** A Saturday taken by a visit, given to the clerk; a day of rest for it, booked and taken back. */
const walkRest = async (at: County): Promise<void> => {
  const clerk = await at.as('clerk');
  const text = LIGHT_NOTICE.replace('请于12月4日', '定于2026年11月28日到有关乡镇检查值班情况,请于11月27日');
  const { taskId } = await admitToDesk(at, text, { emergency: { declared: true, basis: '县森林火灾应急预案' } });
  await clerk.put(`/api/tasks/${taskId}/owner`, { personId: personId('漠沙镇', '党政办综合干事') });
  at.clock.set('2026-11-30T09:00');
  const booked = (await clerk.post('/api/my-rest/days', { date: '2026-12-01', half: 'day' })).json();
  await clerk.get('/api/my-rest');
  await clerk.delete(`/api/my-rest/days/${booked.id}`);
  at.clock.set('2026-11-23T09:00');
};

/** A sheet kept, a form answered from it, and the sheet taken back. */
const walkSheets = async (at: County): Promise<void> => {
  const [relief, clerk] = [await at.as('relief'), await at.as('clerk')];
  const table = (households: number | null) =>
    villageTable('2026年第三季度情况表', ['村名', '总户数'], [['合计', households]]);
  const kept = (await sendFile(clerk, '/api/held-sheets', await table(5_000))).json();
  await sendFile(clerk, '/api/forms/plan', await table(null));
  for (const client of [relief, clerk]) await client.get('/api/indicators');
  const { items } = (await clerk.get('/api/indicators')).json();
  const path = `/api/indicators/${encodeURIComponent(items[0].key)}`;
  await clerk.get(`${path}/figures`);
  await relief.put(path, { name: '总户数', unit: '户', definition: '' });
  await clerk.get('/api/held-sheets');
  await clerk.post(`/api/held-sheets/${kept.id}/undo`);
};

/** A meeting concluded: minutes read, resolutions given out, one tap. */
const walkMeeting = async (at: County): Promise<void> => {
  const [dept, clerk] = [await at.as('dept'), await at.as('clerk')];
  const { id, deliveryId } = await callMeeting(at, [at.mosha]);
  await dept.post(`/api/requests/${id}/minutes`, { text: '漠沙镇于12月10日前完成整改。' });
  await dept.post(`/api/requests/${id}/resolutions`, {
    items: [{ what: '完成整改', due: '2026-12-10', unitIds: [at.mosha] }],
  });
  at.clock.set('2026-12-08T11:00');
  await clerk.post(`/api/deliveries/${deliveryId}/opinion`, { answer: 'useful' });
  at.clock.set('2026-11-23T09:00');
  await clerk.get(`/api/requests/${id}/opinions`);
};
