import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

export function LoadMore({ query }: Props) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <div className="more">
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()} data-testid="load-more">
        {t('action.loadMore')}
      </Button>
    </div>
  );
}
