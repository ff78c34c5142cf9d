import type { WorkItem } from '../../../api/shapes.js';
import { FormDialog, type FormDialogProps } from '../../../shared/FormDialog.js';
import { ExpectedApproval } from '../../approval/ExpectedApproval.js';
import type { Expected } from '../../approval/useExpected.js';
import { Overtaken } from './Overtaken.js';

/** What every dialog of an act is given. */
export interface ActProps {
  item: WorkItem;
  /** What the act is sent to: the item, or something of it. */
  target: string;
  /** What was ticked on the page before the act was asked for. */
  ticked?: readonly string[];
  onClose: () => void;
}

interface Props<Fields> extends Omit<FormDialogProps<Fields>, 'about' | 'overtaken' | 'act'> {
  item: WorkItem;
  act: FormDialogProps<Fields>['act'] & { overtaken: boolean; expected: Expected };
}

/** The frame of an act on an item: which, whose word it needs first, and who was quicker. */
export function ActDialog<Fields extends object>({ item, act, note, ...rest }: Props<Fields>) {
  return (
    <FormDialog<Fields>
      {...rest}
      act={act}
      about={
        <>
          <span className="faint">{item.number}</span> {item.title}
        </>
      }
      note={
        note === undefined && !act.expected ? undefined : (
          <>
            {note}
            <ExpectedApproval expected={act.expected} />
          </>
        )
      }
      overtaken={act.overtaken && <Overtaken itemId={item.id} />}
    />
  );
}
