import { local } from '../../../sources.ts';

export const fiveMeasures = local('张家界市', 'Zhangjiajie', '精简会议五条措施（2022）');
