import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { LocaleProvider, useWords } from '../locale/use-locale.tsx';
import { kitChinese, loadKitLocale } from './antd-locale.ts';
import { queryClient } from './query-client.ts';
import { theme } from './theme.ts';

const BUTTON = { autoInsertSpace: false };
const TRANSFORMERS = [legacyLogicalPropertiesTransformer];

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <LocaleProvider>
        <Kit>{children}</Kit>
      </LocaleProvider>
    </QueryClientProvider>
  );
}

/** The two StyleProvider settings keep the kit readable in Chromium before 89: no `:where()`, no logical properties. */
function Kit({ children }: { children: ReactNode }) {
  const { locale } = useWords();
  const [kitLocale, setKitLocale] = useState(kitChinese);
  useEffect(() => {
    let current = true;
    void loadKitLocale(locale).then((loaded) => current && setKitLocale(loaded));
    return () => {
      current = false;
    };
  }, [locale]);
  return (
    <StyleProvider hashPriority="high" transformers={TRANSFORMERS}>
      <ConfigProvider locale={kitLocale} theme={theme} button={BUTTON}>
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}
