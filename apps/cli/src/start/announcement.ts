/** A log-in of the demonstration, as the seeds name it. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly description: string;
}

/** What is printed once the page can be opened: Chinese first, columns aligned for a terminal. */
export function announcement(address: string, logins: readonly DemoLogin[]): string {
  const lines = ['', `  督办系统已启动 · Duban is running    ${address}`, '  停止请按 Ctrl-C · Ctrl-C stops it', ''];
  if (logins.length > 0) {
    lines.push('  演示登录 · Demonstration log-ins');
    const head = ['登录名 Log-in', '密码 Password', '身份 Who'];
    const rows = logins.map(({ login, password, description }) => [login, password, description]);
    lines.push(...table([head, ...rows]).map((line) => `  ${line}`), '');
  }
  return lines.join('\n');
}

function table(rows: readonly string[][]): string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell)))
      .join('   ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), '─'.repeat(widths.reduce((sum, each) => sum + each + 3, -3)), ...body.map(line)];
}

/** Terminal cells: a Chinese character or full-width sign takes two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffdc\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1),
    0,
  );
}
