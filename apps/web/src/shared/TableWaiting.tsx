import { Skeleton } from 'antd';

export function TableWaiting() {
  return (
    <div aria-busy="true">
      <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />
    </div>
  );
}
