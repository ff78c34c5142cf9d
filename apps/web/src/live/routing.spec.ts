import { QueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.js';
import type { Change } from '../api/shapes.js';
import { affectedBy, goneWith, type Affected } from './routing.js';

const about = (type: Change['type'], change: Partial<Extract<Change, { gone: false }>> = {}) => ({
  gone: false as const,
  type,
  id: 'x',
  version: 2,
  seq: 7,
  action: 'signed',
  planId: 'p1',
  itemId: null,
  ...change,
});

/** The keys of a small cache that a change makes stale. */
function stale(affected: Affected[], also: readonly (readonly unknown[])[] = []): string[] {
  const cache = new QueryClient();
  const put = (key: readonly unknown[], data: unknown = {}) => cache.setQueryData(key, data);
  put(keys.plans.list({}));
  put(keys.plans.detail('p1'));
  put(keys.plans.detail('p2'));
  put(keys.plans.draft('p1'));
  put(keys.plans.board('p1'));
  put(keys.items.list({ status: ['issued'] }));
  put(keys.items.counts({}));
  put(keys.items.detail('i1'), { plan: { id: 'p1' } });
  put(keys.items.detail('i2'), { plan: { id: 'p2' } });
  put(keys.items.history('i1'));
  put(keys.dispatches.list({}));
  put(keys.dispatches.detail('d1'), { lines: [{ item: { id: 'i1' } }] });
  put(keys.dispatches.detail('d2'), { lines: [{ item: { id: 'i2' } }] });
  put(keys.sheets.list({}));
  put(keys.sheets.detail('s1'), { window: { id: 'w1' } });
  put(keys.sheets.detail('s2'), { window: { id: 'w2' } });
  put(keys.windows.list({}));
  put(keys.windows.detail('w1'));
  put(keys.windows.units('w1'));
  put(keys.windows.burden(6));
  put(keys.units);
  put(keys.me);
  for (const key of also) put(key);
  for (const { key, when } of affected) {
    void cache.invalidateQueries({ queryKey: key, predicate: when && ((query) => when(query.state.data)) });
  }
  return cache
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.isInvalidated)
    .map((query) => query.queryKey.filter((part) => typeof part === 'string').join(' '))
    .sort();
}

describe('a part of an item', () => {
  it('refreshes the lists that show it, the counts of every tree, and the item above', () => {
    const page = { items: [{ id: 'part' }] };
    const cache = new QueryClient();
    cache.setQueryData(keys.parts.subTasks('i1', {}), { pages: [page] });
    cache.setQueryData(keys.parts.subTasks('i2', {}), { pages: [{ items: [{ id: 'other' }] }] });
    cache.setQueryData(keys.parts.targets('i1'), page);
    cache.setQueryData(keys.subTaskCounts.of('i1'), {});
    cache.setQueryData(keys.items.detail('i1'), { shares: [{ subTaskId: 'part' }] });
    cache.setQueryData(keys.items.detail('i2'), { shares: [{ subTaskId: null }] });
    for (const { key, when } of affectedBy(about('workItem', { id: 'part' }))) {
      void cache.invalidateQueries({ queryKey: key, predicate: when && ((query) => when(query.state.data)) });
    }
    const touched = (key: readonly unknown[]) => cache.getQueryState(key)?.isInvalidated;
    expect(touched(keys.parts.subTasks('i1', {}))).toBe(true);
    expect(touched(keys.subTaskCounts.of('i1'))).toBe(true);
    expect(touched(keys.items.detail('i1'))).toBe(true);
    expect(touched(keys.parts.subTasks('i2', {}))).toBe(false);
    expect(touched(keys.parts.targets('i1'))).toBe(false);
    expect(touched(keys.items.detail('i2'))).toBe(false);
  });
});

describe('affectedBy', () => {
  it('refreshes an item where it is shown: lists, counts, itself, its record and the dispatches that hold it', () => {
    expect(stale(affectedBy(about('workItem', { id: 'i1' })))).toEqual([
      'dispatches detail d1',
      'items counts',
      'items detail i1',
      'items history i1',
      'items list',
      'plans board p1',
    ]);
  });

  it('refreshes who has sent when an item is reported on or that is taken back', () => {
    const windows = ['windows detail w1', 'windows list', 'windows units w1'];
    for (const action of ['progressReported', 'progressRecalled'])
      expect(stale(affectedBy(about('workItem', { id: 'i9', action })))).toEqual(expect.arrayContaining(windows));
    expect(stale(affectedBy(about('workItem', { id: 'i9' })))).not.toEqual(expect.arrayContaining(windows));
  });

  it('treats a contest as a change of its item', () => {
    expect(stale(affectedBy(about('contest', { itemId: 'i1' })))).toEqual(
      stale(affectedBy(about('workItem', { id: 'i1' }))),
    );
  });

  it('refreshes with a dispatch the signatures of its plan and of the items of that plan only', () => {
    expect(stale(affectedBy(about('dispatch', { id: 'd1' })))).toEqual([
      'dispatches detail d1',
      'dispatches list',
      'items counts',
      'items detail i1',
      'items list',
      'plans board p1',
      'plans detail p1',
      'plans list',
    ]);
  });

  it('refreshes with a plan what issuing makes appear, and no other plan', () => {
    expect(stale(affectedBy(about('plan', { id: 'p1', action: 'issued' })))).toEqual([
      'dispatches list',
      'items counts',
      'items list',
      'plans board p1',
      'plans detail p1',
      'plans list',
    ]);
    // The draft that ended is not asked for again; one that goes on is.
    expect(stale(affectedBy(about('plan', { id: 'p1', action: 'imported' })))).toContain('plans draft p1');
  });

  it('refreshes with a sheet its lists and who has sent, with a window the sheets of it only', () => {
    expect(stale(affectedBy(about('sheet', { id: 's1' })))).toEqual([
      'sheets detail s1',
      'sheets list',
      'windows detail w1',
      'windows list',
      'windows units w1',
    ]);
    expect(stale(affectedBy(about('reportingWindow', { id: 'w1' })))).toEqual([
      'sheets detail s1',
      'sheets list',
      'windows burden',
      'windows detail w1',
      'windows list',
      'windows units w1',
    ]);
  });

  it('refreshes with a comment what waits for those it names, and the record of its item', () => {
    const also = [keys.comments.of({ subjectId: 'i1' }), keys.inbox.list('mention')];
    const own = ['comments', 'inbox list mention'];
    expect(stale(affectedBy(about('comment')), also)).toEqual(own);
    expect(stale(affectedBy(about('comment', { itemId: 'i1' })), also)).toEqual([...own, 'items history i1']);
  });

  it('refreshes with an instruction the item it is about', () => {
    const also = [keys.inbox.counts, keys.instructions.detail('o1'), keys.items.review('i1')];
    const own = ['inbox counts', 'instructions detail o1'];
    const item = ['items detail i1', 'items history i1', 'items review i1'];
    expect(stale(affectedBy(about('instruction', { id: 'o1' })), also)).toEqual(own);
    expect(stale(affectedBy(about('instruction', { id: 'o1', itemId: 'i1' })), also)).toEqual([...own, ...item]);
  });

  it('refreshes units and people on their own', () => {
    expect(stale(affectedBy(about('unit')))).toEqual(['units']);
    expect(stale(affectedBy(about('user')))).toEqual(['me']);
  });
});

describe('goneWith', () => {
  it('forgets an item one no longer sees and takes it out of the lists', () => {
    const { forget, refresh } = goneWith({ gone: true, type: 'workItem', id: 'i1', seq: 9 });
    expect(stale(forget)).toEqual(['items detail i1', 'items history i1']);
    expect(stale(refresh)).toEqual(['dispatches detail d1', 'items counts', 'items list', 'plans board p1']);
  });
});
