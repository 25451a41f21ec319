import type { ThemeConfig } from 'antd';

/** One place for colour and measure; the same values stand in `styles/base.css` as custom properties. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f6b6b',
    colorInfo: '#0f6b6b',
    colorLink: '#0f6b6b',
    controlItemBgActive: '#e6f1f1',
    controlItemBgActiveHover: '#d9eaea',
    colorWarning: '#8a5a00',
    colorError: '#b3261e',
    colorText: '#1d2527',
    colorTextSecondary: '#4c585b',
    colorTextPlaceholder: '#667276',
    colorBorder: '#b9c2c4',
    colorBorderSecondary: '#dfe4e5',
    colorBgLayout: '#f7f8fa',
    borderRadius: 3,
    borderRadiusLG: 4,
    fontSize: 14,
    fontFamily: 'inherit',
    boxShadow: 'none',
    boxShadowSecondary: '0 0 0 1px #b9c2c4',
    boxShadowTertiary: 'none',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.12s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
};
