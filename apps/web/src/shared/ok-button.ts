import type { ButtonProps } from 'antd';

/** A dialog's filled button with the name tests find it by, which Ant Design's own type leaves out. */
export const okButton = (testId: string, props: ButtonProps = {}): ButtonProps => ({
  ...props,
  ...{ 'data-testid': testId },
});
