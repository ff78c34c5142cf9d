import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { Footer } from '../../app/Footer.js';
import { returnPath } from '../../auth/renewal.js';
import { session } from '../../auth/session.js';
import { useSession } from '../../auth/useSession.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

interface Fields {
  login: string;
  password: string;
}

export function Component() {
  const { t } = useTranslation();
  const { phase, notice } = useSession();
  const [search] = useSearchParams();
  const signIn = useAction(({ login, password }: Fields) => session.signIn(login.trim(), password), { quiet: true });

  if (phase === 'signedIn') return <Navigate to={returnPath(search.get('from'))} replace />;
  return (
    <div className="frame">
      <main className="sign-in">
        <h1>{t('frame.brand')}</h1>
        <p className="quiet">{t('signIn.purpose')}</p>
        {notice === 'ended' && !signIn.error && <Alert type="info" title={t('signIn.ended')} />}
        <ProblemNotice error={signIn.error} />
        <Form layout="vertical" requiredMark={false} onFinish={(fields: Fields) => signIn.mutate(fields)}>
          <Form.Item
            name="login"
            label={t('signIn.login')}
            rules={[{ required: true, message: t('signIn.loginMissing') }]}
          >
            <Input autoFocus autoComplete="username" autoCapitalize="off" maxLength={64} data-testid="login" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordMissing') }]}
          >
            <Input.Password autoComplete="current-password" maxLength={200} data-testid="password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={signIn.isPending} data-testid="sign-in">
            {t('signIn.submit')}
          </Button>
        </Form>
      </main>
      <Footer />
    </div>
  );
}
