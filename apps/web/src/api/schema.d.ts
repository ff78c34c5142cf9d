// Generated from the api by `npm run api:generate`; do not edit.

export interface paths {
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the asker and the units he or she works for; the most urgent first */
        get: operations["Inbox_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much waits, in all and of each kind */
        get: operations["Inbox_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said about a subject, as far as the asker may read it; the newest first */
        get: operations["Comments_all"];
        put?: never;
        /** Say something, to all who may read it or inside the own unit; the subject’s version stays */
        post: operations["Comments_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comments/nameable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can be named in a comment: people who read its subject */
        get: operations["Comments_whom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comments/{commentId}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take note of where one is named: it waits no more */
        post: operations["Comments_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comments/{commentId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what one said inside the own unit */
        post: operations["Comments_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the asker’s word: own, delegated, as a stand-in, or to be appointed */
        get: operations["ApprovalTasks_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/tasks/approve/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What agreeing to several would do to each, or why it cannot be agreed to; nothing is done */
        post: operations["ApprovalTasks_previewMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/tasks/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to several (批量同意), each by itself: the answer says of each what came of it */
        post: operations["ApprovalTasks_approveMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/tasks/{taskId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree (同意); the last approval does what was asked, or lets the case lapse */
        post: operations["ApprovalTasks_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/tasks/{taskId}/disapprove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disagree (不同意), with the reason */
        post: operations["ApprovalTasks_disapprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/tasks/{taskId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the case back to a step it came through; it and those after it decide anew */
        post: operations["ApprovalTasks_returnTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/tasks/{taskId}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody decide in one’s name (授权办理) */
        post: operations["ApprovalTasks_delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/tasks/{taskId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a delegation */
        post: operations["ApprovalTasks_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/tasks/{taskId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the task to somebody whose it is from now on (转办) */
        post: operations["ApprovalTasks_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/tasks/{taskId}/appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name somebody for a task that nobody was found for; by the office that keeps the flow */
        post: operations["ApprovalTasks_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/tasks/{taskId}/approvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an approver before, beside or after the task (加签) */
        post: operations["ApprovalTasks_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/tasks/{taskId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an added approver back who has not decided */
        post: operations["ApprovalTasks_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approvals of an item, or those the asker asked for, was told of, or decided in; the newest first */
        get: operations["ApprovalCases_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would decide, if the asker asked now; nothing is opened */
        get: operations["ApprovalCases_wouldDecide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/expected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would decide about an act on an item by its plan’s policy; null where nobody need */
        get: operations["ApprovalCases_expected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can be named as an approver or stand-in, by a part of the name or of the unit */
        get: operations["ApprovalCases_named"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An approval with its trail as it happened, and what the asker may do */
        get: operations["ApprovalCases_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the request back (撤回), as long as nobody has decided */
        post: operations["ApprovalCases_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind those whose turn it is (催办), at most once a day */
        post: operations["ApprovalCases_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/cases/{caseId}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let others read the case (抄送) */
        post: operations["ApprovalCases_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of each flow of the asker’s office, and those that came with the product */
        get: operations["ApprovalFlows_all"];
        put?: never;
        /** Save a new version of a flow; running approvals keep the version they began with */
        post: operations["ApprovalFlows_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/flows/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The faults of a flow, each at its place, and its drawing; nothing is saved */
        post: operations["ApprovalFlows_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which acts need which flow in the asker’s office: of plans without policies of their own, and of sheets */
        get: operations["ApprovalFlows_policiesOfOffice"];
        /** Say it for the whole office; If-Match is their version, "0" at first */
        put: operations["ApprovalFlows_setPoliciesOfOffice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/approval-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which acts of the plan and its items need which flow: its own, or else its office’s */
        get: operations["ApprovalFlows_policiesOf"];
        /** Give the plan policies of its own; an act that is not listed needs none. If-Match is their version */
        put: operations["ApprovalFlows_setPolicies"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that concern the asker, and those of the people he or she leads */
        get: operations["StandIns_all"];
        put?: never;
        /** Arrange a stand-in for oneself, or for somebody one leads; both days are included */
        post: operations["StandIns_arrange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stand-ins/{standInId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it at once; If-Match is its version */
        post: operations["StandIns_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The units of one’s own government or of another, in official order */
        get: operations["Units_list"];
        put?: never;
        /** Add a unit */
        post: operations["Units_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/unit-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The groups of one’s own government (各区市、功能区) with today’s members */
        get: operations["Units_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add and change units by sheet, all or nothing; with dryRun it is only checked */
        post: operations["UnitSheets_importSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units/sheet-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The empty sheet of units */
        get: operations["UnitSheets_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reforms of one’s own government’s units, newest first */
        get: operations["Successions_list"];
        put?: never;
        /** Prepare a reform: nothing changes until it is confirmed and its day has come */
        post: operations["Successions_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions/{successionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A reform with its table: what is open now, or what moved */
        get: operations["Successions_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions/{successionId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give rows of the table to another unit; it has to be confirmed then */
        patch: operations["Successions_choose"];
        trace?: never;
    };
    "/api/successions/{successionId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the table as it was shown; applied at once if its day has come */
        post: operations["Successions_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions/{successionId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a reform that was not applied yet */
        post: operations["Successions_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in: an access token in the answer, a refresh token in the cookie */
        post: operations["Session_signIn"];
        /** Sign out here */
        delete: operations["Session_signOutHere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange the refresh token of the cookie for the next one */
        post: operations["Session_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one is, and what the page may offer */
        get: operations["Account_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one’s own password: all other sessions end */
        put: operations["Account_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out everywhere */
        delete: operations["Account_signOutOfAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by login, page by page */
        get: operations["Users_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add people and roles by sheet, all or nothing; with dryRun it is only checked */
        post: operations["UserSheets_importSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/sheet-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The empty sheet of people */
        get: operations["UserSheets_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans the asker may read, newest first */
        get: operations["Plans_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a document (multipart `file`, or JSON text) as a draft; 200 where it was here before */
        post: operations["Plans_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a single matter by hand */
        post: operations["Plans_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan */
        get: operations["Plans_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft with its text, items and questions */
        get: operations["Drafts_one"];
        put?: never;
        post?: never;
        /** Give up a draft */
        delete: operations["Plans_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text the plan was read from, in which the spans of its items count */
        get: operations["PlanDocuments_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/sources/{sourceId}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a copy of the document differs from the text in use: damage shows in one of them */
        get: operations["PlanDocuments_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/sources/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A copy of the document as it was handed in */
        get: operations["PlanDocuments_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/draft/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What issuing would hand to each unit */
        get: operations["Drafts_dispatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/draft/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add an item by hand */
        post: operations["Drafts_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/draft/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an item out; If-Match is the item’s version */
        delete: operations["Drafts_remove"];
        options?: never;
        head?: never;
        /** Change an item; If-Match is the item’s version. An older one is accepted where nobody changed the named fields since, else 412 names both values of each */
        patch: operations["Drafts_edit"];
        trace?: never;
    };
    "/api/plans/{planId}/draft/items/{itemId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split an item; If-Match is the item’s version */
        post: operations["Drafts_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/draft/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join neighbouring items; If-Match is the draft’s version */
        post: operations["Drafts_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/draft/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the items in order; If-Match is the draft’s version */
        post: operations["Drafts_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/draft/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the last change back; If-Match is the draft’s version */
        post: operations["Drafts_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/draft/questions/{questionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question; If-Match is the question’s version */
        post: operations["Drafts_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/draft/questions/{questionId}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a question open on purpose, with a reason; If-Match is the question’s version */
        post: operations["Drafts_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The texts the plan has and had, the newest first */
        get: operations["Revisions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/editions/{editionId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of these texts */
        get: operations["Revisions_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in a newer text of an issued plan with the document that revises it (multipart: `title`, `number`, `date`, `basis`, then `file`; or JSON). It becomes a draft; nothing in force changes */
        post: operations["Revisions_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open revision: its differences from what is in force now, with what was decided */
        get: operations["Revisions_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/revision/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adopt differences, keep what is in force with a reason, or open them again; all or none */
        post: operations["Revisions_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/revision/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which item in force an item of the newer text is; If-Match is the draft’s version */
        post: operations["Revisions_pair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/closing/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What closing these items in one act would meet */
        post: operations["Closing_previewClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close several submitted items in one act, all or none */
        post: operations["Closing_closeSeveral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an item; with an opinion the passed audit is recorded in the same act */
        post: operations["Closing_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was handed in is right, and the work goes on as routine */
        post: operations["Closing_makeContinuing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an item with its basis, and what was split from it */
        post: operations["Closing_terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an item off for a while */
        post: operations["Closing_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a suspended item up again */
        post: operations["Closing_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up again what was closed or had become routine */
        post: operations["Closing_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was handed in and what was said about it */
        get: operations["Review_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand an item in; If-Match is the item’s version */
        post: operations["Review_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what was handed in, before the review begins */
        post: operations["Review_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or return parts, per target and per unit */
        post: operations["Review_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return for supplement, or order rectification; If-Match is the item’s version */
        post: operations["Review_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what was found, at the desk or on the spot */
        post: operations["Review_audit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dates an item had and what was said about them */
        get: operations["Dates_dates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of which dates the system reminded the unit that answers, the newest first */
        get: operations["Dates_reminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a later date, before the present one has passed */
        post: operations["Dates_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/extensions/{extensionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant or refuse a later date; If-Match is the extension’s version */
        post: operations["Dates_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/extensions/{extensionId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back one’s request for a later date; If-Match is the extension’s version */
        post: operations["Dates_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Explain why an item is late */
        post: operations["Dates_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The samples of the supervisor’s office, newest first */
        get: operations["AuditSamples_list"];
        put?: never;
        /** Draw a sample, at random or by risk */
        post: operations["AuditSamples_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-samples/{sampleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One sample, in the order drawn */
        get: operations["AuditSamples_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the asker: to audit, to decide, given back, due soon; each with its number */
        get: operations["Desk_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/settle/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What settling these items in one act would be about */
        post: operations["Settling_previewSettling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle the shares of several items in one act; each item on the version that was seen */
        post: operations["Settling_settleAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/shares/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settle shares without a separate report (自行落实、不单独报送) */
        post: operations["Shares_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/shares/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Waive shares with a reason */
        post: operations["Shares_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/shares/unsettle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back settlements and waivers */
        post: operations["Shares_unsettle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/split-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a split starts from: the text, and the units that may be given a part */
        get: operations["Shares_proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split an item: one sub-task for each unit (分解任务) */
        post: operations["Shares_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the item to another lead (转办) */
        post: operations["Duties_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/supporters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name further units in the item, or take their share from some */
        post: operations["Duties_supporters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/missing-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units that joined a group of the item later and have no part in it */
        get: operations["Duties_missing"];
        put?: never;
        /** Name those units in the item; each gets what its group got */
        post: operations["Duties_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/coordinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of the item that the asker sees, oldest first */
        get: operations["Coordinations_list"];
        put?: never;
        /** Ask the issuer to co-ordinate; the unit goes on answering for its duty */
        post: operations["Coordinations_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/coordinations/{coordinationId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer it */
        post: operations["Coordinations_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/coordinations/{coordinationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back, by the unit that asked */
        post: operations["Coordinations_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/sub-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parts directly below, by their units in official order */
        get: operations["SubTasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/sub-tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the whole tree below stands: by status, overdue, given back */
        get: operations["SubTasks_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/staffing/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a unit of the asker’s can name, and its offices */
        get: operations["People_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/staffing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the same people of one’s unit for many items in one act */
        post: operations["People_staffMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/staffing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works on the item and who is responsible now; never nobody */
        get: operations["People_staffing"];
        /** Name who works on the item in one’s unit; If-Match is the staffing’s version, "0" at first */
        put: operations["People_staff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The hand-overs that were done, newest first */
        get: operations["HandOvers_list"];
        put?: never;
        /** Hand over all open work of a person in a unit */
        post: operations["HandOvers_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a hand-over would move */
        get: operations["HandOvers_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs/{handOverId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of a hand-over */
        get: operations["HandOvers_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hand-overs/{handOverId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as xlsx, to print and sign */
        get: operations["HandOvers_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items the asker’s units may read */
        get: operations["WorkItems_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many items of each status the list with these filters holds */
        get: operations["WorkItems_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The task table (督查台账) with these filters, as xlsx or CSV */
        get: operations["WorkItems_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item, as far as the asker’s units see it */
        get: operations["WorkItems_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record (办理记录) of an item */
        get: operations["WorkItems_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/contests/{contestId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep or change a contested duty; If-Match is the contest’s version */
        post: operations["WorkItems_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a checked draft: items, and one dispatch per unit; If-Match is the draft’s version */
        post: operations["IssuedPlans_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/revision/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What bringing the open revision into force would do */
        get: operations["IssuedPlans_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/revision/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring the open revision into force: one dispatch for each unit concerned; If-Match is the draft’s version */
        post: operations["IssuedPlans_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/editions/{editionId}/parts-brought-forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parts whose dates a revision in force moved with those of their items */
        get: operations["IssuedPlans_parts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record (办理记录) of a plan */
        get: operations["IssuedPlans_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan’s items by status, lead and month (进度看板), as far as the asker reads them */
        get: operations["IssuedPlans_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dispatches the asker may read, newest first */
        get: operations["Dispatches_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{dispatchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dispatch with its lines */
        get: operations["Dispatches_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{dispatchId}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a dispatch, once; If-Match is the dispatch’s version */
        post: operations["Dispatches_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{dispatchId}/contests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contest one duty of a dispatch; If-Match is the dispatch’s version */
        post: operations["Dispatches_contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The targets of an item, with the readings the asker may see */
        get: operations["Targets_all"];
        put?: never;
        /** Add targets; If-Match is the item’s version */
        post: operations["Targets_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/targets/{targetId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Withdraw a target with a reason; If-Match is the target’s version */
        patch: operations["Targets_withdraw"];
        trace?: never;
    };
    "/api/work-items/{itemId}/targets/{targetId}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report what was reached on a day; an implausible value is sent again with `confirmed` */
        post: operations["Targets_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One indicator in the plans the asker may read; without it, the indicators that occur in several */
        get: operations["TargetComparison_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The milestones of an item; what is only proposed is between the lead and who checks */
        get: operations["Milestones_all"];
        put?: never;
        /** Propose milestones */
        post: operations["Milestones_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/milestones/{milestoneId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm or decline a proposed milestone; If-Match is the milestone’s version */
        post: operations["Milestones_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/milestones/{milestoneId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a proposed milestone back; If-Match is the milestone’s version */
        post: operations["Milestones_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/milestones/{milestoneId}/reached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report that a confirmed milestone was reached; If-Match is the milestone’s version */
        post: operations["Milestones_reached"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/stage-verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The verdicts on an item by year; the parties also see those that were replaced */
        get: operations["StageVerdicts_all"];
        put?: never;
        /** Give the verdict on a year; it stands in the place of an earlier one */
        post: operations["StageVerdicts_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an upload (tus): Upload-Metadata names filename and unitId; answers with Location */
        post: operations["Uploads_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own upload */
        get: operations["Uploads_one"];
        put?: never;
        post?: never;
        /** Give an upload up */
        delete: operations["Uploads_discard"];
        options?: never;
        /** Where an upload stands (tus): Upload-Offset says from where to resume */
        head: operations["Uploads_offset"];
        /** Add bytes at Upload-Offset (tus) */
        patch: operations["Uploads_add"];
        trace?: never;
    };
    "/api/uploads/{uploadId}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All bytes have arrived: look at the file and store it; may be asked again */
        post: operations["Uploads_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of the asker’s own units, newest first */
        get: operations["Evidence_list"];
        put?: never;
        /** Hand in a file that was received, a link, a text or a figure, perhaps citing it at once */
        post: operations["Evidence_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one’s own units supplied before (此前已报送): by content, or by item, target and period */
        get: operations["Evidence_known"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record with its versions and where it is cited, as far as the asker sees them */
        get: operations["Evidence_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidenceId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a newer version of the same kind; If-Match is the record’s version */
        post: operations["Evidence_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidenceId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a record with the reason; it stays to be seen */
        post: operations["Evidence_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{evidenceId}/versions/{number}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link that opens the file of a version for a minute, to look at or to save */
        post: operations["Evidence_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is cited for an item, by target and unit, as far as the asker sees it */
        get: operations["ItemEvidence_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/evidence/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link that opens all files of an item with an index as one zip for a minute */
        post: operations["ItemEvidence_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cite a record for an item or one of its targets; the lead’s is accepted by being filed */
        post: operations["ItemEvidence_cite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/citations/{citationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a citation (采用); If-Match is the citation’s version */
        post: operations["ItemEvidence_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/citations/{citationId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return a citation (退回) with what is missing; If-Match is the citation’s version */
        post: operations["ItemEvidence_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/citations/{citationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a citation of one’s own unit; If-Match is the citation’s version */
        post: operations["ItemEvidence_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file or archive of a ticket; answers Range */
        get: operations["Files_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The windows of the asker’s office, newest first */
        get: operations["Windows_list"];
        put?: never;
        /** Open a window that costs what its preview said */
        post: operations["Windows_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/windows/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a window would cost the units; nothing is stored */
        post: operations["Windows_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/windows/{windowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One window */
        get: operations["Windows_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/windows/{windowId}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was asked and who has sent, in official order */
        get: operations["Windows_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/windows/{windowId}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lock a window: nothing in it changes any more; If-Match is the window’s version */
        post: operations["Windows_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheets the asker may read; with `mine` those to fill in */
        get: operations["Sheets_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/sheets/{sheetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One sheet with its rows */
        get: operations["Sheets_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/sheets/{sheetId}/rows/{rowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Write in one row; If-Match is the row’s version, a stale one is answered with both */
        patch: operations["Sheets_edit"];
        trace?: never;
    };
    "/api/reporting/sheets/{sheetId}/carry-forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say again what was said last, in some rows or all silent ones; If-Match is the sheet’s version */
        post: operations["Sheets_carry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/sheets/{sheetId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the sheet, one act for all its rows; If-Match is the sheet’s version */
        post: operations["Sheets_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/sheets/{sheetId}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recall a sheet until its window is locked; If-Match is the sheet’s version */
        post: operations["Sheets_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/sheets/{sheetId}/paste": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Paste a rectangle of cells, all or nothing; If-Match is the sheet’s version */
        post: operations["SheetTables_paste"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/sheets/{sheetId}/xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sheet as xlsx, to be filled in and handed in again */
        get: operations["SheetTables_download"];
        put?: never;
        /** Hand the filled-in sheet in, all or nothing; with dryRun it is only checked */
        post: operations["SheetTables_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/sheets/{sheetId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open one unit’s sheet again, with a reason; If-Match is the sheet’s version */
        post: operations["SheetTables_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-items/{itemId}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the units of an item and its parts said, by window, in official order */
        get: operations["Reports_ofItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/burden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows, values and repeats the asker’s office asked for, per unit and month */
        get: operations["Reports_months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letters the asker may read, newest first; with `toAnswer` those to answer */
        get: operations["Letters_list"];
        put?: never;
        /** Prepare a letter about items of the office; nothing is sent */
        post: operations["Letters_prepare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/urges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare the urges that are due now, one for each unit; nothing is sent */
        post: operations["Letters_urges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send letters that were checked, all or none; each with the version that was seen */
        post: operations["Letters_sendSeveral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{letterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter */
        get: operations["Letters_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Write in a prepared letter, or say that it is right; older words are taken where nobody changed the same fields */
        patch: operations["Letters_edit"];
        trace?: never;
    };
    "/api/letters/{letterId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter as Word in the office’s template, or as PDF for reading */
        get: operations["Letters_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{letterId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a letter that was checked */
        post: operations["LetterActs_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{letterId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw away a letter that was not sent */
        post: operations["LetterActs_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{letterId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a letter that is not answered yet; the unit reads why */
        post: operations["LetterActs_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{letterId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer in a few words, with records of one’s unit where it wants to */
        post: operations["LetterActs_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{letterId}/fact-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the facts about units to them, with a day */
        post: operations["LetterActs_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{letterId}/fact-checks/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Other facts, to be put to the unit again; or keep those it objects to, with a reason */
        patch: operations["LetterActs_settle"];
        trace?: never;
    };
    "/api/fact-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The facts put to the asker’s units; those that wait for an answer unless `open` is false */
        get: operations["FactChecks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fact-checks/{factId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the facts or object to them; If-Match is their version */
        post: operations["FactChecks_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letter-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For each kind the office’s own template, or none where the shipped one is in force */
        get: operations["LetterTemplates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letter-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The template in force */
        get: operations["LetterTemplates_download"];
        put?: never;
        /** Take a template of the office’s own; unknown placeholders are refused with their places */
        post: operations["LetterTemplates_set"];
        /** Back to the template that is shipped */
        delete: operations["LetterTemplates_reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{dispatchId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dispatch as the notice that goes with it (交办通知单) */
        get: operations["Papers_dispatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/sheets/{sheetId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a unit said in its sheet as a report (反馈报告) */
        get: operations["Papers_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/letters/{letterId}/paper-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a letter is written in a template of the office’s own, which its PDF does not follow */
        get: operations["Papers_letterTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispatches/{dispatchId}/paper-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the notice of a dispatch is written in a template of the office’s own, which its PDF does not follow */
        get: operations["Papers_dispatchTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/sheets/{sheetId}/paper-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the report of a sheet is written in a template of the office’s own, which its PDF does not follow */
        get: operations["Papers_sheetTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reminder-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many working days before a date the units of the asker’s office are reminded */
        get: operations["ReminderDays_read"];
        /** Set these days; what went out stays. If-Match is their version */
        put: operations["ReminderDays_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The instructions the asker may read, newest first */
        get: operations["Instructions_list"];
        put?: never;
        /** Register an instruction with its exact words, and the matter it becomes */
        post: operations["Instructions_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instructions/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For whom instructions are registered, and by when each class wants a reply */
        get: operations["Instructions_choose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instructions/reply-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Within how many working days the asker’s office wants replies, by class */
        get: operations["Instructions_readReplyDays"];
        /** Set these days; instructions that are registered keep their date. If-Match is their version */
        put: operations["Instructions_setReplyDays"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instructions/{instructionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One instruction with its chain */
        get: operations["Instructions_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instructions/{instructionId}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reply, through the office */
        post: operations["Instructions_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instructions/{instructionId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the reply back to the unit */
        post: operations["Instructions_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instructions/{instructionId}/present": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the reply before the leader (呈阅) */
        post: operations["Instructions_present"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instructions/{instructionId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The leader has no further instruction; anyone but the leader says what was said, and when */
        post: operations["Instructions_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instructions/{instructionId}/further": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a further instruction, which goes on from this one; the answer is the new one */
        post: operations["Instructions_further"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed after a ledger position, as far as it concerns the asker */
        get: operations["Changes_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Inbox: {
            items: components["schemas"]["InboxLine"][];
            next: string | null;
        };
        InboxLine: {
            /** @enum {string} */
            kind: "approve" | "standIn" | "appoint" | "sign" | "sheet" | "supplement" | "rectify" | "review" | "contest" | "extension" | "coordination" | "milestone" | "check" | "settle" | "letter" | "fact" | "letterCheck" | "instructionReply" | "instructionPresent" | "instructionRead" | "instructionWord" | "mention" | "reminder" | "work";
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            target: string;
            title: string;
            /** @enum {string|null} */
            about: "workItem" | "evidence" | "approvalCase" | null;
            number: string | null;
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            unit: components["schemas"]["UnitName"] | null;
            person: components["schemas"]["PersonName"] | null;
            onBehalfOf: components["schemas"]["PersonName"] | null;
            action: string | null;
            step: string | null;
            count: number | null;
            /** Format: date */
            proposedDue: string | null;
            /** Format: date */
            urgedOn: string | null;
            urgedBy: components["schemas"]["PersonName"] | null;
            /** Format: date */
            dueOn: string | null;
        };
        UnitName: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PersonName: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            instance?: string;
            errors?: ({
                code: string;
                path?: string;
                message: string;
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
        InboxCounts: {
            total: number;
            kinds: {
                /** @enum {string} */
                kind: "approve" | "standIn" | "appoint" | "sign" | "sheet" | "supplement" | "rectify" | "review" | "contest" | "extension" | "coordination" | "milestone" | "check" | "settle" | "letter" | "fact" | "letterCheck" | "instructionReply" | "instructionPresent" | "instructionRead" | "instructionWord" | "mention" | "reminder" | "work";
                count: number;
            }[];
        };
        Comments: {
            items: components["schemas"]["Comment"][];
            next: string | null;
        };
        Comment: {
            /** Format: uuid */
            id: string;
            version: number;
            author: components["schemas"]["PersonName"];
            unit: components["schemas"]["UnitName"] | null;
            internal: boolean;
            text: string;
            mentioned: components["schemas"]["PersonName"][];
            /** Format: date-time */
            createdAt: string;
            withdrawn: boolean;
            waits: boolean;
            canWithdraw: boolean;
        };
        Colleagues: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                duties: {
                    unit: components["schemas"]["UnitName"];
                    /** @enum {string} */
                    role: "liaison" | "officer" | "deputyHead" | "head" | "supervisor" | "leader" | "deputySecretary" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator";
                }[];
            }[];
        };
        WriteComment: {
            /** @enum {string} */
            subjectType: "workItem" | "evidence" | "approvalCase";
            /** Format: uuid */
            subjectId: string;
            text: string;
            /** @default false */
            internal: boolean;
            /** @default [] */
            mentionedIds: string[];
        };
        Acknowledgement: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        ApprovalTasks: {
            items: {
                /** Format: uuid */
                id: string;
                version: number;
                subject: {
                    /** @enum {string} */
                    type: "workItem" | "sheet" | "plan";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    itemId: string | null;
                };
                item: {
                    number: string;
                    title: string;
                } | null;
                plan: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                } | null;
                action: string;
                /** @enum {string} */
                status: "open" | "approved" | "disapproved" | "withdrawn" | "lapsed" | "ended";
                flowName: string;
                requester: components["schemas"]["PersonName"];
                requesterUnit: components["schemas"]["UnitName"] | null;
                /** Format: date-time */
                openedAt: string;
                /** Format: uuid */
                taskId: string;
                step: {
                    key: string;
                    name: string;
                };
                /** @enum {string} */
                as: "holder" | "delegate" | "standIn" | "keeper";
                onBehalfOf: components["schemas"]["PersonName"] | null;
                /** Format: date */
                dueOn: string | null;
            }[];
        };
        PreviewApproveMany: {
            tasks: {
                /** Format: uuid */
                caseId: string;
                /** Format: uuid */
                taskId: string;
            }[];
        };
        ApprovedMany: {
            items: {
                /** Format: uuid */
                caseId: string;
                /** Format: uuid */
                taskId: string;
                about: {
                    version: number;
                    item: {
                        number: string;
                        title: string;
                    } | null;
                    plan: {
                        /** Format: uuid */
                        id: string;
                        title: string;
                    } | null;
                    flowName: string;
                    action: string;
                    requester: components["schemas"]["PersonName"];
                    requesterUnit: components["schemas"]["UnitName"] | null;
                    step: string;
                } | null;
                effect: {
                    /** @enum {string} */
                    status: "open" | "approved" | "disapproved" | "withdrawn" | "lapsed" | "ended";
                    step: string;
                    waitsFor: components["schemas"]["PersonName"][];
                } | null;
                refused: {
                    code: string;
                    message: string;
                    reasons: {
                        code: string;
                        message: string;
                    }[];
                } | null;
            }[];
        };
        ApproveMany: {
            /** @default  */
            reason: string;
            tasks: {
                /** Format: uuid */
                caseId: string;
                /** Format: uuid */
                taskId: string;
                version: number;
            }[];
        };
        DecideTask: {
            /** @default  */
            reason: string;
        };
        ApprovalCase: {
            /** Format: uuid */
            id: string;
            version: number;
            subject: {
                /** @enum {string} */
                type: "workItem" | "sheet" | "plan";
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                itemId: string | null;
            };
            item: {
                number: string;
                title: string;
            } | null;
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            action: string;
            /** @enum {string} */
            status: "open" | "approved" | "disapproved" | "withdrawn" | "lapsed" | "ended";
            flow: {
                /** Format: uuid */
                id: string;
                name: string;
                number: number;
                definition: components["schemas"]["FlowDefinition"];
                drawing: string;
            };
            requester: components["schemas"]["PersonName"];
            requesterUnit: components["schemas"]["UnitName"] | null;
            keeper: components["schemas"]["UnitName"];
            payload: {
                [key: string]: unknown;
            };
            snapshot: {
                [key: string]: unknown;
            };
            digest: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            concludedAt: string | null;
            conclusion: {
                [key: string]: unknown;
            } | null;
            path: {
                step: string;
                visit: number;
            }[];
            tasks: {
                /** Format: uuid */
                id: string;
                step: string;
                visit: number;
                /** Format: uuid */
                seat: string;
                holder: components["schemas"]["PersonName"] | null;
                delegate: components["schemas"]["PersonName"] | null;
                principal: components["schemas"]["PersonName"] | null;
                standIn: components["schemas"]["PersonName"] | null;
                /** @enum {string} */
                source: "rule" | "added" | "transferred" | "standIn" | "unitHead" | "appointed" | "kept";
                added: {
                    by: components["schemas"]["PersonName"];
                    /** @enum {string} */
                    place: "before" | "beside" | "after";
                } | null;
                /** @enum {string} */
                state: "waiting" | "live" | "approved" | "disapproved" | "returned" | "notNeeded" | "removed";
                /** Format: date */
                dueOn: string | null;
                decision: {
                    /** @enum {string} */
                    decision: "approve" | "disapprove" | "return";
                    by: components["schemas"]["PersonName"];
                    onBehalfOf: components["schemas"]["PersonName"] | null;
                    reason: string;
                    toStep: string | null;
                    /** Format: date-time */
                    at: string;
                } | null;
                mine: ("decide" | "return" | "passOn" | "takeBack" | "addApprover" | "remove" | "appoint")[];
            }[];
            events: {
                /** @enum {string} */
                kind: "delegated" | "takenBack" | "delegationEnded" | "transferred" | "appointed" | "added" | "removed" | "reassigned" | "succeeded" | "urged" | "copied" | "outcomeCopied" | "stepSkipped";
                /** Format: date-time */
                at: string;
                by: components["schemas"]["PersonName"] | null;
                step: string | null;
                visit: number;
                /** Format: uuid */
                taskId: string | null;
                from: components["schemas"]["PersonName"] | null;
                to: components["schemas"]["PersonName"][];
                /** @enum {string|null} */
                place: "before" | "beside" | "after" | null;
                /** @enum {string|null} */
                source: "rule" | "added" | "transferred" | "standIn" | "unitHead" | "appointed" | "kept" | null;
                /** @enum {string|null} */
                skipped: "nobody" | "requester" | null;
            }[];
            copied: components["schemas"]["PersonName"][];
            /** Format: date */
            urgedOn: string | null;
            mine: ("withdraw" | "urge" | "copy")[];
        };
        FlowDefinition: {
            name: string;
            start: string;
            steps: {
                key: string;
                name: string;
                approvers: components["schemas"]["ApproverRule"][];
                agreement: {
                    /** @enum {string} */
                    mode: "all" | "any" | "inOrder";
                } | {
                    /** @enum {string} */
                    mode: "nOf";
                    votes: number;
                };
                /**
                 * @default fallBack
                 * @enum {string}
                 */
                whenNobody: "fallBack" | "skip";
                /** @default null */
                workingDays: number | null;
                atOnce?: boolean;
                next: {
                    when: {
                        fact: string;
                        oneOf: (string | boolean | number)[];
                    } | null;
                    to: string | "end";
                }[];
            }[];
            /** @default [] */
            copies: components["schemas"]["ApproverRule"][];
        };
        ApproverRule: {
            /** @enum {string} */
            by: "relation";
            /** @enum {string} */
            relation: "requester" | "handlingOffice" | "lead" | "issuer" | "reviewer" | "generalOffice" | "field";
            roles: ("liaison" | "officer" | "deputyHead" | "head" | "supervisor" | "leader" | "deputySecretary" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator")[];
        } | {
            /** @enum {string} */
            by: "person";
            /** Format: uuid */
            personId: string;
        };
        RefuseTask: {
            reason: string;
        };
        ReturnTask: {
            reason: string;
            toStep: string;
        };
        PassTask: {
            /** Format: uuid */
            personId: string;
        };
        AddApprover: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            place: "before" | "beside" | "after";
        };
        ApprovalCases: {
            items: {
                /** Format: uuid */
                id: string;
                version: number;
                subject: {
                    /** @enum {string} */
                    type: "workItem" | "sheet" | "plan";
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    itemId: string | null;
                };
                item: {
                    number: string;
                    title: string;
                } | null;
                plan: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                } | null;
                action: string;
                /** @enum {string} */
                status: "open" | "approved" | "disapproved" | "withdrawn" | "lapsed" | "ended";
                flowName: string;
                requester: components["schemas"]["PersonName"];
                requesterUnit: components["schemas"]["UnitName"] | null;
                /** Format: date-time */
                openedAt: string;
            }[];
            next: string | null;
        };
        DryRun: {
            flow: {
                /** Format: uuid */
                id: string;
                name: string;
                drawing: string;
            };
            steps: {
                key: string;
                name: string;
                skipped: boolean;
                approvers: {
                    person: components["schemas"]["PersonName"] | null;
                    /** @enum {string} */
                    source: "rule" | "added" | "transferred" | "standIn" | "unitHead" | "appointed" | "kept";
                }[];
            }[];
        };
        ExpectedApproval: {
            approval: components["schemas"]["DryRun"] | null;
        };
        CopyCase: {
            personIds: string[];
        };
        ApprovalFlows: {
            items: components["schemas"]["ApprovalFlow"][];
            facts: string[];
            actions: ("submit" | "askExtension" | "transfer" | "terminate" | "close" | "issue" | "send")[];
            relations: ("requester" | "handlingOffice" | "lead" | "issuer" | "reviewer" | "generalOffice" | "field")[];
        };
        ApprovalFlow: {
            /** Format: uuid */
            id: string;
            key: string;
            number: number;
            name: string;
            /** @enum {string} */
            subjectType: "workItem" | "sheet" | "plan";
            ownerUnit: components["schemas"]["UnitName"] | null;
            definition: components["schemas"]["FlowDefinition"];
            drawing: string;
            people: components["schemas"]["PersonName"][];
            /** Format: date-time */
            createdAt: string;
        };
        CreateFlow: {
            key: string;
            /**
             * @default workItem
             * @enum {string}
             */
            subjectType: "workItem" | "sheet" | "plan";
            definition: components["schemas"]["FlowDefinition"];
        };
        CheckFlow: {
            definition: components["schemas"]["FlowDefinition"];
        };
        CheckedFlow: {
            faults: ({
                code: string;
                path?: string;
                message: string;
            } & {
                [key: string]: unknown;
            })[];
            drawing: string;
            people: components["schemas"]["PersonName"][];
        };
        ApprovalPolicies: {
            version: number;
            inherited: boolean;
            items: {
                /** @enum {string} */
                action: "submit" | "askExtension" | "transfer" | "terminate" | "close" | "issue" | "send";
                keyOnly: boolean;
                flow: {
                    /** Format: uuid */
                    id: string;
                    key: string;
                    number: number;
                    name: string;
                };
            }[];
        };
        SetPolicies: {
            items: {
                /** @enum {string} */
                action: "submit" | "askExtension" | "transfer" | "terminate" | "close" | "issue" | "send";
                /** Format: uuid */
                flowId: string;
                /** @default false */
                keyOnly: boolean;
            }[];
        };
        StandIns: {
            items: components["schemas"]["StandIn"][];
        };
        StandIn: {
            /** Format: uuid */
            id: string;
            version: number;
            principal: components["schemas"]["PersonName"];
            standIn: components["schemas"]["PersonName"];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            reason: string;
            ended: boolean;
        };
        ArrangeStandIn: {
            /** Format: uuid */
            principalId?: string;
            /** Format: uuid */
            standInId: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            reason: string;
        };
        UnitList: {
            items: components["schemas"]["Unit"][];
        };
        Unit: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "government" | "generalOffice" | "governmentDepartment" | "partyDepartment" | "verticalAgency" | "districtGovernment" | "functionalZone" | "institution" | "enterprise" | "office";
            /** Format: uuid */
            parentId: string | null;
            officialOrder: number;
            aliases: string[];
            formerNames: string[];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            version: number;
        };
        NewUnit: {
            name: string;
            /** @enum {string} */
            kind: "government" | "generalOffice" | "governmentDepartment" | "partyDepartment" | "verticalAgency" | "districtGovernment" | "functionalZone" | "institution" | "enterprise" | "office";
            /** Format: uuid */
            parentId: string;
            officialOrder?: number;
        };
        UnitGroupList: {
            items: components["schemas"]["UnitGroup"][];
        };
        UnitGroup: {
            /** Format: uuid */
            id: string;
            name: string;
            aliases: string[];
            /** @enum {string|null} */
            memberKind: "government" | "generalOffice" | "governmentDepartment" | "partyDepartment" | "verticalAgency" | "districtGovernment" | "functionalZone" | "institution" | "enterprise" | "office" | null;
            members: components["schemas"]["UnitName"][];
        };
        SheetReport: {
            dryRun: boolean;
            added: number;
            changed: number;
            unchanged: number;
        };
        SuccessionList: {
            items: components["schemas"]["SuccessionSummary"][];
        };
        SuccessionSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "renamed" | "merged" | "split" | "moved" | "dissolved";
            /** @enum {string} */
            status: "prepared" | "confirmed" | "applied" | "withdrawn";
            basis: string;
            /** Format: date */
            effectiveOn: string;
            from: components["schemas"]["UnitName"][];
            to: components["schemas"]["UnitName"][];
            newName: string | null;
            parent: components["schemas"]["UnitName"] | null;
            ends: boolean;
            createdBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            confirmedAt: string | null;
            /** Format: date-time */
            appliedAt: string | null;
            version: number;
        };
        NewSuccession: {
            /** @enum {string} */
            kind: "renamed" | "merged" | "split" | "moved" | "dissolved";
            basis: string;
            /** Format: date */
            effectiveOn: string;
            fromUnitIds: string[];
            /** @default [] */
            toUnitIds: string[];
            /** @default null */
            newName: string | null;
            /**
             * Format: uuid
             * @default null
             */
            parentId: string | null;
            /** @default true */
            ends: boolean;
        };
        Succession: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "renamed" | "merged" | "split" | "moved" | "dissolved";
            /** @enum {string} */
            status: "prepared" | "confirmed" | "applied" | "withdrawn";
            basis: string;
            /** Format: date */
            effectiveOn: string;
            from: components["schemas"]["UnitName"][];
            to: components["schemas"]["UnitName"][];
            newName: string | null;
            parent: components["schemas"]["UnitName"] | null;
            ends: boolean;
            createdBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            confirmedAt: string | null;
            /** Format: date-time */
            appliedAt: string | null;
            version: number;
            rows: components["schemas"]["SuccessionRow"][];
            digest: string;
            canEdit: boolean;
        };
        SuccessionRow: {
            /** @enum {string} */
            kind: "lead" | "review" | "share" | "case" | "sheet" | "letter" | "draft" | "office" | "person" | "group";
            /** Format: uuid */
            subjectId: string;
            title: string;
            /** Format: uuid */
            itemId: string | null;
            from: components["schemas"]["UnitName"];
            to: components["schemas"]["UnitName"];
            confirmed: boolean;
        };
        ChooseSuccessors: {
            rows: {
                /** @enum {string} */
                kind: "lead" | "review" | "share" | "case" | "sheet" | "letter" | "draft" | "office" | "person" | "group";
                /** Format: uuid */
                subjectId: string;
                /** Format: uuid */
                fromUnitId: string;
            }[];
            /** Format: uuid */
            toUnitId: string;
        };
        ConfirmSuccession: {
            digest: string;
        };
        SignIn: {
            login: string;
            password: string;
        };
        Session: {
            accessToken: string;
            /** Format: date-time */
            expiresAt: string;
            mustChangePassword: boolean;
        };
        Me: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            memberships: components["schemas"]["Membership"][];
            permissions: string[];
            timeZone: string;
        };
        Membership: {
            unit: components["schemas"]["UnitName"];
            /** @enum {string} */
            role: "liaison" | "officer" | "deputyHead" | "head" | "supervisor" | "leader" | "deputySecretary" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator";
            wholeField: boolean;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        ChangePassword: {
            present: string;
            next: string;
        };
        UserPage: {
            items: components["schemas"]["User"][];
            next: string | null;
        };
        User: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            phone: string | null;
            /** @enum {string} */
            status: "active" | "disabled";
            memberships: components["schemas"]["Membership"][];
            version: number;
        };
        PlanPage: {
            items: components["schemas"]["PlanSummary"][];
            next: string | null;
        };
        PlanSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "document" | "meeting" | "instruction" | "workReport" | "inspection" | "proposal";
            /** @enum {string} */
            status: "draft" | "issued" | "discarded";
            /** @enum {string} */
            handling: "ordinary" | "internal";
            title: string;
            number: string | null;
            documentNumber: string | null;
            issuingAuthority: string | null;
            /** Format: date */
            issuedOn: string | null;
            owner: components["schemas"]["UnitName"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            issuedAt: string | null;
            itemCount: number;
            openQuestions: number;
            dispatchesSigned: number;
            dispatchesIssued: number;
            version: number;
        };
        ImportResult: {
            /** Format: uuid */
            planId: string;
            known: boolean;
            title: string;
            copy: {
                /** Format: uuid */
                sourceId: string;
                differences: number;
            } | null;
        };
        RegisterMatter: {
            /** @enum {string} */
            kind: "document" | "meeting" | "instruction" | "workReport" | "inspection" | "proposal";
            title: string;
            /** @default  */
            basis: string;
            /** @default  */
            measures: string;
            /**
             * Format: date
             * @default null
             */
            issuedOn: string | null;
            /**
             * Format: date
             * @default null
             */
            dueOn: string | null;
            /**
             * @default generalOffice
             * @enum {string}
             */
            dueOwner: "document" | "leader" | "generalOffice" | "lead";
            /** @default false */
            key: boolean;
            assignments: components["schemas"]["AssignmentInput"][];
        };
        AssignmentInput: {
            /** @enum {string} */
            role: "lead" | "coLead" | "supporting" | "guiding" | "implementer";
            /** Format: uuid */
            unitId?: string;
            /** Format: uuid */
            groupId?: string;
        };
        Plan: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "document" | "meeting" | "instruction" | "workReport" | "inspection" | "proposal";
            /** @enum {string} */
            status: "draft" | "issued" | "discarded";
            /** @enum {string} */
            handling: "ordinary" | "internal";
            title: string;
            number: string | null;
            documentNumber: string | null;
            issuingAuthority: string | null;
            /** Format: date */
            issuedOn: string | null;
            owner: components["schemas"]["UnitName"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            issuedAt: string | null;
            itemCount: number;
            openQuestions: number;
            dispatchesSigned: number;
            dispatchesIssued: number;
            version: number;
            createdBy: components["schemas"]["PersonName"];
            issuedBy: components["schemas"]["PersonName"] | null;
            /** Format: uuid */
            heldBy: string | null;
            revising: boolean;
            sources: components["schemas"]["PlanSource"][];
        };
        PlanSource: {
            /** Format: uuid */
            id: string;
            fileName: string;
            mediaType: string;
            byteSize: number;
            sha256: string;
            /** Format: date-time */
            createdAt: string;
            copy: boolean;
        };
        PlanText: {
            text: string;
        };
        CopyDifferences: {
            fileName: string;
            items: {
                here: {
                    text: string;
                    start: number;
                    end: number;
                };
                there: {
                    text: string;
                    start: number;
                    end: number;
                };
                before: string;
                after: string;
                itemRef: string | null;
                /** @enum {string|null} */
                damaged: "here" | "there" | "both" | null;
            }[];
        };
        Draft: {
            /** Format: uuid */
            planId: string;
            planVersion: number;
            version: number;
            title: string;
            documentNumber: string | null;
            issuingAuthority: string | null;
            /** Format: date */
            issuedOn: string | null;
            /** @enum {string} */
            handling: "ordinary" | "internal";
            text: string;
            leaves: {
                start: number;
                end: number;
                kind: string;
                itemRef: string | null;
            }[];
            coverage: number;
            rests: {
                span: components["schemas"]["Span"];
                text: string;
                /** Format: uuid */
                questionId: string | null;
                /** @enum {string} */
                state: "open" | "waived";
                reason: string | null;
            }[];
            numbers: {
                itemRef: string;
                text: string;
                /** @enum {string} */
                role: "target" | "name" | "date" | "context";
                span: components["schemas"]["Span"];
            }[];
            warnings: ({
                code: string;
                itemRef?: string | null;
                text: string;
                message: string;
            } & {
                [key: string]: unknown;
            })[];
            generalMeasures: ({
                ref: string;
                title: string;
            } & {
                [key: string]: unknown;
            })[];
            items: components["schemas"]["DraftItem"][];
            questions: components["schemas"]["DraftQuestion"][];
            undo: {
                command: string;
                actor: components["schemas"]["PersonName"];
            } | null;
            revises: boolean;
        };
        Span: {
            start: number;
            end: number;
        };
        DraftItem: {
            /** Format: uuid */
            id: string;
            ordinal: number;
            ref: string;
            section: string;
            title: string;
            measures: string;
            clause: string;
            leadAssumed: boolean;
            openEnded: boolean;
            key: boolean;
            /** Format: date */
            dueOn: string | null;
            dueText: string;
            assignments: components["schemas"]["DraftAssignment"][];
            targets: components["schemas"]["DraftTarget"][];
            span: components["schemas"]["Span"] | null;
            version: number;
        };
        DraftAssignment: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "lead" | "coLead" | "supporting" | "guiding" | "implementer";
            printed: string;
            unit: components["schemas"]["UnitName"] | null;
            group: components["schemas"]["UnitName"] | null;
            /** @enum {string} */
            origin: "printed" | "rule" | "checker";
            span: components["schemas"]["Span"] | null;
        };
        DraftTarget: {
            /** Format: uuid */
            id: string;
            printed: string;
            indicator: string;
            /** @enum {string} */
            operator: "atLeast" | "atMost" | "equal" | "moreThan" | "lessThan" | "between" | "qualitative";
            value: string | null;
            valueTo: string | null;
            unit: string;
            /** Format: date */
            dueOn: string | null;
            dueText: string;
            recurrence: string | null;
            continuing: boolean;
            /** @enum {string} */
            strength: "required" | "aspirational";
            scope: string;
            per: string;
            approximate: boolean;
            /** @enum {string} */
            origin: "printed" | "checker";
            span: components["schemas"]["Span"] | null;
            numberSpan: components["schemas"]["Span"] | null;
        };
        DraftQuestion: {
            /** Format: uuid */
            id: string;
            ordinal: number;
            /** @enum {string} */
            kind: "unknownUnit" | "ambiguousUnit" | "tableColumns" | "ruleReach" | "noLead" | "leadAssumed" | "openEnded" | "noDeadline" | "damagedText" | "unaccounted";
            /** Format: uuid */
            itemId: string | null;
            printed: string;
            message: string;
            span: components["schemas"]["Span"] | null;
            options: components["schemas"]["QuestionOption"][];
            /** @enum {string} */
            status: "open" | "answered" | "waived";
            answer: components["schemas"]["Answer"] | null;
            reason: string | null;
            version: number;
        };
        QuestionOption: {
            label: string;
            answer: components["schemas"]["Answer"];
        };
        Answer: {
            /** @enum {string} */
            choice: "unit";
            /** Format: uuid */
            unitId: string;
            /** @default true */
            remember: boolean;
        } | {
            /** @enum {string} */
            choice: "group";
            /** Format: uuid */
            groupId: string;
            /** @default true */
            remember: boolean;
        } | {
            /** @enum {string} */
            choice: "newUnit";
            name: string;
            kind: string;
            /** Format: uuid */
            parentId: string;
        } | {
            /** @enum {string} */
            choice: "newUnits";
            /** Format: uuid */
            parentId: string;
            units?: {
                name: string;
                /** Format: uuid */
                unitId: string;
            }[];
        } | {
            /** @enum {string} */
            choice: "none";
        } | {
            /** @enum {string} */
            choice: "items";
            itemIds: string[];
        } | {
            /** @enum {string} */
            choice: "confirm";
        } | {
            /** @enum {string} */
            choice: "correct";
            text: string;
        } | {
            /** @enum {string} */
            choice: "columns";
            columns: ("ordinal" | "group" | "task" | "lead" | "supporting" | "responsible" | "guiding" | "person" | "due" | "note")[];
        } | {
            /** @enum {string} */
            choice: "deadline";
            /** Format: date */
            dueOn: string | null;
        } | {
            /** @enum {string} */
            choice: "year";
            year: number;
        } | {
            /** @enum {string} */
            choice: "leaf";
            /** @enum {string} */
            leaf: "preamble" | "generalDuty" | "furniture" | "measure";
        };
        DispatchPreview: {
            ready: boolean;
            obstacles: {
                code: string;
                message: string;
                /** Format: uuid */
                itemId: string | null;
                /** Format: uuid */
                questionId: string | null;
            }[];
            itemCount: number;
            unitCount: number;
            units: {
                unit: components["schemas"]["UnitName"];
                leads: string[];
                shares: {
                    ref: string;
                    /** @enum {string} */
                    role: "lead" | "coLead" | "supporting" | "guiding" | "implementer";
                }[];
            }[];
        };
        AddDraftItem: {
            title: string;
            measures: string;
            key: boolean;
            /** Format: date */
            dueOn: string | null;
            assignments: components["schemas"]["AssignmentInput"][];
            /** @description left out, it is empty */
            dueText?: string;
            /** @description left out, they are read in the measures */
            targets?: components["schemas"]["DraftTargetInput"][];
            /**
             * Format: uuid
             * @description the item it follows; null puts it first
             */
            after: string | null;
        };
        DraftTargetInput: {
            /** Format: uuid */
            id?: string;
            indicator: string;
            /** @enum {string} */
            operator: "atLeast" | "atMost" | "equal" | "moreThan" | "lessThan" | "between" | "qualitative";
            /** @default null */
            value: string | null;
            /** @default null */
            valueTo: string | null;
            /** @default  */
            unit: string;
            /**
             * Format: date
             * @default null
             */
            dueOn: string | null;
            /**
             * @default required
             * @enum {string}
             */
            strength: "required" | "aspirational";
            /** @default  */
            scope: string;
            /** @default  */
            per: string;
            /** @default  */
            dueText: string;
            /** @default null */
            recurrence: string | null;
            /** @default false */
            continuing: boolean;
            /** @default false */
            approximate: boolean;
        };
        EditDraftItem: {
            title?: string;
            measures?: string;
            key?: boolean;
            /** Format: date */
            dueOn?: string | null;
            assignments?: components["schemas"]["AssignmentInput"][];
            dueText?: string;
            targets?: components["schemas"]["DraftTargetInput"][];
        };
        SplitDraftItem: {
            at: number;
            title: string;
        };
        MergeDraftItems: {
            itemIds: string[];
        };
        OrderDraftItems: {
            itemIds: string[];
        };
        UndoneDraft: {
            /** Format: uuid */
            planId: string;
            planVersion: number;
            version: number;
            title: string;
            documentNumber: string | null;
            issuingAuthority: string | null;
            /** Format: date */
            issuedOn: string | null;
            /** @enum {string} */
            handling: "ordinary" | "internal";
            text: string;
            leaves: {
                start: number;
                end: number;
                kind: string;
                itemRef: string | null;
            }[];
            coverage: number;
            rests: {
                span: components["schemas"]["Span"];
                text: string;
                /** Format: uuid */
                questionId: string | null;
                /** @enum {string} */
                state: "open" | "waived";
                reason: string | null;
            }[];
            numbers: {
                itemRef: string;
                text: string;
                /** @enum {string} */
                role: "target" | "name" | "date" | "context";
                span: components["schemas"]["Span"];
            }[];
            warnings: ({
                code: string;
                itemRef?: string | null;
                text: string;
                message: string;
            } & {
                [key: string]: unknown;
            })[];
            generalMeasures: ({
                ref: string;
                title: string;
            } & {
                [key: string]: unknown;
            })[];
            items: components["schemas"]["DraftItem"][];
            questions: components["schemas"]["DraftQuestion"][];
            undo: {
                command: string;
                actor: components["schemas"]["PersonName"];
            } | null;
            revises: boolean;
            keptUnits: components["schemas"]["UnitName"][];
        };
        AnswerQuestion: {
            answer: components["schemas"]["Answer"];
        };
        WaiveQuestion: {
            reason: string;
        };
        PlanEditions: {
            items: components["schemas"]["PlanEdition"][];
        };
        PlanEdition: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @enum {string} */
            status: "draft" | "issued" | "discarded";
            inForce: boolean;
            document: {
                title: string;
                number: string | null;
                /** Format: date */
                date: string;
                basis: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            appliedAt: string | null;
            appliedBy: components["schemas"]["PersonName"] | null;
            partsBroughtForward: number | null;
        };
        Revision: {
            /** Format: uuid */
            planId: string;
            planVersion: number;
            version: number;
            edition: components["schemas"]["PlanEdition"];
            /** Format: uuid */
            heldBy: string | null;
            openQuestions: number;
            openDifferences: number;
            differences: number;
            unchangedItems: number;
            items: components["schemas"]["RevisedItem"][];
        };
        RevisedItem: {
            /** Format: uuid */
            planItemId: string;
            ref: string;
            title: string;
            /** Format: uuid */
            draftItemId: string | null;
            workItem: {
                /** Format: uuid */
                id: string;
                number: string;
                /** @enum {string} */
                status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
            } | null;
            trace: string | null;
            differences: components["schemas"]["Difference"][];
        };
        Difference: {
            /** Format: uuid */
            planItemId: string;
            /** @enum {string} */
            kind: "added" | "removed" | "moved" | "title" | "measures" | "lead" | "units" | "targets" | "due" | "key";
            digest: string;
            before: components["schemas"]["DifferenceSide"] | null;
            after: components["schemas"]["DifferenceSide"] | null;
            documentUnchanged: boolean;
            later: {
                /** Format: date-time */
                at: string;
                action: string;
                basis: string | null;
            } | null;
            ended: boolean;
            decision: {
                /** @enum {string} */
                choice: "adopt" | "keep";
                reason: string | null;
                by: components["schemas"]["PersonName"];
                /** Format: date-time */
                at: string;
            } | null;
        };
        DifferenceSide: {
            text?: components["schemas"]["TextPiece"][];
            place?: {
                ref: string;
                section: string;
            };
            lead?: components["schemas"]["UnitName"] | null;
            /** @enum {string|null} */
            otherLeadAs?: "coLead" | "supporting" | "guiding" | "implementer" | null;
            shares?: {
                unit: components["schemas"]["UnitName"];
                /** @enum {string} */
                role: "coLead" | "supporting" | "guiding" | "implementer";
                changed: boolean;
            }[];
            targets?: {
                indicator: string;
                /** @enum {string} */
                operator: "atLeast" | "atMost" | "equal" | "moreThan" | "lessThan" | "between" | "qualitative";
                value: string | null;
                valueTo: string | null;
                unit: string;
                /** Format: date */
                dueOn: string | null;
                scope: string;
                approximate: boolean;
                changed: boolean;
            }[];
            /** Format: date */
            dueOn?: string | null;
            dueText?: string;
            key?: boolean;
        };
        TextPiece: {
            text: string;
            changed: boolean;
        };
        DecideDifferences: {
            decisions: {
                /** Format: uuid */
                planItemId: string;
                /** @enum {string} */
                kind: "added" | "removed" | "moved" | "title" | "measures" | "lead" | "units" | "targets" | "due" | "key";
                digest: string;
                /** @enum {string} */
                was: "open" | "adopt" | "keep";
                /** @enum {string} */
                choice: "open" | "adopt" | "keep";
                /** @default null */
                reason: string | null;
            }[];
        };
        PairItem: {
            /** Format: uuid */
            draftItemId: string;
            /** Format: uuid */
            planItemId: string | null;
        };
        ClosePreviewInput: {
            itemIds: string[];
        };
        ClosePreview: {
            items: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
                lead: components["schemas"]["UnitName"];
                /** @enum {string} */
                status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
                /** Format: date */
                dueOn: string | null;
                dueText: string;
                version: number;
                closable: boolean;
                reasons: {
                    code: string;
                    message: string;
                }[];
            }[];
        };
        CloseItems: {
            items: {
                /** Format: uuid */
                id: string;
                version: number;
            }[];
            opinion: string;
        };
        ClosedItems: {
            closed: number;
        };
        CloseItem: {
            /** @default null */
            opinion: string | null;
        };
        WorkItem: {
            /** Format: uuid */
            id: string;
            number: string;
            ordinal: number;
            ref: string;
            title: string;
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            /** @enum {string} */
            status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
            contested: boolean;
            key: boolean;
            suspended: boolean;
            /** @enum {string|null} */
            returned: "supplement" | "rectification" | null;
            lead: components["schemas"]["UnitName"];
            /** Format: date */
            dueOn: string | null;
            dueText: string;
            roles: ("lead" | "coLead" | "supporting" | "guiding" | "implementer")[];
            version: number;
            section: string;
            measures: string;
            source: {
                /** @enum {string} */
                kind: "document" | "meeting" | "instruction" | "workReport" | "inspection" | "proposal";
                text: string;
                clause: string;
                span: components["schemas"]["Span"] | null;
            };
            /** @enum {string} */
            form: "item" | "internal" | "part" | "request";
            issuer: components["schemas"]["UnitName"];
            reviewer: components["schemas"]["UnitName"];
            leadPrinted: boolean;
            /** @enum {string|null} */
            dueOwner: "document" | "leader" | "generalOffice" | "lead" | null;
            /** Format: date */
            formerDueOn: string | null;
            /** Format: date */
            suspendedUntil: string | null;
            held: boolean;
            supplementCount: number;
            rectificationCount: number;
            openReturn: {
                /** @enum {string} */
                kind: "supplement" | "rectification";
                reason: string;
                /** Format: date */
                dueOn: string;
                complete: boolean;
                parts: {
                    /** @enum {string} */
                    part: "target" | "unit" | "item";
                    /** Format: uuid */
                    subjectId: string;
                    note: string;
                }[];
            } | null;
            extension: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                proposedDue: string;
                reason: string;
                version: number;
            } | null;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date-time */
            leadSignedAt: string | null;
            /** Format: date-time */
            issuedAt: string;
            /** Format: uuid */
            parentId: string | null;
            above: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            } | null;
            subTasks: {
                total: number;
                open: number;
            };
            shares: components["schemas"]["Share"][];
            hiddenShares: number;
            contests: components["schemas"]["Contest"][];
            actions: components["schemas"]["AvailableAction"][];
        };
        Share: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            /** @enum {string} */
            role: "coLead" | "supporting" | "guiding" | "implementer";
            group: components["schemas"]["UnitName"] | null;
            /** Format: date-time */
            signedAt: string | null;
            /** @enum {string|null} */
            settlement: "noSeparateReport" | "subTask" | "waived" | null;
            settlementReason: string | null;
            /** Format: uuid */
            subTaskId: string | null;
        };
        Contest: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            /** @enum {string} */
            role: "lead" | "coLead" | "supporting" | "guiding" | "implementer";
            basis: string;
            proposedUnit: components["schemas"]["UnitName"] | null;
            /** @enum {string} */
            status: "open" | "kept" | "changed" | "withdrawn";
            raisedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            raisedAt: string;
            /** Format: date */
            answerBy: string;
            decidedBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            version: number;
        };
        AvailableAction: {
            action: string;
            allowed: boolean;
            reasons: {
                code: string;
                message: string;
            }[];
            /** Format: uuid */
            target: string | null;
        };
        WithBasis: {
            basis: string;
        };
        SuspendItem: {
            reason: string;
            /**
             * Format: date
             * @default null
             */
            until: string | null;
        };
        WithReason: {
            reason: string;
        };
        ItemReview: {
            submissions: {
                /** Format: uuid */
                id: string;
                number: number;
                statement: string;
                unit: components["schemas"]["UnitName"];
                submittedBy: components["schemas"]["PersonName"];
                /** Format: date-time */
                submittedAt: string;
                /** @enum {string} */
                outcome: "open" | "recalled" | "returned" | "rectify" | "closed" | "continuing" | "terminated";
                /** Format: date-time */
                endedAt: string | null;
                marks: {
                    /** @enum {string} */
                    part: "target" | "unit" | "item";
                    /** Format: uuid */
                    subjectId: string;
                    name: string;
                    note: string;
                    /** @enum {string} */
                    verdict: "accepted" | "returned";
                    /** Format: date-time */
                    markedAt: string;
                }[];
            }[];
            returns: components["schemas"]["ItemReturn"][];
            audits: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "desk" | "onSite";
                /** @enum {string} */
                conclusion: "passed" | "notPassed";
                opinion: string;
                /** Format: date */
                visitedOn: string | null;
                place: string | null;
                team: string | null;
                /** Format: uuid */
                sampleId: string | null;
                recordedBy: components["schemas"]["PersonName"];
                /** Format: date-time */
                recordedAt: string;
            }[];
            parts: {
                /** @enum {string} */
                part: "target" | "unit" | "item";
                /** Format: uuid */
                subjectId: string;
                name: string;
            }[];
        };
        ItemReturn: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "supplement" | "rectification";
            reason: string;
            /** Format: date */
            dueOn: string;
            complete: boolean;
            returnedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            returnedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            parts: {
                /** @enum {string} */
                part: "target" | "unit" | "item";
                /** Format: uuid */
                subjectId: string;
                name: string;
                note: string;
            }[];
        };
        Submit: {
            statement: string;
        };
        MarkParts: {
            marks: {
                /** @enum {string} */
                part: "target" | "unit" | "item";
                /** Format: uuid */
                subjectId: string;
                /** @enum {string} */
                verdict: "accepted" | "returned";
                /** @default  */
                note: string;
            }[];
        };
        ReturnItem: {
            /** @enum {string} */
            kind: "supplement" | "rectification";
            /** @default  */
            reason: string;
            /** Format: date */
            dueOn: string;
            /** @default false */
            complete: boolean;
            parts: {
                /** @enum {string} */
                part: "target" | "unit" | "item";
                /** Format: uuid */
                subjectId: string;
                note: string;
            }[];
        };
        RecordAudit: {
            /**
             * @default desk
             * @enum {string}
             */
            kind: "desk" | "onSite";
            /** @enum {string} */
            conclusion: "passed" | "notPassed";
            opinion: string;
            /**
             * Format: date
             * @default null
             */
            visitedOn: string | null;
            /** @default null */
            place: string | null;
            /** @default null */
            team: string | null;
            /**
             * Format: uuid
             * @default null
             */
            sampleId: string | null;
            /** @default [] */
            photographs: string[];
        };
        ItemDates: {
            changes: {
                /** Format: date */
                fromDue: string | null;
                /** Format: date */
                toDue: string | null;
                basis: string;
                changedBy: components["schemas"]["PersonName"];
                /** Format: date-time */
                changedAt: string;
            }[];
            extensions: components["schemas"]["Extension"][];
            explanations: {
                /** Format: uuid */
                id: string;
                unit: components["schemas"]["UnitName"];
                text: string;
                explainedBy: components["schemas"]["PersonName"];
                /** Format: date-time */
                explainedAt: string;
            }[];
        };
        Extension: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            fromDue: string;
            /** Format: date */
            proposedDue: string;
            reason: string;
            /** @enum {string} */
            status: "open" | "granted" | "refused" | "withdrawn" | "lapsed";
            askedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            askedAt: string;
            decidedBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            version: number;
        };
        ItemReminders: {
            items: {
                unit: components["schemas"]["UnitName"];
                /** Format: date */
                dueOn: string;
                /** Format: date-time */
                remindedAt: string;
            }[];
        };
        AskExtension: {
            /** Format: date */
            proposedDue: string;
            reason: string;
        };
        DecideExtension: {
            /** @enum {string} */
            decision: "grant" | "refuse";
            reason: string;
            /**
             * Format: date
             * @default null
             */
            dueOn: string | null;
            /** @default null */
            basis: string | null;
        };
        ExplainLate: {
            text: string;
        };
        AuditSamples: {
            items: components["schemas"]["AuditSample"][];
        };
        AuditSample: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            planId: string | null;
            /** @enum {string} */
            method: "random" | "risk";
            seed: string;
            size: number;
            populationSize: number;
            populationDigest: string;
            drawnBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            drawnAt: string;
            items: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
                lead: components["schemas"]["UnitName"];
                /** @enum {string} */
                status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
                risk: number;
                version: number;
            }[];
        };
        DrawSample: {
            /**
             * Format: uuid
             * @default null
             */
            planId: string | null;
            /** @enum {string} */
            method: "random" | "risk";
            size: number;
            /** @default null */
            seed: string | null;
        };
        Desk: {
            review: components["schemas"]["DeskColumn"];
            contested: components["schemas"]["DeskColumn"];
            extensions: components["schemas"]["DeskColumn"];
            coordinations: components["schemas"]["DeskColumn"];
            returned: components["schemas"]["DeskColumn"];
            dueSoon: components["schemas"]["DeskColumn"];
            /** Format: date */
            dueBefore: string;
        };
        /** @description the first by due date; the total says how many there are */
        DeskColumn: {
            total: number;
            items: components["schemas"]["DeskCard"][];
        };
        DeskCard: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            lead: components["schemas"]["UnitName"];
            /** @enum {string} */
            status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
            /** @enum {string|null} */
            returned: "supplement" | "rectification" | null;
            /** Format: date */
            dueOn: string | null;
            dueText: string;
            /** Format: date */
            proposedDue: string | null;
        };
        SettlePreviewInput: {
            itemIds: string[];
        };
        SettlePreview: {
            items: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
                version: number;
                settleable: boolean;
                reasons: {
                    code: string;
                    message: string;
                }[];
                shares: components["schemas"]["Share"][];
            }[];
        };
        SettleMany: {
            items: {
                /** Format: uuid */
                id: string;
                version: number;
            }[];
            choice: {
                /** Format: uuid */
                groupId: string;
            } | {
                roles: ("coLead" | "supporting" | "guiding" | "implementer")[];
            } | {
                /** @enum {boolean} */
                all: true;
            };
        };
        SettledMany: {
            items: {
                /** Format: uuid */
                id: string;
                version: number;
            }[];
            shares: number;
        };
        SettleShares: {
            choice: components["schemas"]["ShareChoice"];
        };
        ShareChoice: {
            shareIds: string[];
        } | {
            /** Format: uuid */
            groupId: string;
        } | {
            roles: ("coLead" | "supporting" | "guiding" | "implementer")[];
        } | {
            /** @enum {boolean} */
            all: true;
        };
        WaiveShares: {
            choice: components["schemas"]["ShareChoice"];
            reason: string;
        };
        UnsettleShares: {
            choice: components["schemas"]["ShareChoice"];
        };
        SplitProposal: {
            title: string;
            text: string;
            /** Format: date */
            dueOn: string | null;
            units: {
                unit: components["schemas"]["UnitName"];
                /** @enum {string} */
                form: "item" | "internal" | "part" | "request";
                /** @enum {string|null} */
                role: "coLead" | "supporting" | "guiding" | "implementer" | null;
                group: components["schemas"]["UnitName"] | null;
                hasSubTask: boolean;
            }[];
            version: number;
        };
        SplitItem: {
            units: {
                unitIds: string[];
            } | {
                /** Format: uuid */
                groupId: string;
            } | {
                roles: ("coLead" | "supporting" | "guiding" | "implementer")[];
            };
            title?: string;
            text: string;
            /** Format: date */
            dueOn?: string | null;
        };
        TransferItem: {
            /** Format: uuid */
            unitId: string;
            reason: string;
            /** @default null */
            approvalBasis: string | null;
        };
        ChangeSupporters: {
            /** @default [] */
            add: {
                /** Format: uuid */
                unitId: string;
                /** @enum {string} */
                role: "coLead" | "supporting" | "guiding" | "implementer";
            }[];
            /** @default [] */
            remove: string[];
            reason: string;
        };
        MissingMembers: {
            items: {
                group: components["schemas"]["UnitName"];
                /** @enum {string} */
                role: "coLead" | "supporting" | "guiding" | "implementer";
                units: components["schemas"]["UnitName"][];
            }[];
            version: number;
        };
        AddMembers: {
            /** Format: uuid */
            groupId: string;
            reason: string;
        };
        Coordinations: {
            items: components["schemas"]["Coordination"][];
        };
        Coordination: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            matter: string;
            proposal: string;
            /** @enum {string} */
            status: "open" | "answered" | "withdrawn";
            askedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            askedAt: string;
            /** Format: date */
            answerBy: string;
            answeredBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            answeredAt: string | null;
            answer: string | null;
            canAnswer: boolean;
            canWithdraw: boolean;
            version: number;
        };
        AskCoordination: {
            matter: string;
            proposal: string;
        };
        AnswerCoordination: {
            answer: string;
        };
        SubTaskPage: {
            items: components["schemas"]["SubTask"][];
            next: string | null;
        };
        SubTask: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            form: "item" | "internal" | "part" | "request";
            title: string;
            unit: components["schemas"]["UnitName"];
            /** @enum {string|null} */
            role: "coLead" | "supporting" | "guiding" | "implementer" | null;
            /** @enum {string} */
            status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
            /** Format: date */
            dueOn: string | null;
            overdue: boolean;
            /** @enum {string|null} */
            returned: "supplement" | "rectification" | null;
            supplementCount: number;
            rectificationCount: number;
            contested: boolean;
            subTasks: {
                total: number;
                open: number;
            };
            version: number;
        };
        SubTaskCounts: {
            total: number;
            overdue: number;
            returned: number;
            byStatus: {
                [key: string]: number;
            };
            hidden: number;
        };
        StaffingChoices: {
            people: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                role: "liaison" | "officer" | "deputyHead" | "head" | "supervisor" | "leader" | "deputySecretary" | "systemAdministrator" | "securityAdministrator" | "auditAdministrator";
                unit: components["schemas"]["UnitName"];
            }[];
            left: components["schemas"]["PersonName"][];
            offices: components["schemas"]["UnitName"][];
        };
        StaffItems: {
            /** Format: uuid */
            unitId: string;
            itemIds: string[];
            /** Format: uuid */
            officeUnitId?: string | null;
            /** Format: uuid */
            headId?: string | null;
            /** Format: uuid */
            officerId?: string | null;
            /** Format: uuid */
            standInId?: string | null;
        };
        StaffedItems: {
            items: number;
        };
        Staffing: {
            items: {
                unit: components["schemas"]["UnitName"];
                /** @enum {string} */
                role: "lead" | "coLead" | "supporting" | "guiding" | "implementer";
                office: components["schemas"]["UnitName"] | null;
                head: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    left: boolean;
                } | null;
                officer: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    left: boolean;
                } | null;
                standIn: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    left: boolean;
                } | null;
                responsible: components["schemas"]["PersonName"] | null;
                /** @enum {string|null} */
                as: "officer" | "standIn" | "liaison" | "head" | "deputyHead" | null;
                /** @enum {string|null} */
                warning: "nobodyLeft" | "nobodyInUnit" | null;
                version: number;
            }[];
        };
        StaffItem: {
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            officeUnitId: string | null;
            /** Format: uuid */
            headId: string | null;
            /** Format: uuid */
            officerId: string | null;
            /** Format: uuid */
            standInId: string | null;
        };
        HandOverPage: {
            items: components["schemas"]["HandOverSummary"][];
            next: string | null;
        };
        HandOverSummary: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            from: components["schemas"]["PersonName"];
            to: components["schemas"]["PersonName"];
            handedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            handedAt: string;
            items: number;
        };
        HandOverPreview: {
            unit: components["schemas"]["UnitName"];
            from: components["schemas"]["PersonName"];
            to: components["schemas"]["PersonName"];
            items: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
                /** @enum {string} */
                status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
                /** Format: date */
                dueOn: string | null;
                dueText: string;
                capacities: ("officer" | "standIn" | "head")[];
            }[];
            remaining: number;
            staying: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
                /** @enum {string} */
                status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
                /** Format: date */
                dueOn: string | null;
                dueText: string;
                capacities: ("officer" | "standIn" | "head")[];
            }[];
        };
        CreateHandOver: {
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            fromUserId: string;
            /** Format: uuid */
            toUserId: string;
            /** @default  */
            note: string;
        };
        HandOver: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            from: components["schemas"]["PersonName"];
            to: components["schemas"]["PersonName"];
            note: string;
            handedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            handedAt: string;
            items: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
                /** @enum {string} */
                status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
                /** Format: date */
                dueOn: string | null;
                dueText: string;
                capacities: ("officer" | "standIn" | "head")[];
            }[];
            hidden: number;
        };
        WorkItemPage: {
            items: components["schemas"]["WorkItemSummary"][];
            next: string | null;
        };
        WorkItemSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            ordinal: number;
            ref: string;
            title: string;
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            /** @enum {string} */
            status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
            contested: boolean;
            key: boolean;
            suspended: boolean;
            /** @enum {string|null} */
            returned: "supplement" | "rectification" | null;
            lead: components["schemas"]["UnitName"];
            /** Format: date */
            dueOn: string | null;
            dueText: string;
            roles: ("lead" | "coLead" | "supporting" | "guiding" | "implementer")[];
            version: number;
        };
        WorkItemCounts: {
            total: number;
            contested: number;
            byStatus: {
                [key: string]: number;
            };
        };
        History: {
            items: components["schemas"]["HistoryLine"][];
        };
        HistoryLine: {
            position: number;
            action: string;
            /** Format: uuid */
            itemId: string | null;
            /** Format: uuid */
            caseId: string | null;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["PersonName"] | null;
            unit: components["schemas"]["UnitName"] | null;
            detail: {
                [key: string]: unknown;
            } | null;
        };
        DecideContest: {
            /** @enum {string} */
            decision: "keep" | "change";
            reason: string;
            /**
             * Format: uuid
             * @default null
             */
            unitId: string | null;
            /** @default null */
            approvalBasis: string | null;
        };
        IssueResult: {
            /** Format: uuid */
            id: string;
            version: number;
            number: string | null;
            items: number;
            dispatches: number;
            /** Format: uuid */
            heldBy: string | null;
        };
        RevisionPreview: {
            version: number;
            ready: boolean;
            obstacles: {
                code: string;
                message: string;
                /** Format: uuid */
                itemId: string | null;
            }[];
            added: {
                ref: string;
                title: string;
            }[];
            changed: number;
            ended: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
                subTasks: number;
                approvalEnds: boolean;
            }[];
            partsBroughtForward: components["schemas"]["PartBroughtForward"][];
            approvalsEnding: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            }[];
            units: {
                unit: components["schemas"]["UnitName"];
                duties: {
                    ref: string;
                    title: string;
                    /** @enum {string} */
                    role: "lead" | "coLead" | "supporting" | "guiding" | "implementer";
                    /** @enum {string} */
                    change: "added" | "changed" | "ended";
                }[];
                losesAll: boolean;
            }[];
        };
        PartBroughtForward: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            unit: components["schemas"]["UnitName"];
            /** Format: date */
            fromDue: string;
            /** Format: date */
            toDue: string;
        };
        ApplyRevisionResult: {
            /** Format: uuid */
            id: string;
            version: number;
            added: number;
            changed: number;
            ended: number;
            dispatches: number;
            /** Format: uuid */
            heldBy: string | null;
        };
        PartsBroughtForward: {
            items: components["schemas"]["PartBroughtForward"][];
            total: number;
            next: string | null;
        };
        PlanBoard: {
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
            };
            /** Format: date */
            today: string;
            total: number;
            overdue: number;
            byStatus: {
                [key: string]: number;
            };
            leads: {
                unit: components["schemas"]["UnitName"];
                total: number;
                overdue: number;
                byStatus: {
                    [key: string]: number;
                };
            }[];
            months: {
                month: string | null;
                total: number;
                overdue: number;
                byStatus: {
                    [key: string]: number;
                };
            }[];
        };
        DispatchPage: {
            items: components["schemas"]["DispatchSummary"][];
            next: string | null;
        };
        DispatchSummary: {
            /** Format: uuid */
            id: string;
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
                number: string | null;
            };
            unit: components["schemas"]["UnitName"];
            /** @enum {string} */
            status: "issued" | "signed";
            /** Format: date-time */
            issuedAt: string;
            /** Format: date */
            contestUntil: string;
            /** Format: date-time */
            signedAt: string | null;
            signedBy: components["schemas"]["PersonName"] | null;
            leadCount: number;
            shareCount: number;
            endedCount: number;
            canSign: boolean;
            version: number;
        };
        Dispatch: {
            /** Format: uuid */
            id: string;
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
                number: string | null;
            };
            unit: components["schemas"]["UnitName"];
            /** @enum {string} */
            status: "issued" | "signed";
            /** Format: date-time */
            issuedAt: string;
            /** Format: date */
            contestUntil: string;
            /** Format: date-time */
            signedAt: string | null;
            signedBy: components["schemas"]["PersonName"] | null;
            leadCount: number;
            shareCount: number;
            endedCount: number;
            canSign: boolean;
            version: number;
            issuedBy: components["schemas"]["PersonName"];
            revision: {
                title: string;
                number: string | null;
                /** Format: date */
                date: string;
            } | null;
            lines: {
                item: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                    ref: string;
                    title: string;
                    /** @enum {string} */
                    status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
                    /** Format: date */
                    dueOn: string | null;
                    dueText: string;
                    version: number;
                };
                /** @enum {string} */
                role: "lead" | "coLead" | "supporting" | "guiding" | "implementer";
                /** @enum {string|null} */
                change: "added" | "changed" | "ended" | null;
                revised: {
                    changes: ("added" | "removed" | "moved" | "title" | "measures" | "lead" | "units" | "targets" | "due" | "key")[];
                    fromTitle: string | null;
                    due: {
                        /** Format: date */
                        from: string | null;
                        /** Format: date */
                        to: string | null;
                        fromText: string;
                        toText: string;
                    } | null;
                } | null;
                contest: components["schemas"]["Contest"] | null;
                canContest: boolean;
            }[];
        };
        RaiseContest: {
            /** Format: uuid */
            itemId: string;
            basis: string;
            /**
             * Format: uuid
             * @default null
             */
            proposedUnitId: string | null;
        };
        ItemTargets: {
            targets: components["schemas"]["Target"][];
            canSet: boolean;
            canReport: boolean;
            version: number;
        };
        Target: {
            /** Format: uuid */
            id: string;
            ordinal: number;
            indicator: string;
            /** @enum {string} */
            operator: "atLeast" | "atMost" | "equal" | "moreThan" | "lessThan" | "between" | "qualitative";
            value: string | null;
            valueTo: string | null;
            unit: string;
            /** Format: date */
            dueOn: string | null;
            /** @enum {string} */
            strength: "required" | "aspirational";
            scope: string;
            per: string;
            dueText: string;
            recurrence: string | null;
            continuing: boolean;
            approximate: boolean;
            printed: string;
            cumulative: boolean;
            baseline: {
                value: string;
                /** Format: date */
                on: string;
                source: string;
            } | null;
            withdrawn: {
                /** Format: date-time */
                at: string;
                reason: string;
            } | null;
            latest: components["schemas"]["Reading"] | null;
            met: boolean | null;
            percent: string | null;
            readings: components["schemas"]["Reading"][];
            version: number;
        };
        Reading: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            /** @enum {string} */
            capacity: "lead" | "named";
            /** Format: date */
            asOf: string;
            /** @enum {string} */
            status: "provisional" | "official" | "pending";
            value: string | null;
            state: string | null;
            gap: string | null;
            source: string;
            /** Format: date */
            expectedOn: string | null;
            confirmed: boolean;
            /** @enum {string} */
            standing: "effective" | "replaced" | "recalled";
            reportedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            reportedAt: string;
        };
        SetTargets: {
            targets: components["schemas"]["NewTarget"][];
        };
        NewTarget: {
            indicator: string;
            /** @enum {string} */
            operator: "atLeast" | "atMost" | "equal" | "moreThan" | "lessThan" | "between" | "qualitative";
            /** @default null */
            value: string | null;
            /** @default null */
            valueTo: string | null;
            /** @default  */
            unit: string;
            /**
             * Format: date
             * @default null
             */
            dueOn: string | null;
            /**
             * @default required
             * @enum {string}
             */
            strength: "required" | "aspirational";
            /** @default  */
            scope: string;
            per?: string;
            dueText?: string;
            recurrence?: string | null;
            continuing?: boolean;
            approximate?: boolean;
            cumulative?: boolean;
            /** @default null */
            baseline: {
                value: string;
                /** Format: date */
                on: string;
                /** @default  */
                source: string;
            } | null;
        };
        Withdraw: {
            reason: string;
        };
        ReportReading: {
            /** @enum {string} */
            status: "provisional" | "official" | "pending";
            /** @default null */
            value: string | null;
            /** @default null */
            state: string | null;
            /** @default null */
            gap: string | null;
            /** @default  */
            source: string;
            /**
             * Format: date
             * @default null
             */
            expectedOn: string | null;
            /** Format: date */
            asOf: string;
            /** @default false */
            confirmed: boolean;
        };
        TargetComparison: {
            indicator: string | null;
            rows: components["schemas"]["ComparedTarget"][];
            more: boolean;
            items: components["schemas"]["ComparedIndicator"][];
            next: string | null;
        };
        ComparedTarget: {
            /** Format: uuid */
            id: string;
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
                issuingAuthority: string | null;
                /** @enum {string} */
                status: "draft" | "issued" | "discarded";
            };
            item: {
                /** Format: uuid */
                id: string;
                number: string | null;
                ref: string;
                title: string;
            };
            indicator: string;
            /** @enum {string} */
            operator: "atLeast" | "atMost" | "equal" | "moreThan" | "lessThan" | "between" | "qualitative";
            value: string | null;
            valueTo: string | null;
            unit: string;
            /** Format: date */
            dueOn: string | null;
            dueText: string;
            recurrence: string | null;
            continuing: boolean;
            /** @enum {string} */
            strength: "required" | "aspirational";
            scope: string;
            per: string;
            approximate: boolean;
            printed: string;
            differs: ("scope" | "per" | "unit")[];
        };
        ComparedIndicator: {
            indicator: string;
            plans: number;
            targets: number;
        };
        ItemMilestones: {
            milestones: components["schemas"]["Milestone"][];
            canPropose: boolean;
            canDecide: boolean;
            canReport: boolean;
        };
        Milestone: {
            /** Format: uuid */
            id: string;
            text: string;
            /** Format: date */
            dueOn: string;
            target: {
                /** Format: uuid */
                id: string;
                indicator: string;
                unit: string;
            } | null;
            value: string | null;
            /** @enum {string} */
            status: "proposed" | "confirmed" | "declined" | "withdrawn";
            proposedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            proposedAt: string;
            decidedBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** Format: date */
            reachedOn: string | null;
            version: number;
        };
        ProposeMilestones: {
            milestones: {
                text: string;
                /** Format: date */
                dueOn: string;
                /**
                 * Format: uuid
                 * @default null
                 */
                targetId: string | null;
                /** @default null */
                value: string | null;
            }[];
        };
        DecideMilestone: {
            /** @enum {string} */
            decision: "confirm" | "decline";
            /** @default  */
            reason: string;
        };
        ReachMilestone: {
            /** Format: date */
            reachedOn: string;
            /** @default  */
            note: string;
        };
        ItemStageVerdicts: {
            verdicts: components["schemas"]["StageVerdict"][];
            canGive: boolean;
        };
        StageVerdict: {
            /** Format: uuid */
            id: string;
            year: number;
            /** @enum {string} */
            verdict: "reached" | "onCourse" | "behind" | "notReached";
            note: string;
            givenBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            givenAt: string;
            replaced: boolean;
        };
        GiveStageVerdict: {
            year: number;
            /** @enum {string} */
            verdict: "reached" | "onCourse" | "behind" | "notReached";
            note: string;
        };
        Upload: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            fileName: string;
            byteSize: number;
            /** @enum {string} */
            status: "underway" | "received" | "used" | "refused";
            sha256: string | null;
            mediaType: string | null;
            /** @enum {string|null} */
            scan: "unscanned" | "pending" | "clean" | "infected" | null;
            refusal: string | null;
            /** Format: date-time */
            expiresAt: string;
            known: components["schemas"]["KnownEvidence"][];
        };
        KnownEvidence: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            /** @enum {string} */
            kind: "file" | "link" | "text" | "figure";
            title: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            because: "content" | "period";
        };
        EvidencePage: {
            items: components["schemas"]["EvidenceSummary"][];
            next: string | null;
        };
        EvidenceSummary: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            /** @enum {string} */
            kind: "file" | "link" | "text" | "figure";
            title: string;
            proves: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            createdBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            createdAt: string;
            withdrawn: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["PersonName"];
                reason: string;
            } | null;
            version: number;
            content: components["schemas"]["EvidenceBody"];
        };
        EvidenceBody: {
            /** @enum {string} */
            kind: "file";
            fileName: string;
            mediaType: string;
            byteSize: number;
            sha256: string;
            /** @enum {string} */
            scan: "unscanned" | "pending" | "clean" | "infected";
            previewable: boolean;
        } | {
            /** @enum {string} */
            kind: "link";
            link: string;
        } | {
            /** @enum {string} */
            kind: "text";
            text: string;
        } | {
            /** @enum {string} */
            kind: "figure";
            figure: number;
            figureUnit: string;
        };
        KnownEvidenceList: {
            items: components["schemas"]["KnownEvidence"][];
        };
        FileEvidence: {
            /** Format: uuid */
            unitId: string;
            title: string;
            proves: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            content: {
                /** @enum {string} */
                kind: "file";
                /** Format: uuid */
                uploadId: string;
            } | {
                /** @enum {string} */
                kind: "link";
                /** Format: uri */
                link: string;
            } | {
                /** @enum {string} */
                kind: "text";
                text: string;
            } | {
                /** @enum {string} */
                kind: "figure";
                figure: number;
                figureUnit: string;
            };
            /** @default [] */
            citations: {
                /** Format: uuid */
                itemId: string;
                /**
                 * Format: uuid
                 * @default null
                 */
                targetId: string | null;
            }[];
            /** @default false */
            despiteKnown: boolean;
        };
        Evidence: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            /** @enum {string} */
            kind: "file" | "link" | "text" | "figure";
            title: string;
            proves: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            createdBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            createdAt: string;
            withdrawn: {
                /** Format: date-time */
                at: string;
                by: components["schemas"]["PersonName"];
                reason: string;
            } | null;
            version: number;
            versions: components["schemas"]["EvidenceVersion"][];
            citations: components["schemas"]["EvidenceCitation"][];
            canRevise: boolean;
        };
        EvidenceVersion: {
            number: number;
            addedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            addedAt: string;
            content: components["schemas"]["EvidenceBody"];
        };
        EvidenceCitation: {
            /** Format: uuid */
            id: string;
            item: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            };
            target: {
                /** Format: uuid */
                id: string;
                indicator: string;
            } | null;
            unit: components["schemas"]["UnitName"];
            number: number;
            /** @enum {string} */
            status: "submitted" | "accepted" | "returned" | "withdrawn";
            citedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            citedAt: string;
            decision: {
                by: components["schemas"]["PersonName"] | null;
                unit: components["schemas"]["UnitName"] | null;
                /** Format: date-time */
                at: string;
                note: string | null;
            } | null;
            version: number;
        };
        AddEvidenceVersion: {
            content: {
                /** @enum {string} */
                kind: "file";
                /** Format: uuid */
                uploadId: string;
            } | {
                /** @enum {string} */
                kind: "link";
                /** Format: uri */
                link: string;
            } | {
                /** @enum {string} */
                kind: "text";
                text: string;
            } | {
                /** @enum {string} */
                kind: "figure";
                figure: number;
                figureUnit: string;
            };
        };
        WithdrawEvidence: {
            reason: string;
        };
        TicketRequest: {
            /** @enum {string} */
            purpose: "download" | "preview";
        };
        Ticket: {
            url: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ItemEvidence: {
            items: components["schemas"]["ItemCitation"][];
            canFile: boolean;
            photographs: components["schemas"]["AuditPhotograph"][];
        };
        ItemCitation: {
            /** Format: uuid */
            id: string;
            item: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            };
            target: {
                /** Format: uuid */
                id: string;
                indicator: string;
            } | null;
            unit: components["schemas"]["UnitName"];
            number: number;
            /** @enum {string} */
            status: "submitted" | "accepted" | "returned" | "withdrawn";
            citedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            citedAt: string;
            decision: {
                by: components["schemas"]["PersonName"] | null;
                unit: components["schemas"]["UnitName"] | null;
                /** Format: date-time */
                at: string;
                note: string | null;
            } | null;
            version: number;
            evidence: components["schemas"]["EvidenceSummary"];
            actions: {
                accept: boolean;
                return: boolean;
                withdraw: boolean;
                revise: boolean;
            };
        };
        AuditPhotograph: {
            /** Format: uuid */
            auditId: string;
            number: number;
            evidence: components["schemas"]["EvidenceSummary"];
        };
        CiteEvidence: {
            /** Format: uuid */
            evidenceId: string;
            /**
             * Format: uuid
             * @default null
             */
            targetId: string | null;
        };
        ReturnCitation: {
            note: string;
        };
        WindowPage: {
            items: components["schemas"]["ReportingWindow"][];
            next: string | null;
        };
        ReportingWindow: {
            /** Format: uuid */
            id: string;
            owner: components["schemas"]["UnitName"];
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            /** @enum {string} */
            kind: "adHoc" | "monthly" | "quarterly";
            title: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** Format: date */
            dueOn: string;
            keyOnly: boolean;
            /** @enum {string} */
            status: "open" | "locked";
            openedBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            lockedAt: string | null;
            cost: components["schemas"]["WindowCost"];
            sent: number;
            canLock: boolean;
            version: number;
        };
        WindowCost: {
            units: number;
            rows: number;
            values: number;
            known: number;
        };
        PreviewWindow: {
            /** @enum {string} */
            kind: "adHoc" | "monthly" | "quarterly";
            /**
             * Format: uuid
             * @default null
             */
            planId: string | null;
            /** @default [] */
            itemIds: string[];
            /** @default false */
            keyOnly: boolean;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** Format: date */
            dueOn: string;
        };
        WindowPreview: {
            units: number;
            rows: number;
            values: number;
            known: number;
            byUnit: {
                unit: components["schemas"]["UnitName"];
                rows: number;
                values: number;
                known: number;
            }[];
        };
        OpenWindow: {
            /** @enum {string} */
            kind: "adHoc" | "monthly" | "quarterly";
            /**
             * Format: uuid
             * @default null
             */
            planId: string | null;
            /** @default [] */
            itemIds: string[];
            /** @default false */
            keyOnly: boolean;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            /** Format: date */
            dueOn: string;
            title: string;
            cost: components["schemas"]["WindowCost"];
        };
        WindowUnits: {
            units: {
                /** Format: uuid */
                sheetId: string;
                unit: components["schemas"]["UnitName"];
                rows: number;
                values: number;
                /** @enum {string} */
                status: "open" | "sent";
                sentBy: components["schemas"]["PersonName"] | null;
                /** Format: date-time */
                sentAt: string | null;
                reopened: boolean;
                canReopen: boolean;
                version: number;
            }[];
        };
        SheetPage: {
            items: components["schemas"]["SheetSummary"][];
            next: string | null;
        };
        SheetSummary: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            window: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @enum {string} */
                kind: "adHoc" | "monthly" | "quarterly";
                owner: components["schemas"]["UnitName"];
                /** Format: date */
                periodFrom: string;
                /** Format: date */
                periodTo: string;
                /** Format: date */
                dueOn: string;
                timeZone: string;
                /** @enum {string} */
                status: "open" | "locked";
            };
            /** @enum {string} */
            status: "open" | "sent";
            rows: number;
            answered: number;
            sentBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            sentAt: string | null;
            reopenedReason: string | null;
            held: boolean;
            canWrite: boolean;
            canRecall: boolean;
            version: number;
        };
        Sheet: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            window: {
                /** Format: uuid */
                id: string;
                title: string;
                /** @enum {string} */
                kind: "adHoc" | "monthly" | "quarterly";
                owner: components["schemas"]["UnitName"];
                /** Format: date */
                periodFrom: string;
                /** Format: date */
                periodTo: string;
                /** Format: date */
                dueOn: string;
                timeZone: string;
                /** @enum {string} */
                status: "open" | "locked";
            };
            /** @enum {string} */
            status: "open" | "sent";
            rows: number;
            answered: number;
            sentBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            sentAt: string | null;
            reopenedReason: string | null;
            held: boolean;
            canWrite: boolean;
            canRecall: boolean;
            version: number;
            items: components["schemas"]["SheetRow"][];
        };
        SheetRow: {
            /** Format: uuid */
            id: string;
            item: {
                /** Format: uuid */
                id: string;
                number: string;
                ref: string;
                title: string;
                plan: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                };
                /** @enum {string} */
                status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
                /** Format: date */
                dueOn: string | null;
                dueText: string;
            };
            reasons: ("milestoneDue" | "targetDue" | "light" | "instruction" | "named")[];
            lapsed: boolean;
            carried: boolean;
            answered: boolean;
            progress: {
                last: string;
                now: string | null;
                changed: boolean;
            };
            values: {
                target: {
                    /** Format: uuid */
                    id: string;
                    indicator: string;
                    /** @enum {string} */
                    operator: "atLeast" | "atMost" | "equal" | "moreThan" | "lessThan" | "between" | "qualitative";
                    value: string | null;
                    valueTo: string | null;
                    unit: string;
                    /** Format: date */
                    dueOn: string | null;
                };
                last: {
                    /** @enum {string} */
                    status: "provisional" | "official" | "pending";
                    value: string | null;
                    state: string | null;
                    gap: string | null;
                    source: string;
                    /** Format: date */
                    asOf: string;
                    /** Format: date */
                    expectedOn: string | null;
                } | null;
                now: {
                    /** @enum {string} */
                    status: "provisional" | "official" | "pending";
                    value: string | null;
                    state: string | null;
                    gap: string | null;
                    source: string;
                    /** Format: date */
                    asOf: string;
                    /** Format: date */
                    expectedOn: string | null;
                    confirmed: boolean;
                } | null;
                changed: string[];
                known: boolean;
            }[];
            milestones: {
                /** Format: uuid */
                id: string;
                text: string;
                /** Format: date */
                dueOn: string;
                /** Format: date */
                reachedOn: string | null;
            }[];
            changedBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            changedAt: string | null;
            version: number;
        };
        EditSheetRow: {
            progress?: string | null;
            values?: {
                /** Format: uuid */
                targetId: string;
                now: {
                    /** @enum {string} */
                    status: "provisional" | "official" | "pending";
                    /** @default null */
                    value: string | null;
                    state?: string | null;
                    gap?: string | null;
                    source?: string;
                    /**
                     * Format: date
                     * @default null
                     */
                    expectedOn: string | null;
                    /** Format: date */
                    asOf?: string;
                } | null;
            }[];
            /** @default [] */
            milestones: {
                /** Format: uuid */
                milestoneId: string;
                /** Format: date */
                reachedOn: string | null;
            }[];
            /** @default false */
            confirmed: boolean;
        };
        CarryForward: {
            /** @default null */
            rowIds: string[] | null;
        };
        PasteCells: {
            cells: string[][];
            /**
             * Format: uuid
             * @default null
             */
            startRowId: string | null;
            /** @default 0 */
            startLine: number;
            /**
             * @default progress
             * @enum {string}
             */
            startColumn: "carried" | "progress" | "value" | "asOf" | "status" | "source" | "expectedOn" | "gap" | "reachedOn";
            /** @default false */
            confirmed: boolean;
        };
        CellsReport: {
            dryRun: boolean;
            changedRows: number;
            changedCells: number;
            sheet: components["schemas"]["Sheet"];
        };
        ReopenSheet: {
            reason: string;
        };
        ItemReports: {
            windows: {
                /** Format: uuid */
                id: string;
                title: string;
                /** Format: date */
                periodFrom: string;
                /** Format: date */
                periodTo: string;
                /** Format: date */
                dueOn: string;
                /** @enum {string} */
                status: "open" | "locked";
                rows: {
                    unit: components["schemas"]["UnitName"];
                    item: {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        title: string;
                    };
                    /** @enum {string} */
                    status: "open" | "sent";
                    /** Format: date-time */
                    sentAt: string | null;
                    carried: boolean;
                    progress: string | null;
                    values: {
                        /** Format: uuid */
                        targetId: string;
                        indicator: string;
                        unit: string;
                        /** @enum {string} */
                        status: "provisional" | "official" | "pending";
                        value: string | null;
                        state: string | null;
                        gap: string | null;
                        source: string;
                        /** Format: date */
                        asOf: string;
                        /** Format: date */
                        expectedOn: string | null;
                    }[];
                    milestones: {
                        /** Format: uuid */
                        id: string;
                        text: string;
                        /** Format: date */
                        reachedOn: string;
                    }[];
                }[];
            }[];
        };
        Burden: {
            months: {
                month: string;
                windows: number;
                rows: number;
                values: number;
                repeats: number;
            }[];
            units: {
                unit: components["schemas"]["UnitName"];
                months: {
                    month: string;
                    rows: number;
                    values: number;
                    repeats: number;
                }[];
            }[];
        };
        LetterPage: {
            items: components["schemas"]["LetterSummary"][];
            next: string | null;
        };
        LetterSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "urge" | "notice" | "circular" | "specialReport";
            /** @enum {string} */
            status: "prepared" | "checked" | "sent" | "answered" | "withdrawn" | "discarded";
            owner: components["schemas"]["UnitName"];
            unit: components["schemas"]["UnitName"] | null;
            title: string;
            number: string | null;
            /** Format: date */
            answerBy: string | null;
            items: number;
            overdue: number;
            /** Format: date-time */
            preparedAt: string;
            preparedBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            sentAt: string | null;
            sentBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            answeredAt: string | null;
            late: boolean;
            answers: {
                asked: number;
                answered: number;
            } | null;
            ownAnswered: boolean;
            version: number;
        };
        PrepareLetter: {
            /** @enum {string} */
            kind: "urge" | "notice" | "circular" | "specialReport";
            itemIds: string[];
            /**
             * Format: uuid
             * @default null
             */
            followsId: string | null;
            /** @default null */
            orderReason: string | null;
            /**
             * Format: date
             * @default null
             */
            answerBy: string | null;
        };
        Letter: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "urge" | "notice" | "circular" | "specialReport";
            /** @enum {string} */
            status: "prepared" | "checked" | "sent" | "answered" | "withdrawn" | "discarded";
            owner: components["schemas"]["UnitName"];
            unit: components["schemas"]["UnitName"] | null;
            title: string;
            number: string | null;
            /** Format: date */
            answerBy: string | null;
            items: number;
            overdue: number;
            /** Format: date-time */
            preparedAt: string;
            preparedBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            sentAt: string | null;
            sentBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            answeredAt: string | null;
            late: boolean;
            answers: {
                asked: number;
                answered: number;
            } | null;
            ownAnswered: boolean;
            version: number;
            addressedTo: components["schemas"]["UnitName"] | null;
            body: string;
            closing: string;
            copiesTo: string;
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            lines: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
                lead: components["schemas"]["UnitName"];
                /** @enum {string} */
                status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
                /** Format: date */
                dueOn: string | null;
                dueText: string;
                overdue: boolean;
            }[];
            figures: {
                /** @enum {string} */
                name: "total" | "closed" | "open" | "overdue";
                count: number;
                itemIds: string[] | null;
            }[];
            facts: components["schemas"]["LetterFact"][];
            follows: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "urge" | "notice" | "circular" | "specialReport";
                number: string | null;
                title: string;
            } | null;
            followedBy: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "urge" | "notice" | "circular" | "specialReport";
                number: string | null;
                title: string;
            }[];
            orderReason: string | null;
            checkedBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            checkedAt: string | null;
            answer: {
                text: string;
                by: components["schemas"]["PersonName"];
                /** Format: date-time */
                at: string;
                evidence: components["schemas"]["CitedRecord"][];
            } | null;
            replies: components["schemas"]["LetterReply"][];
            answersFor: components["schemas"]["UnitName"][];
            ended: {
                reason: string;
                by: components["schemas"]["PersonName"];
                /** Format: date-time */
                at: string;
            } | null;
            acts: ("edit" | "check" | "send" | "discard" | "withdraw" | "answer" | "askFacts" | "escalate")[];
            obstacles: {
                code: string;
                message: string;
            }[];
        };
        LetterFact: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            facts: string;
            itemIds: string[];
            /** @enum {string|null} */
            status: "noted" | "asked" | "confirmed" | "objected" | "kept" | null;
            /** Format: date */
            checkBy: string | null;
            words: string | null;
            answeredBy: components["schemas"]["PersonName"] | null;
            /** Format: date-time */
            answeredAt: string | null;
            keptReason: string | null;
            version: number;
        };
        CitedRecord: {
            /** Format: uuid */
            id: string;
            title: string;
            number: number;
        };
        LetterReply: {
            unit: components["schemas"]["UnitName"];
            answersNow: components["schemas"]["UnitName"] | null;
            answer: {
                text: string;
                by: components["schemas"]["PersonName"];
                /** Format: date-time */
                at: string;
                evidence: components["schemas"]["CitedRecord"][];
            } | null;
            late: boolean;
        };
        PreparedUrges: {
            /** @description urges made or renewed */
            prepared: number;
        };
        SendLetters: {
            letters: {
                /** Format: uuid */
                id: string;
                version: number;
            }[];
        };
        SentLetters: {
            sent: {
                /** Format: uuid */
                id: string;
                number: string;
            }[];
        };
        EditLetter: {
            title?: string;
            body?: string;
            closing?: string;
            copiesTo?: string;
            /** Format: date */
            answerBy?: string | null;
            /** @default false */
            checked: boolean;
        };
        EndLetter: {
            reason: string;
        };
        AnswerLetter: {
            text: string;
            /** @default [] */
            evidenceIds: string[];
            /** Format: uuid */
            unitId?: string;
        };
        AskFacts: {
            /** Format: date */
            checkBy: string;
        };
        SettleFact: {
            facts?: string;
            keepReason?: string;
        };
        FactChecks: {
            items: components["schemas"]["FactCheck"][];
        };
        FactCheck: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["UnitName"];
            /** @enum {string} */
            kind: "urge" | "notice" | "circular" | "specialReport";
            owner: components["schemas"]["UnitName"];
            facts: string;
            /** @enum {string} */
            status: "noted" | "asked" | "confirmed" | "objected" | "kept";
            /** Format: date */
            checkBy: string;
            words: string | null;
            keptReason: string | null;
            canAnswer: boolean;
            version: number;
        };
        AnswerFact: {
            /** @enum {string} */
            verdict: "confirmed" | "objected";
            /** @default  */
            words: string;
        };
        LetterTemplates: {
            items: {
                /** @enum {string} */
                kind: "urge" | "notice" | "circular" | "specialReport" | "dispatchNotice" | "feedbackReport";
                own: {
                    fileName: string;
                    byteSize: number;
                    by: components["schemas"]["PersonName"];
                    /** Format: date-time */
                    at: string;
                } | null;
            }[];
            placeholders: components["schemas"]["TemplatePlaceholder"][];
        };
        TemplatePlaceholder: {
            /** @enum {string} */
            id: "mark" | "number" | "hasSigner" | "signer" | "title" | "hasRecipients" | "recipients" | "body" | "paragraph" | "signature" | "day" | "answerBy" | "items" | "ordinal" | "itemTitle" | "itemNumber" | "lead" | "due" | "hasImprint" | "hasCopies" | "copiesTo" | "issuer" | "issueDay";
            name: string;
            /** @enum {string} */
            form: "value" | "each" | "where";
            within: string | null;
        };
        PaperTemplate: {
            own: boolean;
        };
        ReminderDays: {
            days: number;
            version: number;
        };
        SetReminderDays: {
            days: number;
        };
        InstructionPage: {
            items: components["schemas"]["InstructionSummary"][];
            next: string | null;
        };
        InstructionSummary: {
            /** Format: uuid */
            id: string;
            owner: components["schemas"]["UnitName"];
            leader: components["schemas"]["PersonName"];
            /** Format: date */
            givenOn: string;
            /** @enum {string} */
            class: "mostUrgent" | "urgent" | "ordinary";
            subject: string;
            words: string;
            /** @enum {string} */
            status: "registered" | "handling" | "replied" | "presented" | "closed";
            /** Format: date */
            replyBy: string;
            late: boolean;
            lead: components["schemas"]["UnitName"];
            version: number;
        };
        InstructionChoices: {
            leaders: components["schemas"]["PersonName"][];
            replyDays: {
                /** @enum {string} */
                class: "mostUrgent" | "urgent" | "ordinary";
                days: number;
                /** Format: date */
                replyBy: string;
            }[];
        };
        ReplyDays: {
            mostUrgent: number;
            urgent: number;
            ordinary: number;
            version: number;
        };
        SetReplyDays: {
            mostUrgent: number;
            urgent: number;
            ordinary: number;
        };
        RegisterInstruction: {
            /** Format: uuid */
            leaderId: string;
            /** Format: date */
            givenOn: string;
            /**
             * @default ordinary
             * @enum {string}
             */
            class: "mostUrgent" | "urgent" | "ordinary";
            subject: string;
            words: string;
            /** @default  */
            proposedHandling: string;
            /**
             * Format: uuid
             * @default null
             */
            scanEvidenceId: string | null;
            /** @default false */
            scanForUnits: boolean;
            assignments: components["schemas"]["AssignmentInput"][];
        };
        Instruction: {
            /** Format: uuid */
            id: string;
            owner: components["schemas"]["UnitName"];
            leader: components["schemas"]["PersonName"];
            /** Format: date */
            givenOn: string;
            /** @enum {string} */
            class: "mostUrgent" | "urgent" | "ordinary";
            subject: string;
            words: string;
            /** @enum {string} */
            status: "registered" | "handling" | "replied" | "presented" | "closed";
            /** Format: date */
            replyBy: string;
            late: boolean;
            lead: components["schemas"]["UnitName"];
            version: number;
            proposedHandling: string;
            scan: {
                /** Format: uuid */
                evidenceId: string;
                fileName: string;
                forUnits: boolean;
            } | null;
            registeredBy: components["schemas"]["PersonName"];
            /** Format: date-time */
            registeredAt: string;
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
                issued: boolean;
            } | null;
            item: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
                /** @enum {string} */
                status: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
            } | null;
            replies: components["schemas"]["InstructionReply"][];
            closed: {
                by: components["schemas"]["PersonName"];
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                how: "leader" | "word" | "further" | "abandoned";
                note: string;
                /** Format: date */
                saidOn: string | null;
            } | null;
            after: {
                /** Format: uuid */
                id: string;
                subject: string;
                words: string;
                /** Format: date */
                givenOn: string;
            } | null;
            further: {
                /** Format: uuid */
                id: string;
                subject: string;
                words: string;
                /** Format: date */
                givenOn: string;
            }[];
            acts: ("reply" | "returnReply" | "present" | "close" | "further")[];
        };
        InstructionReply: {
            number: number;
            unit: components["schemas"]["UnitName"];
            text: string;
            by: components["schemas"]["PersonName"];
            /** Format: date-time */
            at: string;
            evidence: components["schemas"]["CitedRecord"][];
            returned: {
                reason: string;
                by: components["schemas"]["PersonName"];
                /** Format: date-time */
                at: string;
            } | null;
            presented: {
                text: string;
                by: components["schemas"]["PersonName"];
                /** Format: date-time */
                at: string;
            } | null;
        };
        ReplyInstruction: {
            text: string;
            /** @default [] */
            evidenceIds: string[];
        };
        ReturnReply: {
            reason: string;
        };
        PresentReply: {
            text: string;
        };
        CloseInstruction: {
            /** @default  */
            note: string;
            /**
             * Format: date
             * @default null
             */
            saidOn: string | null;
        };
        FurtherInstruction: {
            /** Format: date */
            givenOn: string;
            /**
             * @default ordinary
             * @enum {string}
             */
            class: "mostUrgent" | "urgent" | "ordinary";
            subject: string;
            words: string;
            /** @default  */
            proposedHandling: string;
            /**
             * Format: uuid
             * @default null
             */
            scanEvidenceId: string | null;
            /** @default false */
            scanForUnits: boolean;
            assignments: components["schemas"]["AssignmentInput"][];
        };
        Changes: {
            items: ({
                /** @enum {boolean} */
                gone: false;
                /** @enum {string} */
                type: "plan" | "workItem" | "dispatch" | "contest" | "evidence" | "sheet" | "reportingWindow" | "approvalCase" | "comment" | "letter" | "instruction" | "user" | "unit";
                /** Format: uuid */
                id: string;
                version: number;
                seq: number;
                action: string;
                /** Format: uuid */
                planId: string | null;
                /** Format: uuid */
                itemId: string | null;
            } | {
                /** @enum {boolean} */
                gone: true;
                /** @enum {string} */
                type: "plan" | "workItem" | "dispatch" | "contest" | "evidence" | "sheet" | "reportingWindow" | "approvalCase" | "comment" | "letter" | "instruction" | "user" | "unit";
                /** Format: uuid */
                id: string;
                seq: number;
            })[];
            upTo: number;
            more: boolean;
            reset: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Inbox_mine: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                kind?: ("approve" | "standIn" | "appoint" | "sign" | "sheet" | "supplement" | "rectify" | "review" | "contest" | "extension" | "coordination" | "milestone" | "check" | "settle" | "letter" | "fact" | "letterCheck" | "instructionReply" | "instructionPresent" | "instructionRead" | "instructionWord" | "mention" | "reminder" | "work")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCounts"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Comments_all: {
        parameters: {
            query: {
                subjectType: "workItem" | "evidence" | "approvalCase";
                subjectId: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comments"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Comments_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteComment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Comments_whom: {
        parameters: {
            query: {
                subjectType: "workItem" | "evidence" | "approvalCase";
                subjectId: string;
                internal?: string;
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleagues"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Comments_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Comments_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalTasks"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_previewMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewApproveMany"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedMany"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_approveMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveMany"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedMany"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_approve: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_disapprove: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_returnTo: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_delegate: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_takeBack: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_appoint: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_add: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddApprover"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalTasks_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalCases_all: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                itemId?: string;
                role?: "asked" | "copied" | "decided";
                status?: "open" | "approved" | "disapproved" | "withdrawn" | "lapsed" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCases"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalCases_wouldDecide: {
        parameters: {
            query: {
                flowId: string;
                itemId: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalCases_expected: {
        parameters: {
            query: {
                itemId: string;
                action: "submit" | "askExtension" | "transfer" | "terminate" | "close" | "issue" | "send";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectedApproval"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalCases_named: {
        parameters: {
            query?: {
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleagues"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalCases_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalCases_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalCases_urge: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalCases_copy: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyCase"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalCase"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalFlows_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalFlows"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalFlows_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFlow"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalFlow"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalFlows_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckFlow"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedFlow"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalFlows_policiesOfOffice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicies"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalFlows_setPoliciesOfOffice: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPolicies"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicies"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalFlows_policiesOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicies"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApprovalFlows_setPolicies: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPolicies"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicies"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandIns_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandIns"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandIns_arrange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeStandIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandIn"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StandIns_end: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                standInId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandIn"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_list: {
        parameters: {
            query?: {
                text?: string;
                government?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Units_groups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitGroupList"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitSheets_importSheet: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetReport"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnitSheets_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Successions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionList"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Successions_prepare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSuccession"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Succession"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Successions_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                successionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Succession"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Successions_choose: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                successionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseSuccessors"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Succession"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Successions_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                successionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSuccession"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Succession"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Successions_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                successionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Succession"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_signOutHere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Account_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Account_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Account_signOutOfAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                text?: string;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UserSheets_importSheet: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetReport"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UserSheets_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "draft" | "issued" | "discarded";
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: binary */
                    file?: string;
                    text?: string;
                    fileName?: string;
                };
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                    text?: string;
                    fileName?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterMatter"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Plans_discard: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanDocuments_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanText"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanDocuments_differences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyDifferences"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanDocuments_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_dispatches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchPreview"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDraftItem"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDraftItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_split: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitDraftItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeDraftItems"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_order: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDraftItems"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneDraft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerQuestion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_waive: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveQuestion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Revisions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEditions"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Revisions_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                editionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanText"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Revisions_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    number?: string;
                    date?: string;
                    basis?: string;
                    text?: string;
                    fileName?: string;
                    document?: Record<string, never>;
                    /** Format: binary */
                    file?: string;
                };
                "multipart/form-data": {
                    title?: string;
                    number?: string;
                    date?: string;
                    basis?: string;
                    text?: string;
                    fileName?: string;
                    document?: Record<string, never>;
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Revisions_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Revisions_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDifferences"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revision"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Revisions_pair: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Closing_previewClosing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePreviewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosePreview"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Closing_closeSeveral: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseItems"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedItems"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Closing_close: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Closing_makeContinuing: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithBasis"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Closing_terminate: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithBasis"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Closing_suspend: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Closing_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Closing_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReview"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_submit: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Submit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_recall: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkParts"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReview"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_return: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Review_audit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAudit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReview"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dates_dates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDates"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dates_reminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReminders"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dates_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskExtension"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDates"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dates_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideExtension"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDates"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dates_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDates"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dates_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainLate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDates"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditSamples_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditSamples"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditSamples_draw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawSample"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditSample"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditSamples_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sampleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditSample"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Desk_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Settling_previewSettling: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlePreviewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlePreview"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Settling_settleAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleMany"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledMany"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Shares_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleShares"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Shares_waive: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveShares"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Shares_unsettle: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnsettleShares"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Shares_proposal: {
        parameters: {
            query?: {
                unitIds?: string[];
                groupIds?: string[];
            };
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SplitProposal"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Shares_split: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duties_transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duties_supporters: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSupporters"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duties_missing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingMembers"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Duties_add: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMembers"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Coordinations_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coordinations"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Coordinations_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCoordination"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coordinations"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Coordinations_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                coordinationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerCoordination"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coordinations"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Coordinations_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                coordinationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coordinations"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubTasks_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated";
                overdue?: string;
            };
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubTaskPage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubTasks_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubTaskCounts"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_choices: {
        parameters: {
            query: {
                unitId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffingChoices"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_staffMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffItems"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffedItems"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_staffing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staffing"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    People_staff: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffItem"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staffing"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOvers_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverPage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOvers_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHandOver"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOvers_preview: {
        parameters: {
            query: {
                unitId: string;
                fromUserId: string;
                toUserId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverPreview"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOvers_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handOverId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOvers_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handOverId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkItems_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                plan?: string;
                unit?: string;
                role?: "lead" | "coLead" | "supporting" | "guiding" | "implementer";
                status?: ("issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated")[];
                contested?: string;
                dueBefore?: string;
                dueFrom?: string;
                undated?: string;
                suspended?: string;
                review?: string;
                form?: ("item" | "internal" | "part" | "request")[];
                returned?: string;
                extension?: string;
                coordination?: string;
                text?: string;
                sort?: "due" | "number" | "-due" | "-number";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItemPage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkItems_counts: {
        parameters: {
            query?: {
                plan?: string;
                unit?: string;
                role?: "lead" | "coLead" | "supporting" | "guiding" | "implementer";
                status?: ("issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated")[];
                contested?: string;
                dueBefore?: string;
                dueFrom?: string;
                undated?: string;
                suspended?: string;
                review?: string;
                form?: ("item" | "internal" | "part" | "request")[];
                returned?: string;
                extension?: string;
                coordination?: string;
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItemCounts"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkItems_export: {
        parameters: {
            query: {
                plan?: string;
                unit?: string;
                role?: "lead" | "coLead" | "supporting" | "guiding" | "implementer";
                status?: ("issued" | "inProgress" | "submitted" | "closed" | "continuing" | "terminated")[];
                contested?: string;
                dueBefore?: string;
                dueFrom?: string;
                undated?: string;
                suspended?: string;
                review?: string;
                form?: ("item" | "internal" | "part" | "request")[];
                returned?: string;
                extension?: string;
                coordination?: string;
                text?: string;
                format: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkItems_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkItems_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkItems_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                contestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideContest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IssuedPlans_issue: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueResult"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IssuedPlans_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionPreview"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IssuedPlans_apply: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplyRevisionResult"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IssuedPlans_parts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                planId: string;
                editionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsBroughtForward"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IssuedPlans_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    IssuedPlans_board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanBoard"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "issued" | "signed";
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchPage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispatchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_sign: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                dispatchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Dispatches_contest: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                dispatchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseContest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_all: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemTargets"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_set: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTargets"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemTargets"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                targetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdraw"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemTargets"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
                targetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportReading"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemTargets"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TargetComparison_compare: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                indicator?: string;
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetComparison"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_all: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemMilestones"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMilestones"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemMilestones"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideMilestone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemMilestones"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemMilestones"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_reached: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachMilestone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemMilestones"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageVerdicts_all: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemStageVerdicts"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StageVerdicts_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveStageVerdict"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemStageVerdicts"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Uploads_begin: {
        parameters: {
            query?: never;
            header: {
                "Upload-Metadata": string;
                "Upload-Length": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Location: the upload */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Uploads_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Uploads_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Uploads_offset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Upload-Offset, Upload-Length */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Uploads_add: {
        parameters: {
            query?: never;
            header: {
                "Upload-Offset": string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Upload-Offset: where it stands now */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Uploads_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evidence_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                unit?: string;
                text?: string;
                periodFrom?: string;
                periodTo?: string;
                withdrawn?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evidence_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileEvidence"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evidence_known: {
        parameters: {
            query?: {
                sha256?: string;
                byteSize?: number;
                item?: string;
                target?: string;
                periodFrom?: string;
                periodTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownEvidenceList"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evidence_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evidence_add: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddEvidenceVersion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evidence_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawEvidence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evidence_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidenceId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ItemEvidence_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemEvidence"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ItemEvidence_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ItemEvidence_cite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CiteEvidence"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemEvidence"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ItemEvidence_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                citationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemEvidence"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ItemEvidence_return: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                citationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnCitation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemEvidence"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ItemEvidence_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                itemId: string;
                citationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemEvidence"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Files_file: {
        parameters: {
            query: {
                ticket: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Windows_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "open" | "locked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WindowPage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Windows_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenWindow"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportingWindow"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Windows_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewWindow"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WindowPreview"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Windows_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                windowId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportingWindow"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Windows_units: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                windowId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WindowUnits"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Windows_lock: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                windowId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportingWindow"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sheets_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                mine?: string;
                status?: "open" | "sent";
                window?: string;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetPage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sheets_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sheet"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sheets_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                sheetId: string;
                rowId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSheetRow"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sheet"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sheets_carry: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryForward"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sheet"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sheets_send: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sheet"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sheets_recall: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sheet"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SheetTables_paste: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasteCells"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellsReport"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SheetTables_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SheetTables_upload: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
                confirmed?: "true" | "false";
            };
            header?: never;
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellsReport"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SheetTables_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenSheet"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgement"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_ofItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReports"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_months: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Burden"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Letters_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                kind?: ("urge" | "notice" | "circular" | "specialReport")[];
                status?: ("prepared" | "checked" | "sent" | "answered" | "withdrawn" | "discarded")[];
                item?: string;
                toAnswer?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Letters_prepare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareLetter"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Letters_urges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreparedUrges"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Letters_sendSeveral: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendLetters"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentLetters"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Letters_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Letters_edit: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLetter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Letters_document: {
        parameters: {
            query?: {
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetterActs_send: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentLetters"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetterActs_discard: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndLetter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetterActs_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndLetter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetterActs_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerLetter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetterActs_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskFacts"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetterActs_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                letterId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleFact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactChecks_list: {
        parameters: {
            query?: {
                open?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactChecks"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FactChecks_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerFact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactCheck"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetterTemplates_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterTemplates"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetterTemplates_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "urge" | "notice" | "circular" | "specialReport" | "dispatchNotice" | "feedbackReport";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetterTemplates_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "urge" | "notice" | "circular" | "specialReport" | "dispatchNotice" | "feedbackReport";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterTemplates"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LetterTemplates_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "urge" | "notice" | "circular" | "specialReport" | "dispatchNotice" | "feedbackReport";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterTemplates"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_dispatch: {
        parameters: {
            query?: {
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                dispatchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_sheet: {
        parameters: {
            query?: {
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_letterTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperTemplate"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_dispatchTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispatchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperTemplate"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Papers_sheetTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sheetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperTemplate"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReminderDays_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderDays"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReminderDays_set: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetReminderDays"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderDays"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_list: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: ("registered" | "handling" | "replied" | "presented" | "closed")[];
                leader?: string;
                item?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstructionPage"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInstruction"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstructionChoices"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_readReplyDays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyDays"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_setReplyDays: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetReplyDays"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyDays"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instructionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_reply: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                instructionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyInstruction"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_giveBack: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                instructionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnReply"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_present: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                instructionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresentReply"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_close: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                instructionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseInstruction"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Instructions_further: {
        parameters: {
            query?: never;
            header: {
                /** @description the version the change is based on, "7" */
                "If-Match": string;
            };
            path: {
                instructionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FurtherInstruction"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instruction"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Changes_changes: {
        parameters: {
            query: {
                after: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description unauthenticated, sessionEnded */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description passwordChangeRequired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem with a stable code */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
