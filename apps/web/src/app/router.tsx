import { createBrowserRouter } from 'react-router';
import { Frame } from './Frame.js';
import { NotFound } from './NotFound.js';
import { RouteError } from './RouteError.js';
import { SignedIn } from './SignedIn.js';
import { Waiting } from './Waiting.js';

export const router = createBrowserRouter([
  {
    errorElement: <RouteError />,
    hydrateFallbackElement: <Waiting />,
    children: [
      { path: '/sign-in', lazy: () => import('../screens/sign-in/SignInPage.js') },
      { path: '/feedback', lazy: () => import('../screens/feedback/FeedbackPage.js') },
      {
        element: <SignedIn />,
        children: [
          {
            element: <Frame />,
            children: [
              {
                errorElement: <RouteError />,
                children: [
                  { index: true, lazy: () => import('../screens/home/HomePage.js') },
                  { path: 'inbox', lazy: () => import('../screens/inbox/InboxPage.js') },
                  { path: 'approvals', lazy: () => import('../screens/approvals/ApprovalsPage.js') },
                  { path: 'approvals/:caseId', lazy: () => import('../screens/approval/ApprovalPage.js') },
                  { path: 'stand-ins', lazy: () => import('../screens/stand-ins/StandInsPage.js') },
                  { path: 'flows', lazy: () => import('../screens/flows/FlowsPage.js') },
                  { path: 'flows/policies', lazy: () => import('../screens/flows/OfficePoliciesPage.js') },
                  { path: 'plans/:planId/approvals', lazy: () => import('../screens/flows/PoliciesPage.js') },
                  { path: 'plans', lazy: () => import('../screens/plans/PlansPage.js') },
                  { path: 'plans/compare', lazy: () => import('../screens/comparison/ComparisonPage.js') },
                  { path: 'plans/:planId', lazy: () => import('../screens/plan/PlanPage.js') },
                  { path: 'plans/:planId/check', lazy: () => import('../screens/check/CheckPage.js') },
                  { path: 'plans/:planId/issue', lazy: () => import('../screens/issue/IssuePage.js') },
                  { path: 'plans/:planId/revision', lazy: () => import('../screens/revision/RevisionPage.js') },
                  {
                    path: 'plans/:planId/revision/preview',
                    lazy: () => import('../screens/revision/RevisionPreviewPage.js'),
                  },
                  { path: 'plans/:planId/copies/:sourceId', lazy: () => import('../screens/copy/CopyPage.js') },
                  { path: 'plans/:planId/board', lazy: () => import('../screens/board/BoardPage.js') },
                  { path: 'plans/:planId/text', lazy: () => import('../screens/plan/TextPage.js') },
                  { path: 'items', lazy: () => import('../screens/items/ItemsPage.js') },
                  { path: 'items/:itemId', lazy: () => import('../screens/item/ItemPage.js') },
                  { path: 'items/:itemId/review', lazy: () => import('../screens/review/ReviewPage.js') },
                  { path: 'desk/closing', lazy: () => import('../screens/closing/ClosingPage.js') },
                  { path: 'desk/samples', lazy: () => import('../screens/samples/SamplesPage.js') },
                  { path: 'dispatches', lazy: () => import('../screens/dispatches/DispatchesPage.js') },
                  { path: 'dispatches/:dispatchId', lazy: () => import('../screens/dispatch/DispatchPage.js') },
                  { path: 'sheets', lazy: () => import('../screens/sheet/SheetsPage.js') },
                  { path: 'sheets/:sheetId', lazy: () => import('../screens/sheet/SheetPage.js') },
                  { path: 'reporting', lazy: () => import('../screens/windows/WindowsPage.js') },
                  { path: 'reporting/:windowId', lazy: () => import('../screens/windows/WindowPage.js') },
                  { path: 'letters', lazy: () => import('../screens/letters/LettersPage.js') },
                  { path: 'letters/templates', lazy: () => import('../screens/letter-templates/TemplatesPage.js') },
                  { path: 'letters/:letterId', lazy: () => import('../screens/letter/LetterPage.js') },
                  { path: 'instructions', lazy: () => import('../screens/instructions/InstructionsPage.js') },
                  {
                    path: 'instructions/:instructionId',
                    lazy: () => import('../screens/instruction/InstructionPage.js'),
                  },
                  { path: 'records/:evidenceId', lazy: () => import('../screens/evidence/RecordPage.js') },
                  { path: 'hand-over', lazy: () => import('../screens/hand-over/HandOverPage.js') },
                  { path: 'hand-over/:handOverId', lazy: () => import('../screens/hand-over/HandOverListPage.js') },
                  { path: 'units', lazy: () => import('../screens/units/UnitsPage.js') },
                  { path: 'successions', lazy: () => import('../screens/successions/SuccessionsPage.js') },
                  {
                    path: 'successions/:successionId',
                    lazy: () => import('../screens/successions/SuccessionPage.js'),
                  },
                  { path: 'users', lazy: () => import('../screens/users/UsersPage.js') },
                  { path: '*', element: <NotFound /> },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
]);
