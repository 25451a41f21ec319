import type { ConfigProviderProps } from 'antd';
import enModule from 'antd/es/locale/en_US.js';
import zhModule from 'antd/es/locale/zh_CN.js';
import type { Locale } from '../api/types.ts';

type KitLocale = NonNullable<ConfigProviderProps['locale']>;

/** The bundler follows the module's own default export; TypeScript sees the older wrapping. Both are accepted here. */
const unwrap = (module: unknown): KitLocale => ((module as { default?: unknown }).default ?? module) as KitLocale;

/** The kit's own words (nothing found, close). It brings its English along in any case. */
export const KIT_WORDS: Record<Locale, KitLocale> = { 'zh-CN': unwrap(zhModule), en: unwrap(enModule) };
