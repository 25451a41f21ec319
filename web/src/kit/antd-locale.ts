import type { ConfigProviderProps } from 'antd';
import zhModule from 'antd/es/locale/zh_CN.js';
import type { Locale } from '../api/types.ts';

export type KitLocale = NonNullable<ConfigProviderProps['locale']>;

/** The bundler follows the module's own default export; TypeScript sees the older wrapping. Both are accepted here. */
const unwrap = (module: unknown): KitLocale => {
  const inner = (module as { default?: unknown }).default ?? module;
  return inner as KitLocale;
};

export const kitChinese: KitLocale = unwrap(zhModule);

/** The kit's own words (empty, confirm, page): English only when wanted. */
export const loadKitLocale = async (locale: Locale): Promise<KitLocale> =>
  locale === 'zh-CN' ? kitChinese : unwrap((await import('antd/es/locale/en_US.js')).default);
