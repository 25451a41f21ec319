const TARGET = '(?:县|市|区|乡镇|乡|镇|村|社区|街道|校园|学校|单位|企业|园区|家庭|户|机关|医院|景区|小区|点|基地)';
const HONOUR = '(?:示范|文明|先进|和谐|平安|卫生|最美|星级|标杆|样板|模范|绿色|美丽|满意|达标)';

/** 最美乡村教师, 优秀社区工作者: an award to persons, which other measures govern. */
const PERSONS =
  '(?![^。；\\n，,”]{0,3}(?:教师|校长|医生|护士|干部|党员|书记|工作者|个人|青年|志愿者|法官|民警|调解员|网格员|护林员|[农渔牧]民|能手|标兵|人物))';

/** A campaign that gives units a name: 开展和谐校园评选, 创建示范村. */
export const campaign = new RegExp(
  `(?:创建|争创|评选|评定|命名|授牌|达标)[^。；\\n，,]{0,12}?${HONOUR}[^。；\\n，,”]{0,6}?${TARGET}+${PERSONS}|${HONOUR}[^。；\\n，,”]{0,6}?${TARGET}+${PERSONS}[^。；\\n，,“]{0,8}?(?:创建|评选|评定|命名|验收|授牌)`,
);
/** Taking part in a campaign of a higher level is not running one; appraisals and pilots are outside the measures (art. 3). */
export const notOwnCampaign =
  /取消|停止|清理|规范|整治|不再|国家级?|全国|省级|市级|迎检|迎接|复审|绩效|年度考核|目标考核|职称|改革试点/;
