import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../locale/use-locale.tsx';
import { KIT_WORDS } from './antd-locale.ts';
import { theme } from './theme.ts';

const TRANSFORMERS = [legacyLogicalPropertiesTransformer];

/**
 * Around the few controls of the kit (choice of many, tree), each in a part of the program of its own, so that a first page
 * does not carry them. The two StyleProvider settings keep it readable in Chromium before 89: no `:where()`, no logical properties.
 */
export function Kit({ children }: { children: ReactNode }) {
  const { locale } = useWords();
  return (
    <StyleProvider hashPriority="high" transformers={TRANSFORMERS}>
      <ConfigProvider locale={KIT_WORDS[locale]} theme={theme}>
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}
