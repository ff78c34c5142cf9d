import { createHash, randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { aRecord } from '../../support/evidence-desk.js';
import type { Teller } from './teller.js';
import { uploaded } from './uploaded.js';

/** Who takes part, by login; each has the unit's id. */
export interface Cast {
  office: string;
  lead: { login: string; unitId: string };
  supporter: { login: string; unitId: string };
  district: { login: string; unitId: string };
}

/** One telling: what it made. */
export interface Told {
  planId: string;
  itemId: string;
  partId: string;
  sheetId: string;
  /** Of the files whose filing was acknowledged. */
  files: string[];
}

const today = Temporal.PlainDate.from(dayIn(DEFAULT_TIME_ZONE));
/** The first day of the quarter of today. */
const began = today.with({ day: 1, month: today.month - ((today.month - 1) % 3) });
const QUARTER = { periodFrom: began.toString(), periodTo: began.add({ months: 3 }).subtract({ days: 1 }).toString() };
const nextYear = `${Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4)) + 1}`;
const due = `${nextYear}-12-31`;
const opinion = '材料齐全，情况属实';

interface Item {
  id: string;
  version: number;
  status: string;
}

interface Review {
  submissions: { marks: unknown[] }[];
  audits: unknown[];
}

/** From registering to closing: what is done in Duban all day, told by one client. */
export class Story {
  #planId = '';
  #itemId = '';
  readonly #files: string[] = [];

  constructor(
    private readonly teller: Teller,
    private readonly cast: Cast,
    private readonly title: string,
  ) {}

  async tell(): Promise<Told> {
    await this.#issue();
    for (const party of [this.cast.lead, this.cast.supporter, this.cast.district]) await this.#sign(party.login);
    const targetId = await this.#target();
    await this.#onItem(this.cast.lead.login, 'shares/settle', { choice: { roles: ['supporting'] } });
    const partId = await this.#split();
    const sheetId = await this.#sheet(targetId);
    await this.#part(partId);
    await this.#evidence(this.cast.lead, this.#itemId, targetId);
    await this.#submit();
    await this.#giveBack('supplement', targetId);
    await this.#submit();
    await this.#giveBack('rectification', targetId);
    await this.#submit();
    const parts = [{ part: 'item', subjectId: this.#itemId, verdict: 'accepted' }];
    await this.#review('marks', { marks: parts }, ({ submissions }) => submissions.at(-1)?.marks.length === 1);
    await this.#review('audits', { conclusion: 'passed', opinion }, ({ audits }) => audits.length === 1);
    await this.#onItem(this.cast.office, 'close', {});
    return { planId: this.#planId, itemId: this.#itemId, partId, sheetId, files: this.#files };
  }

  async #issue(): Promise<void> {
    const { office, lead, supporter, district } = this.cast;
    const assignments = [
      { role: 'lead', unitId: lead.unitId },
      { role: 'supporting', unitId: supporter.unitId },
      { role: 'implementer', unitId: district.unitId },
    ];
    const body = { kind: 'instruction', title: this.title, dueOn: due, assignments };
    const plan = async () => {
      const { items } = await this.teller.read<{ items: { id: string }[] }>(
        office,
        `/plans?text=${encodeURIComponent(this.title)}`,
      );
      return items[0]?.id;
    };
    const found = async () => (await plan()) !== undefined;
    await this.teller.act('register', { by: office, method: 'POST', path: '/plans/matters', body }, found, this.title);
    this.#planId = (await plan()) ?? '';
    await this.#onVersion('issue', office, `/plans/${this.#planId}/draft`, `/plans/${this.#planId}/issue`);
    const { items } = await this.teller.read<{ items: Item[] }>(office, `/work-items?plan=${this.#planId}`);
    this.#itemId = items[0]?.id ?? '';
  }

  async #sign(by: string): Promise<void> {
    const { items } = await this.teller.read<{ items: { id: string; status: string }[] }>(
      by,
      `/dispatches?plan=${this.#planId}&status=issued`,
    );
    for (const { id } of items) await this.#onVersion('sign', by, `/dispatches/${id}`, `/dispatches/${id}/sign`);
  }

  async #target(): Promise<string> {
    const path = `/work-items/${this.#itemId}/targets`;
    const targets = [
      { indicator: '新增床位', operator: 'atLeast', value: '2000', unit: '张', dueOn: QUARTER.periodTo },
    ];
    const shown = async () =>
      (await this.teller.read<{ targets: { id: string }[] }>(this.cast.office, path)).targets.map(({ id }) => id);
    const { version } = await this.#item(this.cast.office, this.#itemId);
    const ask = { by: this.cast.office, method: 'POST' as const, path, version, body: { targets } };
    await this.teller.act('targets', ask, async () => (await shown()).length > 0, this.#itemId);
    return (await shown())[0] ?? '';
  }

  async #split(): Promise<string> {
    const by = this.cast.lead.login;
    await this.#onItem(by, 'split', { units: { roles: ['implementer'] }, text: '新增床位500张' });
    const { items } = await this.teller.read<{ items: { id: string }[] }>(by, `/work-items/${this.#itemId}/sub-tasks`);
    return items[0]?.id ?? '';
  }

  async #sheet(targetId: string): Promise<string> {
    const [{ office }, { login: by }] = [this.cast, this.cast.lead];
    const question = { kind: 'quarterly', planId: this.#planId, ...QUARTER, dueOn: `${nextYear}-01-31` };
    const windows = async () =>
      (
        await this.teller.read<{ items: { id: string; plan: { id: string } | null }[] }>(
          office,
          '/reporting/windows?limit=200',
        )
      ).items.filter(({ plan }) => plan?.id === this.#planId);
    const cost = { units: 1, rows: 1, values: 1, known: 0 };
    const open = { by: office, method: 'POST' as const, path: '/reporting/windows' };
    const body = { ...question, title: this.title, cost };
    await this.teller.act('window', { ...open, body }, async () => (await windows()).length > 0);
    const windowId = (await windows())[0]?.id ?? '';
    const sheets = await this.teller.read<{ items: { id: string }[] }>(
      by,
      `/reporting/sheets?window=${windowId}&mine=true`,
    );
    const path = `/reporting/sheets/${sheets.items[0]?.id}`;
    const sheet = () => this.teller.read<{ version: number; items: { id: string; version: number }[] }>(by, path);
    const row = (await sheet()).items[0];
    const values = [{ targetId, now: { status: 'official', value: '2100' } }];
    const patch = { by, method: 'PATCH' as const, path: `${path}/rows/${row?.id}`, version: row?.version ?? 0 };
    const filled = async () => ((await sheet()).items[0]?.version ?? 0) > patch.version;
    await this.teller.act('row', { ...patch, body: { progress: '已建成', values } }, filled, row?.id);
    await this.#onVersion('send', by, path, `${path}/send`);
    return sheets.items[0]?.id ?? '';
  }

  /** The district does its part, and the lead closes it. */
  async #part(partId: string): Promise<void> {
    const { district, lead } = this.cast;
    await this.#sign(district.login);
    await this.#evidence(district, partId, null);
    await this.#onItem(district.login, 'submit', { statement: '本区任务已完成。' }, partId);
    await this.#onItem(lead.login, 'close', { opinion }, partId);
  }

  /** A file in pieces, filed as a record that one item cites. */
  async #evidence(by: Cast['lead'], itemId: string, targetId: string | null): Promise<void> {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(60_000), Buffer.from('\n%%EOF\n')]);
    const uploadId = await uploaded(this.teller, by, bytes);
    const cited = async () =>
      (
        await this.teller.read<{ items: { target: { id: string } | null }[] }>(
          by.login,
          `/work-items/${itemId}/evidence`,
        )
      ).items.length > 0;
    const body = aRecord(by.unitId, {
      ...{ title: this.title, content: { kind: 'file', uploadId }, citations: [{ itemId, targetId }] },
      ...{ periodFrom: dayIn(DEFAULT_TIME_ZONE), periodTo: dayIn(DEFAULT_TIME_ZONE) },
    });
    const ask = { by: by.login, method: 'POST' as const, path: '/evidence', body };
    const record = await this.teller.act('file', ask, cited);
    if (record) this.#files.push(createHash('sha256').update(bytes).digest('hex'));
  }

  #submit(): Promise<void> {
    return this.#onItem(this.cast.lead.login, 'submit', { statement: '各项举措均已落实。' });
  }

  #giveBack(kind: 'supplement' | 'rectification', targetId: string): Promise<void> {
    const parts = [{ part: 'target', subjectId: targetId, note: '补充盖章页' }];
    return this.#onItem(this.cast.office, 'return', { kind, reason: '与实地情况不符', dueOn: due, parts });
  }

  /** What is said in a review leaves the item's version as it is: whether it was heard is seen in the review. */
  async #review(act: string, body: object, heard: (review: Review) => boolean): Promise<void> {
    const by = this.cast.office;
    const path = `/work-items/${this.#itemId}`;
    const { version } = await this.#item(by, this.#itemId);
    const over = async () => heard(await this.teller.read<Review>(by, `${path}/review`));
    const ask = { by, method: 'POST' as const, path: `${path}/${act}`, version, body };
    await this.teller.act(act, ask, over, this.#itemId);
  }

  #onItem(by: string, act: string, body: object, itemId = this.#itemId): Promise<void> {
    return this.#onVersion(act, by, `/work-items/${itemId}`, `/work-items/${itemId}/${act}`, body);
  }

  /** An act on the version that is seen: repeated on the same one, and done when that one is no more. */
  async #onVersion(act: string, by: string, seen: string, path: string, body: object = {}): Promise<void> {
    const { id, version } = await this.teller.read<{ id?: string; version: number }>(by, seen);
    const over = async () => {
      if (act === 'issue')
        return (await this.teller.read<{ status: string }>(by, `/plans/${this.#planId}`)).status === 'issued';
      return (await this.teller.read<{ version: number }>(by, seen)).version > version;
    };
    await this.teller.act(act, { by, method: 'POST', path, version, body }, over, id ?? this.#planId);
  }

  #item(by: string, itemId: string): Promise<Item> {
    return this.teller.read<Item>(by, `/work-items/${itemId}`);
  }
}
