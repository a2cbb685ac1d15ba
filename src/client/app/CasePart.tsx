import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Actions } from '../pages/actions/Actions.tsx';
import { AskAround } from '../pages/ask/AskAround.tsx';
import { Alert } from '../pages/assess/Alert.tsx';
import { Assess } from '../pages/assess/Assess.tsx';
import { Case } from '../pages/case/Case.tsx';
import { CaseHistory } from '../pages/case/CaseHistory.tsx';
import { CloseCase } from '../pages/case/CloseCase.tsx';
import { KeepCase } from '../pages/case/KeepCase.tsx';
import { NextStep } from '../pages/case/NextStep.tsx';
import { StepBack, TakeOff } from '../pages/case/TakeOff.tsx';
import { Filing } from '../pages/filing/Filing.tsx';
import { Inbox } from '../pages/inbox/Inbox.tsx';
import { nameTab } from '../session/plain-name.ts';
import { partTitles } from '../text/part-titles.ts';
import type { PageProps } from './routes.tsx';

type Parts = Record<string, ComponentType<{ space: string }>>;

/** Pages under a concern, by the last part of their address: beside the list. */
const PARTS: Parts = {
  close: CloseCase,
  history: CaseHistory,
  keep: KeepCase,
  'next-step': NextStep,
  'step-back': StepBack,
  'take-off': TakeOff,
};
/** The same, for those that need the whole width. */
const WIDE: Parts = { ask: AskAround, assess: Assess, actions: Actions, form: Alert, where: Filing };

export function CasePart({ params }: PageProps) {
  const { space = '', part = '' } = params;
  // The route names the tab after the inbox first; the parts' own names come with their code.
  useEffect(() => {
    if (Object.hasOwn(partTitles, part)) nameTab(partTitles[part]!);
  }, [space, part]);
  const Wide = Object.hasOwn(WIDE, part) ? WIDE[part] : undefined;
  if (Wide) return <Wide key={`${space} ${part}`} space={space} />;
  const Page = Object.hasOwn(PARTS, part) ? PARTS[part]! : Case;
  return (
    <Inbox space={space}>
      <Page key={`${space} ${part}`} space={space} />
    </Inbox>
  );
}
