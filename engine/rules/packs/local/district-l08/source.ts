import { local } from '../../../sources.ts';

/** A district's sixteen measures (about 2019); the copies read do not name the district, so a place must adopt the pack. */
export const district = local('某区', 'A district', '减负十六条措施');
