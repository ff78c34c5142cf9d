import { useState, type ReactNode } from 'react';
import type { WorkItem } from '../../api/shapes.js';
import type { DialogAct } from './action-order.js';
import { actDialogs } from './acts/index.js';

interface Opened {
  act: DialogAct;
  target: string;
  ticked?: readonly string[];
}

export type OpenAct = (act: DialogAct, target: string, ticked?: readonly string[]) => void;

/** Opens the dialog of one act at a time over an item. */
export function useActDialog(): {
  open: OpenAct;
  dialogOver: (item: WorkItem) => ReactNode;
} {
  const [opened, setOpened] = useState<Opened | null>(null);
  return {
    open: (act, target, ticked) => setOpened({ act, target, ticked }),
    dialogOver: (item) => {
      if (opened === null) return null;
      const Dialog = actDialogs[opened.act];
      return <Dialog item={item} target={opened.target} ticked={opened.ticked} onClose={() => setOpened(null)} />;
    },
  };
}
