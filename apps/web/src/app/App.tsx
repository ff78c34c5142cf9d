import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { useAppearance, useMotion } from './appearance.js';
import { queryClient } from './query-client.js';
import { router } from './router.js';
import { antThemeOf } from './theme.js';

const input = { autoComplete: 'off' };
const button = { autoInsertSpace: false };

export function App() {
  const appearance = useAppearance();
  const motion = useMotion();
  const { i18n } = useTranslation();
  const theme = useMemo(() => antThemeOf(appearance, motion), [appearance, motion]);
  return (
    <ConfigProvider theme={theme} locale={i18n.language === 'en' ? enUS : zhCN} input={input} button={button}>
      <AntApp message={{ maxCount: 2 }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
