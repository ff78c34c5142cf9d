const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A page of a government's site around any content: menus, a search form, and what stands below every page. */
export const pageOf = (content: string, charset = 'utf-8'): string => `<!DOCTYPE html>
<html lang="zh"><head><meta charset="${charset}"><title>海州市人民政府 政策文件</title><style>p { color: #000 }</style></head>
<body><header><a href="/">首页</a><form>站内搜索<input></form></header>
<div class="menu"><ul><li><a href="/1">政务公开</a></li><li><a href="/2">政务服务</a></li></ul></div>
<div class="wrap"><div id="zoom">${content}</div></div>
<script>var count = '浏览次数：9';</script>
<div class="links"><a href="/3">上一篇：某通知</a></div><footer>版权所有 海州市人民政府办公室</footer></body></html>`;

/** A plan as such a page, a paragraph for each line. */
export const planHtml = (lines: readonly string[], charset?: string): string =>
  pageOf(
    lines.map((line) => (line === '' ? '<p>&nbsp;</p>' : `<p>&emsp;&emsp;${escaped(line)}</p>`)).join('\n'),
    charset,
  );

/** A table of a page. */
export const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
