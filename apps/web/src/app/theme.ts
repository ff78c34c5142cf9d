import { theme as antTheme, type ThemeConfig } from 'antd';

const fontFamily = `'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif`;

type Colour =
  | 'canvas'
  | 'surface'
  | 'raised'
  | 'hover'
  | 'text'
  | 'quiet'
  | 'faint'
  | 'border'
  | 'line'
  | 'accent'
  | 'link'
  | 'mark'
  | 'markStrong'
  | 'danger';
type Palette = Record<Colour, string>;

/** Neutral greys and one blue; colour beyond that is kept for lights and for what went wrong. */
const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    canvas: '#f5f6f7',
    surface: '#ffffff',
    raised: '#ffffff',
    hover: '#f3f5f8',
    text: '#1f2329',
    quiet: '#5b616b',
    faint: '#737983',
    border: '#d5d8dd',
    line: '#e8eaed',
    accent: '#1f5fbf',
    link: '#1f5fbf',
    mark: '#e6eefa',
    markStrong: '#c7dbf7',
    danger: '#b3261e',
  },
  dark: {
    canvas: '#131416',
    surface: '#1a1c1f',
    raised: '#24272b',
    hover: '#22252a',
    text: '#e3e5e8',
    quiet: '#a9afb8',
    faint: '#8b919b',
    border: '#3c4047',
    line: '#2b2e33',
    accent: '#3a72cf',
    link: '#7fabf2',
    mark: '#1e2b40',
    markStrong: '#2a4574',
    danger: '#f08b84',
  },
};

export type Appearance = keyof typeof palettes;

/** Hands the same colours to our own style sheet that Ant Design gets as tokens. */
export function applyPalette(appearance: Appearance): void {
  const root = document.documentElement;
  root.style.colorScheme = appearance;
  root.dataset.appearance = appearance;
  for (const [name, value] of Object.entries({ ...palettes[appearance] })) root.style.setProperty(`--${name}`, value);
}

export function antThemeOf(appearance: Appearance, motion: boolean): ThemeConfig {
  const p = palettes[appearance];
  return {
    algorithm: appearance === 'dark' ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: 14,
      lineHeight: 22 / 14,
      borderRadius: 4,
      wireframe: false,
      motion,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
      colorPrimary: p.accent,
      colorInfo: p.accent,
      colorLink: p.link,
      colorLinkHover: p.link,
      colorError: p.danger,
      colorTextBase: p.text,
      colorText: p.text,
      colorTextSecondary: p.quiet,
      colorTextTertiary: p.faint,
      colorTextPlaceholder: p.faint,
      colorBgLayout: p.canvas,
      colorBgContainer: p.surface,
      colorBgElevated: p.raised,
      colorBorder: p.border,
      colorBorderSecondary: p.line,
      colorSplit: p.line,
      boxShadowTertiary: 'none',
    },
    components: {
      // 22 px of text, 6.5 px above and below, 1 px of line: rows of 36 px.
      Table: {
        cellPaddingBlock: 6.5,
        cellPaddingBlockMD: 6.5,
        cellPaddingBlockSM: 6.5,
        cellPaddingInline: 10,
        cellPaddingInlineMD: 10,
        cellPaddingInlineSM: 10,
        headerBg: p.surface,
        headerColor: p.quiet,
        headerSplitColor: 'transparent',
        rowHoverBg: p.hover,
        borderColor: p.line,
      },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Tabs: { horizontalItemPadding: '8px 0', horizontalMargin: '0 0 8px 0' },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Modal: { titleFontSize: 16 },
      Alert: { withDescriptionPadding: '10px 12px' },
    },
  };
}
