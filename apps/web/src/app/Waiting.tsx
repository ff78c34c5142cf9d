import { Skeleton } from 'antd';

/** A grey outline of a page while its code or its first data are on the way. */
export function Waiting() {
  return (
    <div className="page" aria-busy="true">
      <Skeleton active title={{ width: 240 }} paragraph={{ rows: 8 }} />
    </div>
  );
}
